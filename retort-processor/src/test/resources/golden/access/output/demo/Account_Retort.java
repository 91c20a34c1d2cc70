// Written by retort-processor from Account; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import dev.retort.json.Names;
import java.util.Optional;

/// The codec of [Account].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Account_Retort implements Codec<Account> {

    static final Account_Retort CODEC = new Account_Retort();

    static {
        Generated.register(1, Account.class, CODEC);
    }

    private static final Names NAMES = Names.of("id", "name", "password", "motto", "greeting", "\u0000");
    private static final long REQUIRED = 0b110L;

    private Account_Retort() {}

    @Override
    public Account read(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        String name = null;
        String password = null;
        Account kept = null;
        long seen = 0;
        for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 1 -> name = in.readString();
                case 2 -> {
                    in.writeOnly();
                    password = in.readString();
                }
                case 5 -> kept = in.readKept(NAMES, Account.class);
                default -> in.passOver(NAMES);
            }
        }
        in.missing(object, NAMES, REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        try {
            return new Account(kept == null ? 0L : kept.id(),
                    name,
                    password,
                    kept == null ? Optional.empty() : kept.motto(),
                    kept == null ? null : kept.socket(),
                    kept == null ? 7 : kept.luck());
        } catch (RuntimeException refusal) {
            in.refused(object, refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Account value) {
        out.beginObject();
        out.keep(value);
        out.name(NAMES, 0).value(value.id());
        out.name(NAMES, 1).value(value.name());
        if (out.isKeeping()) {
            out.name(NAMES, 2).value(value.password());
        }
        if (value.motto().isPresent()) {
            out.name(NAMES, 3).value(value.motto().get());
        }
        out.name(NAMES, 4).value(value.greeting());
        out.endObject();
    }
}
