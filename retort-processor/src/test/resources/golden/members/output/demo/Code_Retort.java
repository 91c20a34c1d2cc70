// Written by retort-processor from Code; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Constraint;
import dev.retort.validation.Matches;
import dev.retort.validation.Source;

/// The codec of [Code].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Code_Retort implements Scalar<Code> {

    static final Code_Retort CODEC = new Code_Retort();

    static {
        Generated.register(1, Code.class, CODEC);
    }

    private static final Constraint<CharSequence> TEXT_PATTERN = new Matches("[A-Z][0-9]+", 0);

    private Code_Retort() {}

    @Override
    public Code read(Source in) {
        String value = in.readString();
        if (value == null) return null;
        if (!in.check(value, TEXT_PATTERN)) return null;
        try {
            return new Code(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Code value) {
        out.value(value.text());
    }

    @Override
    public String format(Code value) {
        return value.text();
    }
}
