// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.test.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The OpenAPI document of the bookshop.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTest {

    private static final Path GOLDEN = Path.of("src/test/resources/openapi.golden.json");

    private String json = "";

    @BeforeAll
    void read(@TempDir Path directory) {
        var application = Bookshop.application(Catalogue.open(directory.resolve("books.db")));
        try (var client = TestClient.inMemory(application)) {
            json = client.get("/openapi.json").send().expect(200).text();
        }
    }

    @Test
    void the_document_is_the_one_that_was_reviewed() throws IOException {
        String pretty = pretty(JsonValue.parse(json), "") + "\n";
        if (Boolean.getBoolean("golden.update")) Files.writeString(GOLDEN, pretty);

        assertThat(pretty)
                .as("run the tests with -Dgolden.update=true to accept this document")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static String pretty(JsonValue value, String indent) {
        return switch (value) {
            case JsonObject object
            when !object.members().isEmpty() ->
                object.members().entrySet().stream()
                        .map(each -> indent + "  " + new JsonString(each.getKey()) + ": "
                                + pretty(each.getValue(), indent + "  "))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case JsonArray array
            when !array.elements().isEmpty() ->
                array.elements().stream()
                        .map(each -> indent + "  " + pretty(each, indent + "  "))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            default -> value.toString();
        };
    }

    /// The schema with the dialect of OpenAPI, which judges the schemas in the document too.
    @Test
    void the_document_is_valid_openapi() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(loader -> loader.resourceLoaders(resources ->
                        resources.add(location -> location.toString().startsWith("https://spec.openapis.org/")
                                ? () -> published(location.toString())
                                : null))));
        var schema = registry.getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"type\":\"integer\"", "\"type\":\"int\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json.replace("\"in\":\"query\"", "\"in\":\"body\""), InputFormat.JSON))
                .isNotEmpty();
    }

    /// What stands at an address of spec.openapis.org, from the class path.
    private static InputStream published(String address) {
        String path = address.substring("https://".length());
        return Objects.requireNonNull(DocumentTest.class.getClassLoader().getResourceAsStream(path), path);
    }

    @Test
    void every_operation_and_parameter_and_member_is_described() {
        var document = (JsonObject) JsonValue.parse(json);
        var silent = new ArrayList<String>();
        collectSilent("", document, silent);

        assertThat(silent).isEmpty();
    }

    private static void collectSilent(String pointer, JsonValue value, List<String> silent) {
        switch (value) {
            case JsonObject object -> {
                boolean speaks = object.members().containsKey("description")
                        || object.members().containsKey("summary")
                        || object.members().containsKey("$ref");
                if (pointer.matches(
                                "/paths/[^/]+/[a-z]+|.*/parameters/[0-9]+|.*/properties/[^/]+|/components/schemas/[^/]+")
                        && !speaks) silent.add(pointer);
                object.members()
                        .forEach((name, member) ->
                                collectSilent(pointer + "/" + name.replace("/", "~1"), member, silent));
            }
            case JsonArray array -> {
                for (int i = 0; i < array.elements().size(); i++)
                    collectSilent(pointer + "/" + i, array.elements().get(i), silent);
            }
            default -> {}
        }
    }

    @Test
    void nothing_of_the_implementation_shows() {
        assertThat(json).doesNotContain("dev.retort").doesNotContain("_Retort").doesNotContain("java.");
    }
}
