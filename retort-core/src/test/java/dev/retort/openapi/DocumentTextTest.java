// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTextTest {

    private static final JsonValue DOCUMENT = JsonValue.parse("""
            {"openapi": "3.1.0", "info": {"title": "Pets", "description": "All\\n\\n- of\\n  them"}, "security": [],
             "paths": {"/pets/{id}": {"parameters": [{"name": "id", "required": true}, {"$ref": "#/a"}]}},
             "responses": {"200": {}}, "matrix": [[1, 2.50], [null]]}""");

    @Test
    void json_is_indented() {
        assertThat(DocumentText.json(DOCUMENT)).isEqualTo("""
                {
                  "openapi": "3.1.0",
                  "info": {
                    "title": "Pets",
                    "description": "All\\n\\n- of\\n  them"
                  },
                  "security": [],
                  "paths": {
                    "/pets/{id}": {
                      "parameters": [
                        {
                          "name": "id",
                          "required": true
                        },
                        {
                          "$ref": "#/a"
                        }
                      ]
                    }
                  },
                  "responses": {
                    "200": {}
                  },
                  "matrix": [
                    [
                      1,
                      2.50
                    ],
                    [
                      null
                    ]
                  ]
                }
                """);
    }

    @Test
    void yaml_says_the_same() {
        assertThat(DocumentText.yaml(DOCUMENT)).isEqualTo("""
                openapi: "3.1.0"
                info:
                  title: Pets
                  description: |-
                    All

                    - of
                      them
                security: []
                paths:
                  /pets/{id}:
                    parameters:
                      - name: id
                        required: true
                      - $ref: "#/a"
                responses:
                  "200": {}
                matrix:
                  - - 1
                    - 2.50
                  - - null
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "a pet's name"  | a pet's name
        "petsGet"       | petsGet
        "/pets/{id}"    | /pets/{id}
        "a-b"           | a-b
        ""              | ""
        "No"            | "No"
        "null"          | "null"
        "~"             | "~"
        "1.0"           | "1.0"
        "2024-01-01"    | "2024-01-01"
        " a"            | " a"
        "a "            | "a "
        "a: b"          | "a: b"
        "a #b"          | "a #b"
        "- a"           | "- a"
        "*a"            | "*a"
        "{id}"          | "{id}"
        "it's \\"here\\"" | "it's \\"here\\""
        "a\\n"           | "a\\n"
        " a\\nb"         | " a\\nb"
        "a\\tb"          | "a\\tb"
        "Grüße"         | "Grüße"
        """)
    void what_means_something_else_in_yaml_has_quotes(String json, String yaml) {
        assertThat(DocumentText.yaml(JsonValue.parse(json))).isEqualTo(yaml + "\n");
    }
}
