// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Json;
import dev.retort.Schema;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonWriter;
import dev.retort.json.Scalars;
import java.math.BigInteger;
import java.util.Map;

/// Numbers by their names, sent as JSON in a text.
@Schema("{\"contentMediaType\": \"application/json\"}")
record Tally(Map<String, BigInteger> counts) {

    private static final Codec<Map<String, BigInteger>> COUNTS = Codecs.map(Scalars.STRING, Scalars.BIG_INTEGER);

    @Json.Value
    static Tally parse(String text) {
        return new Tally(COUNTS.fromJson(text));
    }

    @Json.Value
    String text() {
        var out = new JsonWriter();
        COUNTS.write(out, counts);
        return out.toString();
    }
}
