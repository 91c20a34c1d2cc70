// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.lang.module.ModuleDescriptor;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Classes that know nothing of JSON, as texts.
@Json.Import(type = Pattern.class, parse = "compile", print = "pattern", message = "must be an expression such as a+")
@Json.Import(type = ModuleDescriptor.Version.class, message = "must be a version such as 1.2")
class ImportsTest {

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Rules()));

    @Json
    @Json.Import(
            type = DecimalFormat.class,
            parse = "new",
            print = "toPattern",
            message = "must be a format such as 0.00")
    record Rule(
            Pattern pattern,
            Optional<Pattern> other,
            @Nullable Pattern third,
            List<ModuleDescriptor.Version> versions,
            Map<ModuleDescriptor.Version, Pattern> byVersion,
            @Default("a|b") Pattern standard,
            DecimalFormat format) {}

    @Resource("/rules")
    static final class Rules {

        @Post
        Rule add(Rule rule) {
            return rule;
        }

        @Get("/{version}")
        ModuleDescriptor.Version find(ModuleDescriptor.Version version, @Default("b+") Pattern q) {
            if (q.matcher("bb").matches()) return version;
            return ModuleDescriptor.Version.parse("0");
        }
    }

    @Test
    void members_elements_and_keys_are_texts() {
        String rule = "{\"pattern\":\"a+\",\"other\":\"b\",\"third\":null,\"versions\":[\"1.2\",\"3-beta\"],"
                + "\"byVersion\":{\"4\":\"c\"},\"standard\":\"d\",\"format\":\"#0.00\"}";
        assertThat(client.post("/rules")
                        .body("application/json", rule)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(rule);
    }

    @Test
    void parameters_are_texts_and_have_defaults() {
        assertThat(client.get("/rules/1.2").send().expect(200).text()).isEqualTo("\"1.2\"");
        assertThat(client.get("/rules/1.2?q=c").send().expect(200).text()).isEqualTo("\"0\"");
    }

    @Test
    void a_text_that_is_none_is_a_fault_whatever_is_thrown() {
        TestResponse response =
                client.post("/rules").body("application/json", """
                        {"pattern": "(", "versions": ["x", 1], "byVersion": {"": "a"}, "format": "0.0.0"}""").send().expect(422);
        assertThat(Faults.of(response))
                .containsExactly(
                        "body /pattern pattern must be an expression such as a+",
                        "body /versions/0 version must be a version such as 1.2",
                        "body /versions/1 type must be a string",
                        "body /byVersion/ version must be a version such as 1.2",
                        "body /format decimal_format must be a format such as 0.00");
        assertThat(Faults.of(client.get("/rules/x?q=(").send().expect(422)))
                .containsExactly(
                        "path /version version must be a version such as 1.2",
                        "query /q pattern must be an expression such as a+");
    }

    @Test
    void the_document_says_that_they_are_texts() {
        var document = Retort.create().mount(new Rules()).openApi();
        assertThat(document.at("/components/schemas/Rule/properties/versions"))
                .hasToString("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
        assertThat(document.at("/components/schemas/Rule/properties/standard"))
                .hasToString("{\"type\":\"string\",\"default\":\"a|b\"}");
    }
}
