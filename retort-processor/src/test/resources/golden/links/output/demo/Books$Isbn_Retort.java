// Written by retort-processor from Books.Isbn; edit that instead.
package demo;

import dev.retort.generated.Generated;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalar;
import dev.retort.validation.Source;

/// The codec of [Isbn].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Books$Isbn_Retort implements Scalar<Books.Isbn> {

    static final Books$Isbn_Retort CODEC = new Books$Isbn_Retort();

    static {
        Generated.register(1, Books.Isbn.class, CODEC);
    }

    private Books$Isbn_Retort() {}

    @Override
    public Books.Isbn read(Source in) {
        String value = in.readString();
        if (value == null) return null;
        try {
            return new Books.Isbn(value);
        } catch (RuntimeException refusal) {
            in.refused(refusal);
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, Books.Isbn value) {
        out.value(value.text());
    }

    @Override
    public String format(Books.Isbn value) {
        return value.text();
    }
}
