// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Classes of other jars, of which there are class files alone.
class ImportedClassesTest {

    private static final String PLACE = """
            package geo;

            import jakarta.validation.constraints.*;
            import java.util.*;

            public record Place(@Size(min = 1) String name, List<@Positive Integer> heights, Map<String, Place> near) {}
            """;

    private static final String TRIP = """
            package shop;

            import dev.retort.*;
            import geo.Place;

            @Json
            record Trip(Place place) {}
            """;

    private static final String OTHER_TRIP = TRIP.replace("shop", "office");

    @Test
    void constraints_are_those_of_the_class_file(@TempDir Path jar) {
        Compilation.with(List.of(), PLACE).write(jar);
        var shop = Compilation.against(jar, TRIP, """
                @Json.Import(type = Place.class)
                package shop;

                import dev.retort.Json;
                import geo.Place;
                """);

        assertThat(shop.errors()).isEmpty();
        assertThat(shop.generated())
                .containsExactly(
                        "META-INF/retort/shop.Trip.json",
                        "META-INF/retort/shop.package$geo$Place.json",
                        "shop/Trip_Retort.java",
                        "shop/package$geo$Place_Retort.java");
        assertThat(shop.output("META-INF/retort/shop.package$geo$Place.json"))
                .isEqualTo(
                        "{\"title\":\"Place\",\"$imported\":\"geo.Place\",\"type\":\"object\",\"required\":[\"name\",\"heights\",\"near\"],\"properties\":{"
                                + "\"name\":{\"type\":\"string\",\"minLength\":1},"
                                + "\"heights\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"format\":\"int32\",\"exclusiveMinimum\":0}},"
                                + "\"near\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/shop.package$geo$Place\"}}}}");
    }

    @Test
    void a_module_imports_for_all_its_packages() {
        var shop = Compilation.of(TRIP, OTHER_TRIP, PLACE, """
                @dev.retort.Json.Import(type = geo.Place.class)
                module corner.shop {
                    requires dev.retort;
                    requires jakarta.validation;
                }
                """);

        assertThat(shop.errors()).isEmpty();
        assertThat(shop.generated())
                .contains(
                        "corner/shop/imported/geo$Place_Retort.java",
                        "META-INF/retort/corner.shop.imported.geo$Place.json");
        assertThat(shop.output("office/Trip_Retort.java"))
                .contains("import corner.shop.imported.geo$Place_Retort;", "geo$Place_Retort.CODEC.read(in)");
    }
}
