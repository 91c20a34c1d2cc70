// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every type in every place: the compiler refuses it where it stands, or what is generated compiles without a
/// warning and starts. Some types are drawn for each place, always the same ones; `-Dcombinations=1000` draws more,
/// and `-Dcombinations.seed=2` others.
class CombinationsTest {

    private static final int DRAWN = Integer.getInteger("combinations", 6);
    private static final long SEED = Long.getLong("combinations.seed", 1);

    private static final String HEAD = """
            package c;

            import dev.retort.*;
            import java.util.*;
            import java.util.stream.Stream;
            import org.jspecify.annotations.Nullable;

            """;

    private static final List<String> KNOWN = Stream.of(
                    "enum Species { CAT, DOG }",
                    "@Json enum Kind { @Name(\"a\") A, B }",
                    "@Json.Value record Isbn(String text) {}",
                    "@Json.Value record Count(int number) {}",
                    "enum Level { LOW(1), HIGH(3); @Json.Value final int number; Level(int number) { this.number = number; } }",
                    "@Json record Pet(String name, Optional<Integer> age) {}",
                    "@Json record Box<T>(T content, List<T> more) {}",
                    "@Json sealed interface Shape { @Json record Circle(double r) implements Shape {} @Json record Dot() implements Shape {} }",
                    "@Json.Untagged sealed interface Address { @Json record Postal(String street) implements Address {} @Json.Value record Line(String text) implements Address {} }",
                    "@Json.Tuple record Point(int x, int y) {}",
                    "@Check(by = Judge.class, message = \"must be good\") @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Good {}",
                    "final class Judge { static boolean check(Object value) { return true; } }")
            .map(each -> HEAD + each + "\n")
            .toList();

    private static final Map<String, String> BOXES = Map.of("int", "Integer", "boolean", "Boolean", "double", "Double");

    private static final List<String> SINGLE = List.of(
            "int",
            "boolean",
            "double",
            "String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "UUID",
            "java.time.Instant",
            "java.time.Year",
            "Locale",
            "Secret",
            "Species",
            "Kind",
            "Isbn",
            "Count",
            "Level",
            "Pet",
            "Box<String>",
            "Box<Pet>",
            "Shape",
            "Address",
            "Point",
            "dev.retort.json.JsonValue",
            "Merge<Pet>",
            "Upload");

    /// `P` is a single type, `B` the same, boxed.
    private static final List<String> AROUND = List.of(
            "P",
            "B",
            "@Nullable B",
            "Optional<B>",
            "List<B>",
            "Set<B>",
            "P[]",
            "Map<String, B>",
            "Map<B, Integer>",
            "Map<Isbn, B>",
            "Map<Kind, B>",
            "Map<Level, List<B>>",
            "Optional<List<B>>",
            "@Nullable List<B>",
            "List<@Nullable B>",
            "List<List<B>>",
            "Map<String, List<B>>",
            "Set<List<B>>",
            "Box<B>",
            "Box<List<B>>",
            "Box<Map<Kind, B>>",
            "Optional<Box<B>>",
            "List<Box<B>>",
            "P[][]",
            "List<P[]>",
            "Collection<B>",
            "SequencedCollection<B>",
            "SequencedSet<B>",
            "SequencedMap<B, B>",
            "List<Collection<B>>",
            "@Good B",
            "List<@Good B>",
            "Optional<@Good B>",
            "Map<@Good String, @Good B>",
            "@Good List<B>",
            "Box<@Good B>",
            "Map<@Masked B, @Strict B>",
            "List<@Masked B>",
            "Set<@Strict B>",
            "@Good Set<@Good B>",
            "Map<String, @Nullable B>");

    /// `C` is the class of the combination, `T` the type, and `A` the type as a type argument.
    private static final List<String> PLACES = places().toList();

    private static final List<String> TYPES = SINGLE.stream()
            .flatMap(single -> AROUND.stream().map(around -> type(around, single)))
            .toList();

    private static Stream<String> places() {
        String made = "@Default(by = C.class, method = \"make\") ";
        String make = "static A make() { throw new IllegalStateException(); }";
        Stream<String> members = Stream.of(
                "@Json record C(T it, String other) {}",
                "@Json record C(@Masked T it) {}",
                "@Json record C(@Strict T it) {}",
                "@Json(nulls = Nulls.OMIT) record C(T it) {}",
                "@Json record C(" + made + "T it) { " + make + " }",
                "@Json record C(@Json.ReadOnly T it, int other) {}",
                "@Json record C(@Json.WriteOnly T it) {}",
                "@Json record C(@Json.Ignore " + made + "T it) { " + make + " }",
                "@Json record C(int other) { @Json.Computed T it() { throw new IllegalStateException(); } }",
                "@Json record C(@Default(\"[]\") T it) {}",
                "@Json record C(@Default(\"{}\") T it) {}",
                "@Json record C<E>(E first, T it, Optional<E> last) {}",
                "@Json.Tuple record C(T it, int other) {}",
                "@Json.Value record C(T it) {}",
                "@Json sealed interface C { @Json record One(T it) implements C {} @Json record Two(int b) implements C {} }",
                "@Json.Untagged sealed interface C { @Json record One(T it) implements C {} @Json record Two(int b) implements C {} }");
        Stream<String> parameters = Stream.of(
                        "",
                        "@Query",
                        "@Header",
                        "@Cookie",
                        "@Form",
                        "@Part",
                        "@Body",
                        "@Query(style = Style.COMMA)",
                        "@Query(style = Style.BRACKETS)",
                        "@Body(embed = true)",
                        "@Masked",
                        "@Strict",
                        "@Form @Masked")
                .flatMap(where -> Stream.of(
                        resource("@Post(\"/x\") void x(" + where + " T it) {}"),
                        resource("@Post(\"/x\") void x(" + where + " " + made + "T it) {} " + make),
                        "final class C { record R() {} @Provides R r(" + where + " T it) { return new R(); } }"));
        Stream<String> groups = Stream.of("@Query", "@Header", "@Cookie", "@Form", "@Query(unknown = Unknown.REFUSE)")
                .flatMap(where -> Stream.of(
                        resource("record G(T it, Optional<Integer> other) {} @Post(\"/x\") void x(" + where
                                + " G g) {}"),
                        resource("record G(" + made + "T it) {} @Post(\"/x\") void x(" + where + " G g) {} " + make)));
        Stream<String> others = Stream.of(
                resource("@Get(\"/{it}\") void x(T it) {}"),
                resource("@Post(\"/x\") void x(@Body T it, @Body Pet other) {}"),
                resource("@Post(\"/x\") void x(Raw<A> it) {}"),
                resource("@WebSocket(\"/x\") void x(@Query T it, WebSocketSession<String, String> session) {}"),
                resource("@WebSocket(\"/x\") void x(WebSocketSession<A, A> it) {}"));
        Stream<String> results = Stream.of(
                        "T", "Optional<A>", "Response<A>", "Stream<A>", "Sse<A>", "Created<A>", "Response<Stream<A>>")
                .map(result -> resource("@Get(\"/x\") " + result + " x() { throw new IllegalStateException(); }"));
        return Stream.of(members, parameters, groups, others, results).flatMap(each -> each);
    }

    private static String resource(String methods) {
        return "@Links @Resource(\"/C\") final class C { " + methods + " }";
    }

    @Test
    void every_type_is_refused_or_works_in_every_place() {
        Map<String, String> left = drawn();
        Compilation compiled;
        // What javac refuses by itself may hide what the processor has to say.
        do compiled = Compilation.of(sources(left));
        while (left.keySet().removeAll(refused(compiled.errors())));

        assertThat(compiled.errors()).isEmpty();
        assertThat(left).hasSizeGreaterThan(PLACES.size());
        compiled.initialize();
    }

    private static Map<String, String> drawn() {
        var random = new Random(SEED);
        var types = new ArrayList<>(TYPES);
        var drawn = new LinkedHashMap<String, String>();
        for (String place : PLACES) {
            Collections.shuffle(types, random);
            for (String type : types.subList(0, Math.min(DRAWN, types.size()))) {
                String name = "C" + drawn.size();
                drawn.put(name, HEAD + filled(place, name, type) + "\n");
            }
        }
        return drawn;
    }

    /// An annotation of a type stands before its simple name.
    private static String type(String around, String single) {
        return around.replaceAll("\\bP\\b", single)
                .replaceAll("\\bB\\b", BOXES.getOrDefault(single, single))
                .replaceAll("@(Good|Nullable|Masked|Strict) ((?:[a-z]\\w*\\.)+)", "$2@$1 ");
    }

    private static String filled(String place, String name, String type) {
        String argument = BOXES.getOrDefault(type, type.startsWith("@Nullable ") ? type.substring(10) : type);
        return place.replaceAll("\\bT\\b", type).replaceAll("\\bA\\b", argument).replaceAll("\\bC\\b", name);
    }

    private static String[] sources(Map<String, String> drawn) {
        return Stream.concat(KNOWN.stream(), drawn.values().stream()).toArray(String[]::new);
    }

    private static Set<String> refused(String errors) {
        return Pattern.compile("(?m)^(?:\\S*/)?(C\\d+)\\.java:\\d+:\\d+ ")
                .matcher(errors)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toSet());
    }
}
