// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Schema30Test {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":["string","null"],"maxLength":3}              | {"nullable":true,"type":"string","maxLength":3}
        {"type":["string","integer"]}                         | {"anyOf":[{"type":"string"},{"type":"integer"}]}
        {"type":["string","integer","null"]}                  | {"anyOf":[{"type":"string"},{"type":"integer"},{"type":"string","nullable":true,"enum":[null]}]}
        {"type":"null"}                                       | {"type":"string","nullable":true,"enum":[null]}
        {"const":"cat"}                                       | {"enum":["cat"]}
        {"type":"string","examples":["a","b"]}                | {"type":"string","example":"a"}
        {"exclusiveMinimum":0}                                | {"minimum":0,"exclusiveMinimum":true}
        {"exclusiveMaximum":9}                                | {"maximum":9,"exclusiveMaximum":true}
        {"minimum":5,"exclusiveMinimum":0}                    | {"minimum":5}
        {"minimum":0,"exclusiveMinimum":5}                    | {"minimum":5,"exclusiveMinimum":true}
        {"exclusiveMinimum":-9,"minimum":0}                   | {"minimum":0}
        {"exclusiveMinimum":5,"minimum":0}                    | {"minimum":5,"exclusiveMinimum":true}
        {"exclusiveMinimum":5,"minimum":5}                    | {"minimum":5,"exclusiveMinimum":true}
        {"exclusiveMaximum":9,"maximum":5}                    | {"maximum":5}
        {"exclusiveMaximum":5,"maximum":9}                    | {"maximum":5,"exclusiveMaximum":true}
        {"$ref":"#/a"}                                        | {"$ref":"#/a"}
        {"description":"a pet","$ref":"#/a"}                  | {"allOf":[{"$ref":"#/a"}],"description":"a pet"}
        {"anyOf":[{"$ref":"#/a"},{"type":"null"}]}            | {"anyOf":[{"$ref":"#/a"},{"type":"string","nullable":true,"enum":[null]}]}
        {"oneOf":[{"const":1},{"const":2},{"type":"null"}]}   | {"oneOf":[{"enum":[1]},{"enum":[2]},{"type":"string","nullable":true,"enum":[null]}]}
        {"type":"array","prefixItems":[{"type":"string"}]}    | {"type":"array","items":{}}
        {"type":"array","items":{"type":["string","null"]}}   | {"type":"array","items":{"nullable":true,"type":"string"}}
        {"properties":{"const":{"const":1}}}                  | {"properties":{"const":{"enum":[1]}}}
        {"additionalProperties":false}                        | {"additionalProperties":false}
        {"additionalProperties":{"const":1}}                  | {"additionalProperties":{"enum":[1]}}
        {"propertyNames":{"pattern":"^a"},"type":"object"}    | {"type":"object"}
        {"type":"string","contentEncoding":"base64"}          | {"type":"string","format":"byte"}
        {"type":"string","contentMediaType":"application/octet-stream"} | {"type":"string","format":"binary"}
        {"type":"string","contentEncoding":"base64","contentMediaType":"application/octet-stream"} | {"type":"string","format":"byte"}
        {"type":"string","contentMediaType":"application/octet-stream","contentEncoding":"base64"} | {"type":"string","format":"byte"}
        {"default":{"const":1}}                               | {"default":{"const":1}}
        true                                                  | {}
        false                                                 | {"not":{}}
        """)
    void a_schema_is_said_in_the_words_of_3_0(String schema, String old) {
        assertThat(Schema30.of(JsonValue.parse(schema))).hasToString(old);
    }
}
