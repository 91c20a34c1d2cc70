// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bytes in JSON.
class BytesTest {

    @Json
    @SuppressWarnings("ArrayRecordComponent") // not compared
    record Picture(byte[] image, byte @Nullable [] small, Optional<byte[]> large, List<byte[]> frames) {}

    /// Answers what it got.
    @Resource
    record Endpoints() {

        @Post("/pictures")
        Picture pictures(Picture body) {
            return body;
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"image":"AP9/","small":"","large":"aGVsbG8=","frames":["AQ==",""]}
        {"image":"","small":null,"frames":[]}
        """)
    void bytes_are_base64(String body) {
        TestResponse response =
                client.post("/pictures").body("application/json", body).send().expect(200);

        assertThat(response.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"image":"AP9_","frames":["?",7]} | body /image base64 must be Base64 such as aGVsbG8=; body /frames/0 base64 must be Base64 such as aGVsbG8=; body /frames/1 type must be a string
        {"image":[1,2],"frames":[]}       | body /image type must be a string
        {"frames":[]}                     | body /image required is required
        """)
    void what_is_no_base64_is_a_fault(String body, String faults) {
        TestResponse response =
                client.post("/pictures").body("application/json", body).send().expect(422);

        assertThat(Faults.of(response)).containsExactlyInAnyOrder(faults.split("; "));
    }

    @Test
    void the_schema_says_so() {
        var members = client.get("/openapi.json").send().expect(200).json("/components/schemas/Picture/properties");

        String keywords =
                "\"contentEncoding\":\"base64\",\"contentMediaType\":\"application/octet-stream\",\"pattern\":\"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\"}";
        assertThat(members.at("/image")).hasToString("{\"type\":\"string\"," + keywords);
        assertThat(members.at("/small")).hasToString("{\"type\":[\"string\",\"null\"]," + keywords);
    }
}
