// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/// The processor beside other processors, and run again.
class RoundsTest {

    private static final String PETS = """
            package shop;

            import dev.retort.*;
            import java.util.*;

            @Resource("/pets")
            record Pets() {
                @Get
                Map<String, List<Pet>> list(Optional<Mood> mood, @Query Set<Mood> moods) {
                    return Map.of();
                }
            }
            """;

    private static final String PET = """
            package shop;

            import dev.retort.*;
            import jakarta.validation.constraints.*;
            import java.util.*;

            @Json
            record Pet(@Size(min = 1, max = 80) @Pattern(regexp = "[a-z]+") String name, Set<Mood> moods, Map<Mood, Integer> count) {}
            """;

    private static final String MOOD = """
            package shop;

            @dev.retort.Json
            enum Mood {
                HAPPY,
                SAD
            }
            """;

    @Test
    void two_compilations_write_the_same_bytes() {
        assertThat(Compilation.of(PETS, PET, MOOD).outputs())
                .containsExactlyEntriesOf(Compilation.of(PETS, PET, MOOD).outputs());
    }

    @Test
    void the_order_of_the_sources_does_not_matter() {
        var one = Compilation.of(PETS, PET, MOOD);
        var other = Compilation.of(MOOD, PET, PETS);

        assertThat(other.generated()).isEqualTo(one.generated());
        assertThat(other.generated())
                .allSatisfy(path -> assertThat(other.output(path)).isEqualTo(one.output(path)));
    }

    @Test
    void a_type_that_another_processor_writes_is_waited_for() {
        var compilation = Compilation.with(List.of(new RetortProcessor(), new SourceWriter("shop.Owner", """
                package shop;

                @dev.retort.Json
                record Owner(String name) {}
                """)), """
                package shop;

                import dev.retort.*;

                @Json
                record Pet(String name, Owner owner) {}

                @Resource("/pets")
                record Pets() {
                    @Post
                    Owner add(Owner owner) {
                        return owner;
                    }
                }
                """);

        String json = "{\"name\":\"Rex\",\"owner\":{\"name\":\"Eve\"}}";
        assertThat(compilation.roundTrip("shop.Pet", json)).isEqualTo(json);
        assertThat(compilation.routes(compilation.load("shop.Pets"))).containsExactly("POST /pets");
    }

    @Test
    void a_constant_that_another_processor_writes_is_waited_for() {
        var compilation = Compilation.with(List.of(new RetortProcessor(), new SourceWriter("shop.Limits", """
                package shop;

                final class Limits {
                    static final int LENGTH = 3;
                    static final int GONE = 410;
                }
                """)), """
                package shop;

                import dev.retort.*;
                import jakarta.validation.constraints.Size;

                @Json
                record Pet(@Size(max = Limits.LENGTH) String name) {}

                @Status(Limits.GONE)
                class Gone extends Exception {}

                @Resource("/pets")
                record Pets() {
                    @Post
                    Pet add(Pet pet) throws Gone {
                        return pet;
                    }
                }
                """);

        assertThat(compilation.roundTrip("shop.Pet", "{\"name\":\"Rex\"}")).isEqualTo("{\"name\":\"Rex\"}");
        assertThat(compilation.roundTrip("shop.Pet", "{\"name\":\"Felix\"}")).contains("pointer=/name");
        assertThat(compilation.routes(compilation.load("shop.Pets"))).containsExactly("POST /pets");
        assertThat(compilation.output("shop/Gone_Retort.java")).contains("410");
    }

    /// Writes a class in the first round.
    @SupportedAnnotationTypes("*")
    private static final class SourceWriter extends AbstractProcessor {

        private final String name;
        private final String source;
        private boolean written;

        SourceWriter(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (written) return false;
            written = true;
            try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                out.write(source);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return false;
        }
    }
}
