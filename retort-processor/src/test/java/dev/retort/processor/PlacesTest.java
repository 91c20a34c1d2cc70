// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where the types of a program may stand.
class PlacesTest {

    @Test
    void types_may_be_members_of_other_types() {
        var compilation = Compilation.of("""
                package shop;

                import dev.retort.*;
                import java.util.List;

                class Shop {
                    @Resource("/pets")
                    record Pets() {
                        @Get
                        Page list() {
                            return new Page(List.of());
                        }

                        @Json
                        record Page(List<Pet> items) {}
                    }

                    @Json
                    record Pet(Chip chip, Mood mood) {}

                    @Json.Value
                    record Chip(long number) {}

                    @Json
                    enum Mood {
                        HAPPY
                    }
                }
                """);

        assertThat(compilation.roundTrip("shop.Shop$Pets$Page", "{\"items\": [{\"chip\": 7, \"mood\": \"HAPPY\"}]}"))
                .isEqualTo("{\"items\":[{\"chip\":7,\"mood\":\"HAPPY\"}]}");
        assertThat(compilation.routes(compilation.load("shop.Shop$Pets"))).containsExactly("GET /pets");
    }

    @Test
    void resources_may_name_their_own_links_and_those_of_others_in_helpers() {
        var compilation = Compilation.of("""
                package shop;

                import dev.retort.*;

                @Links
                @Resource("/pets")
                class Pets {
                    private final OwnersLinks.AllLink owners = OwnersLinks.all();

                    @Get
                    String list(@Default("1") int page, Request request) {
                        return request.address(next(page)) + " " + request.address(owners);
                    }

                    private PetsLinks.ListLink next(int page) {
                        return PetsLinks.list().page(page + 1);
                    }
                }

                @Links
                @Resource("/owners")
                record Owners() {
                    @Get
                    String all(@Default("1") int page, Request request) {
                        return request.address(pets(page));
                    }

                    static PetsLinks.ListLink pets(int page) {
                        return PetsLinks.list().page(page);
                    }
                }
                """);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.routes(compilation.load("shop.Pets"))).containsExactly("GET /pets");
    }

    @Test
    void types_may_be_in_the_unnamed_package() {
        var compilation = Compilation.of("""
                import dev.retort.*;
                import java.util.List;

                @Json
                record Page(List<Pet> items) {}

                @Json
                record Pet(Chip chip) {}

                @Json.Value
                record Chip(long number) {}

                @Resource("/pets")
                record Pets() {
                    @Post
                    Pet add(Pet pet, Chip chip) {
                        return pet;
                    }
                }
                """);

        assertThat(compilation.roundTrip("Page", "{\"items\": [{\"chip\": 7}]}"))
                .isEqualTo("{\"items\":[{\"chip\":7}]}");
        assertThat(compilation.routes(compilation.load("Pets"))).containsExactly("POST /pets");
    }

    @Test
    void types_of_equal_names_may_be_in_several_packages() {
        var compilation = Compilation.of("""
                package shop;

                import dev.retort.*;
                import java.util.*;

                @Json
                record Pet(
                        List<Pet> own,
                        List<farm.Pet> others,
                        Chip chip,
                        farm.Chip otherChip,
                        Mood mood,
                        farm.Mood otherMood,
                        Map<farm.Mood, farm.Pet> byMood) {}

                @Json.Value
                record Chip(int number) {}

                @Json
                enum Mood {
                    HAPPY
                }

                @Resource("/pets")
                record Pets() {
                    @Get
                    List<Pet> own(Mood mood, farm.Mood otherMood) {
                        return List.of();
                    }

                    @Get("/others")
                    List<farm.Pet> others(Chip chip, farm.Chip otherChip) {
                        return List.of();
                    }
                }
                """, """
                package farm;

                @dev.retort.Json
                public record Pet(String name) {}
                """, """
                package farm;

                @dev.retort.Json.Value
                public record Chip(String number) {}
                """, """
                package farm;

                @dev.retort.Json
                public enum Mood {
                    SAD
                }
                """);

        String json =
                "{\"own\":[],\"others\":[{\"name\":\"Rex\"}],\"chip\":7,\"otherChip\":\"A7\",\"mood\":\"HAPPY\",\"otherMood\":\"SAD\",\"byMood\":{\"SAD\":{\"name\":\"Tom\"}}}";
        assertThat(compilation.roundTrip("shop.Pet", json)).isEqualTo(json);
        assertThat(compilation.routes(compilation.load("shop.Pets"))).containsExactly("GET /pets", "GET /pets/others");
    }

    @Test
    void a_resource_may_be_a_class() {
        var compilation = Compilation.of("""
                package shop;

                import dev.retort.*;

                @Resource("/pets")
                class Pets {
                    @Get
                    String list() {
                        return "";
                    }
                }
                """);

        assertThat(compilation.routes(compilation.load("shop.Pets"))).containsExactly("GET /pets");
    }

    @Test
    void types_may_be_deprecated() {
        assertThat(Compilation.errors("""
                package shop;

                import dev.retort.*;

                @Deprecated
                @SuppressWarnings("deprecation")
                @Json
                record Pet(@Deprecated Chip chip, @Deprecated Mood mood) {}

                @Deprecated
                @Json.Value
                record Chip(@Deprecated int number) {}

                @Deprecated
                @Json
                enum Mood {
                    @Deprecated
                    HAPPY
                }

                @Deprecated
                @SuppressWarnings("deprecation")
                @Resource("/pets")
                record Pets() {
                    @Deprecated
                    @Post
                    Pet add(@Default("HAPPY") Mood mood, Pet pet) throws PetNotFound {
                        return pet;
                    }
                }

                @Deprecated
                @Status(404)
                class PetNotFound extends Exception {}
                """)).isEmpty();
    }
}
