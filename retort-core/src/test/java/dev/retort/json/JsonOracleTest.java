// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Another reader's verdicts and values for random documents, good and damaged.
class JsonOracleTest {

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void good_documents_have_the_values_that_jackson_reads() {
        var random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            byte[] document = new RandomJson(random).document();
            assertThat(JsonValue.parse(document)).isEqualTo(jackson(document));
        }
    }

    @Test
    void what_is_written_is_read_back_by_jackson() {
        var random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            JsonValue value = JsonValue.parse(new RandomJson(random).document());
            // As text: the writer may write 5E+2 as 500, which is another BigDecimal.
            assertThat(jackson(value.toString().getBytes(StandardCharsets.UTF_8)))
                    .hasToString(value.toString());
        }
    }

    @Test
    void damaged_documents_are_refused_when_jackson_refuses_them_and_read_alike_otherwise() {
        var random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] document = damaged(new RandomJson(random).document(), random);
            JsonValue ours = ours(document);
            JsonValue theirs = jackson(document);
            if (ours == null) refused++;
            if (ours == null && theirs != null && !laxHere(document)) fail("only we refuse " + show(document));
            if (ours != null && !ours.equals(theirs)) fail("only we accept, or read otherwise, " + show(document));
        }
        assertThat(refused).isBetween(20_000, 59_000);
    }

    /// What jackson-core lets pass, and we do not.
    @ParameterizedTest
    @ValueSource(strings = {"[\"\\uDD1E\"]", "[\"\\uD834\"]", "[] []", "\uFEFF[]", "1e401"})
    void where_jackson_is_lax_we_are_not(String text) {
        assertThat(ours(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    /// Whether jackson-core is known to accept documents of this kind: bytes that are not UTF-8, a byte order
    /// mark, UTF-16, escaped surrogates, large exponents.
    private static boolean laxHere(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        boolean utf8 = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), document);
        return !utf8 || text.matches("(?is)\uFEFF.*|.*\\\\ud[89a-f].*|.*\0.*|.*e[+-]?[0-9]{3}.*");
    }

    private static byte[] damaged(byte[] document, Random random) {
        byte[] bytes = document.clone();
        byte[] replacements = "\"\\,:[]{}0129-+.eE tfnu/'\n\0\u0001ax\u0080\u00C3\u00ED\u00F4\u00FF"
                .getBytes(StandardCharsets.ISO_8859_1);
        int i = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes[i] = replacements[random.nextInt(replacements.length)];
            case 1 -> bytes = java.util.Arrays.copyOf(bytes, i);
            case 2 -> bytes[i] ^= (byte) (1 << random.nextInt(8));
            default -> bytes[i] = bytes[random.nextInt(bytes.length)];
        }
        return bytes;
    }

    private static String show(byte[] document) {
        return new String(document, StandardCharsets.ISO_8859_1);
    }

    private static JsonValue ours(byte[] document) {
        try {
            return JsonValue.parse(document);
        } catch (JsonSyntaxException _) {
            return null;
        }
    }

    private static JsonValue jackson(byte[] document) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), document)) {
            JsonToken first = parser.nextToken();
            if (first == null) return null;
            JsonValue value = jackson(parser);
            return parser.nextToken() == null ? value : null;
        } catch (JacksonException | NumberFormatException _) {
            return null;
        }
    }

    private static JsonValue jackson(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, JsonValue>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, jackson(parser));
                }
                yield new JsonObject(members);
            }
            case START_ARRAY -> {
                var elements = new ArrayList<JsonValue>();
                while (parser.nextToken() != JsonToken.END_ARRAY) elements.add(jackson(parser));
                yield new JsonArray(elements);
            }
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(new BigDecimal(parser.getString()));
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw new AssertionError(parser.currentToken());
        };
    }

    /// Documents that use all of the grammar.
    private static final class RandomJson {
        private final Random random;
        private final StringBuilder json = new StringBuilder();

        RandomJson(Random random) {
            this.random = random;
        }

        byte[] document() {
            value(5);
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }

        private void value(int depth) {
            space();
            switch (random.nextInt(depth > 0 ? 9 : 6)) {
                case 0 -> json.append("true");
                case 1 -> json.append(random.nextBoolean() ? "false" : "null");
                case 2, 3 -> number();
                case 4, 5 -> string("");
                case 6 -> array(depth);
                default -> object(depth);
            }
            space();
        }

        private void array(int depth) {
            json.append('[');
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                if (i > 0) json.append(',');
                value(depth - 1);
            }
            if (count == 0) space();
            json.append(']');
        }

        private void object(int depth) {
            json.append('{');
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                if (i > 0) json.append(',');
                space();
                string(Integer.toString(i));
                space();
                json.append(':');
                value(depth - 1);
            }
            if (count == 0) space();
            json.append('}');
        }

        private void number() {
            if (random.nextBoolean()) json.append('-');
            json.append(random.nextInt(3) == 0 ? random.nextLong(Long.MAX_VALUE) : random.nextInt(1000));
            if (random.nextInt(3) == 0) json.append('.').append(random.nextInt(1_000_000));
            if (random.nextInt(4) == 0)
                json.append(random.nextBoolean() ? "e" : "E").append(random.nextInt(-99, 99));
        }

        private void string(String prefix) {
            json.append('"').append(prefix);
            int length = random.nextInt(20);
            for (int i = 0; i < length; i++) character();
            json.append('"');
        }

        private void character() {
            switch (random.nextInt(30)) {
                case 0 -> json.append("\\\"");
                case 1 -> json.append("\\").append("\\/bfnrt".charAt(random.nextInt(7)));
                case 2 -> json.append("\\u").append(HexFormat.of().toHexDigits((char) random.nextInt(0xD800)));
                case 3 ->
                    json.append("\\uD83D\\ude")
                            .append(HexFormat.of().withUpperCase().toHexDigits((byte) random.nextInt(0x100)));
                case 4 -> json.appendCodePoint(random.nextInt(0x80, 0x800));
                case 5 -> json.appendCodePoint(random.nextInt(0x800, 0xD800));
                case 6 -> json.appendCodePoint(random.nextInt(0x10000, 0x110000));
                default -> json.append((char) random.nextInt('a', 'z'));
            }
        }

        private void space() {
            if (random.nextInt(4) == 0)
                json.append(" \n\r\t".charAt(random.nextInt(4))).repeat(" ", random.nextInt(12));
        }
    }
}
