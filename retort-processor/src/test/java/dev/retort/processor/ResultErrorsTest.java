// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about results that are not JSON.
class ResultErrorsTest {

    @Test
    void what_a_method_produces_is_a_media_type() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Produces("png")
                    byte[] get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:15 @Produces("png") is not a media type: write one such as image/png
                            @Produces("png")
                                      ^
                        """);
    }

    @Test
    void what_is_written_as_json_is_no_other_type() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Produces("text/csv")
                    List<String> get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:15 @Produces("text/csv") contradicts the result of get(), which is written as JSON: return a String or byte[], or name a type that ends with +json
                            @Produces("text/csv")
                                      ^
                        """);
    }

    @Test
    void a_stream_is_an_array_or_lines() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.stream.Stream;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Produces("text/csv")
                    Stream<String> get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:15 @Produces("text/csv") contradicts the stream of get(), which is written as JSON: name application/json or application/jsonl
                            @Produces("text/csv")
                                      ^
                        """);
    }

    @Test
    void a_stream_says_what_its_elements_are() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.stream.Stream;

                @Resource("/pets")
                record Pets() {
                    @Get
                    Stream<?> get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:15 Pets.get() returns what cannot be written: Stream<?> says nothing about its elements: write Stream<…>
                            Stream<?> get() {
                                      ^
                        """);
    }

    @Test
    void a_method_without_a_body_produces_nothing() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    @Produces("text/csv")
                    Redirect add() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:15 @Produces has no effect on add(), which answers without a body: remove it
                            @Produces("text/csv")
                                      ^
                        """);
    }

    @Test
    void a_method_that_answers_nobody_produces_nothing() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Produces("text/csv")
                    String helper() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:5:5 @Produces has no effect on helper(), which answers no requests: add @Get or the like, or remove it
                            @Produces("text/csv")
                            ^
                        """);
    }

    @Test
    void a_redirect_has_a_status_of_a_redirect() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Status(200)
                    Redirect get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:13 @Status(200) on get() is not a status of a redirect: use 301, 302, 303, 307 or 308, or remove the @Status
                            @Status(200)
                                    ^
                        """);
    }

    @Test
    void a_file_has_the_status_of_a_file() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Status(201)
                    FileResponse get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:13 @Status(201) on get() contradicts FileResponse, which is 200, 206 or 304: remove the @Status
                            @Status(201)
                                    ^
                        """);
    }

    @Test
    void a_stream_of_events_says_what_its_data_are() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    Sse<Event<String>> get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:24 Pets.get() returns what cannot be written: Sse<Event<…>> names the event instead of its data: leave Event out, as in Sse<Price>
                            Sse<Event<String>> get() {
                                               ^
                        """);
    }

    @Test
    void a_stream_of_events_has_one_type() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    @Produces("text/plain")
                    Sse<String> get() {
                        return null;
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:15 @Produces has no effect on get(), which answers with text/event-stream: remove it
                            @Produces("text/plain")
                                      ^
                        """);
    }
}
