// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about members that requests have not, or answers.
class MemberErrorsTest {

    @Test
    void what_no_request_can_set_needs_a_stand_in() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(@Json.ReadOnly long id, @Json.Ignore java.net.Socket socket) {}
                """)).isEqualTo("""
                        Pet.java:4:32 'id' is in no request, so something has to stand in for it: make it an Optional or @Nullable, or give it a @Default
                        record Pet(@Json.ReadOnly long id, @Json.Ignore java.net.Socket socket) {}
                                                       ^
                        Pet.java:4:65 'socket' is in no request, so something has to stand in for it: make it an Optional or @Nullable, or give it a @Default
                        record Pet(@Json.ReadOnly long id, @Json.Ignore java.net.Socket socket) {}
                                                                                        ^
                        """);
    }

    @Test
    void a_member_has_one_place() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(@Json.ReadOnly @Json.WriteOnly @Default("1") long id) {}
                """)).isEqualTo("""
                        Pet.java:4:27 'id' has two of @Json.ReadOnly, @Json.WriteOnly, @Json.Ignore and @Json.Rest: keep one
                        record Pet(@Json.ReadOnly @Json.WriteOnly @Default("1") long id) {}
                                                  ^
                        """);
    }

    @Test
    void a_computed_member_takes_nothing_and_returns_something_of_the_record() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(String name) {
                    @Json.Computed
                    String shout(int times) { return name; }

                    @Json.Computed
                    void say() {}

                    @Json.Computed
                    private String whisper() { return name; }

                    @Json.Computed
                    static String cry() { return ""; }

                    @Json.Computed
                    public String name() { return name; }

                    @Json.Computed
                    String bark() throws Exception { return name; }

                    @Json.Computed
                    java.net.Socket socket() { return new java.net.Socket(); }
                }
                """)).isEqualTo("""
                        Pet.java:5:5 shout() cannot be @Json.Computed, because it takes something: remove its parameters
                            @Json.Computed
                            ^
                        Pet.java:8:5 say() cannot be @Json.Computed, because it returns nothing: have it return what is to be written
                            @Json.Computed
                            ^
                        Pet.java:11:5 whisper() cannot be @Json.Computed, because generated code cannot call it: remove the private
                            @Json.Computed
                            ^
                        Pet.java:14:5 cry() cannot be @Json.Computed, because it is static: remove the static
                            @Json.Computed
                            ^
                        Pet.java:17:5 name() is the component itself: remove @Json.Computed
                            @Json.Computed
                            ^
                        Pet.java:20:5 bark() cannot be @Json.Computed, because it throws: handle the exception in it
                            @Json.Computed
                            ^
                        Pet.java:24:21 Pet.socket: java.net.Socket has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                            java.net.Socket socket() { return new java.net.Socket(); }
                                            ^
                        """);
    }

    @Test
    void a_computed_member_has_a_name_of_its_own() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(String name) {
                    @Json.Computed
                    @Name("name")
                    String call() { return name; }
                }
                """)).isEqualTo("""
                        Pet.java:7:12 name and call are both called “name” in JSON: give one of them another @Name
                            String call() { return name; }
                                   ^
                        """);
    }

    @Test
    void only_json_records_have_such_members() {
        assertThat(errors("""
                import dev.retort.*;

                record Pet(@Json.ReadOnly String name) {
                    @Json.Computed
                    String call() { return name; }
                }
                """)).isEqualTo("""
                        Pet.java:3:12 @Json.ReadOnly has no effect in Pet, which is not a @Json record: add @Json to it, or remove this
                        record Pet(@Json.ReadOnly String name) {
                                   ^
                        Pet.java:4:5 @Json.Computed has no effect in Pet, which is not a @Json record: add @Json to it, or remove this
                            @Json.Computed
                            ^
                        """);
    }

    @Test
    void what_keeps_other_members_is_one_map_of_json() {
        assertThat(errors("""
                import dev.retort.*;
                import dev.retort.json.JsonValue;
                import java.util.Map;

                @Json
                record Pet(@Json.Rest Map<String, String> a, @Json.Rest Map<String, JsonValue> b, @Json.Rest Map<String, JsonValue> c) {}

                @Json(unknown = Unknown.REFUSE)
                record Cat(@Json.Rest Map<String, JsonValue> a) {}
                """)).isEqualTo("""
                        Pet.java:6:43 'a' is to keep any members, so it must be a Map<String, JsonValue> that is always there
                        record Pet(@Json.Rest Map<String, String> a, @Json.Rest Map<String, JsonValue> b, @Json.Rest Map<String, JsonValue> c) {}
                                                                  ^
                        Pet.java:6:80 'a' and 'b' cannot both keep the members that Pet does not have: remove one @Json.Rest
                        record Pet(@Json.Rest Map<String, String> a, @Json.Rest Map<String, JsonValue> b, @Json.Rest Map<String, JsonValue> c) {}
                                                                                                       ^
                        Pet.java:6:117 'a' and 'c' cannot both keep the members that Pet does not have: remove one @Json.Rest
                        record Pet(@Json.Rest Map<String, String> a, @Json.Rest Map<String, JsonValue> b, @Json.Rest Map<String, JsonValue> c) {}
                                                                                                                                            ^
                        Pet.java:9:46 'a' keeps the members that Cat does not have: remove 'unknown' from its @Json
                        record Cat(@Json.Rest Map<String, JsonValue> a) {}
                                                                     ^
                        """);
    }

    @Test
    void an_alias_is_no_other_name() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(String name, @Name(value = "b", aliases = {"name", "c"}) String b, @Name(value = "c", aliases = "d") String c, @Name(value = "e", aliases = {"e", "f", "f"}) String e) {}
                """)).isEqualTo("""
                        Pet.java:4:76 “name” is an alias of b and a name of name: rename one of them
                        record Pet(String name, @Name(value = "b", aliases = {"name", "c"}) String b, @Name(value = "c", aliases = "d") String c, @Name(value = "e", aliases = {"e", "f", "f"}) String e) {}
                                                                                                   ^
                        Pet.java:4:76 “c” is an alias of b and a name of c: rename one of them
                        record Pet(String name, @Name(value = "b", aliases = {"name", "c"}) String b, @Name(value = "c", aliases = "d") String c, @Name(value = "e", aliases = {"e", "f", "f"}) String e) {}
                                                                                                   ^
                        Pet.java:4:176 the alias “e” of e is there already: remove it
                        record Pet(String name, @Name(value = "b", aliases = {"name", "c"}) String b, @Name(value = "c", aliases = "d") String c, @Name(value = "e", aliases = {"e", "f", "f"}) String e) {}
                                                                                                                                                                                                       ^
                        Pet.java:4:176 the alias “f” of e is there already: remove it
                        record Pet(String name, @Name(value = "b", aliases = {"name", "c"}) String b, @Name(value = "c", aliases = "d") String c, @Name(value = "e", aliases = {"e", "f", "f"}) String e) {}
                                                                                                                                                                                                       ^
                        """);
    }
}
