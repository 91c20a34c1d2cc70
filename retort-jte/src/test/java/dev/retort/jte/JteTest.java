// SPDX-License-Identifier: Apache-2.0
package dev.retort.jte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.View;
import dev.retort.test.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views whose pages JTE makes.
public record JteTest() {

    private static final Path TEMPLATES = Path.of("src/test/jte");
    private static final Jte ENGINE = Jte.folder(TEMPLATES, JteTest.class);

    @View("list.jte")
    public record Books(String link, List<String> titles) {}

    @View("gone.jte")
    public record Gone(String what) {}

    @View("missing.jte")
    record Missing(String what) {}

    @View("plain.jte")
    record Plain(String what) {}

    @View("other.jte")
    record Other(String what) {}

    @View("broken.jte")
    record Broken(String what) {}

    @Resource("/books")
    record Shelf() {
        @Get
        Books all() {
            return new Books("/books/1", List.of("Emma", "<script>alert(1)</script> & \"more\""));
        }

        @Get("/risky")
        Books risky() {
            return new Books("javascript:alert(1)", List.of("\" onmouseover=\"alert(1)"));
        }

        @Get("/optional/{there}")
        Optional<Books> optional(boolean there) {
            return there ? Optional.of(new Books("/", List.of())) : Optional.empty();
        }

        @Get("/accepted")
        Response<Gone> accepted() {
            return Response.of(410, new Gone("Emma is gone")).header("Cache-Control", "no-store");
        }

        @Get("/problem")
        Gone problem() {
            throw Problem.notFound("nothing");
        }
    }

    @Resource
    record Mistaken() {
        @Get("/missing")
        Missing missing() {
            return new Missing("");
        }

        @Get("/plain")
        Plain plain() {
            return new Plain("");
        }

        @Get("/other")
        Other other() {
            return new Other("");
        }

        @Get("/broken")
        Broken broken() {
            return new Broken("");
        }
    }

    private static Retort shop() {
        return Retort.create().views(ENGINE).mount(new Shelf()).get("/lambda", _ -> new Gone("Emma"));
    }

    @Test
    void a_view_is_a_page_in_which_all_that_comes_from_the_value_is_escaped() {
        try (var client = TestClient.inMemory(shop())) {
            var page = client.get("/books").send();
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.text())
                    .contains("<a href=\"/books/1\" title=\"Emma\">Emma</a>")
                    .contains("title=\"&lt;script>alert(1)&lt;/script> &amp; &#34;more&#34;\"")
                    .contains(">&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"more\"</a>");
            assertThat(client.get("/books/risky").send().text())
                    .contains("<a href=\"\" title=\"&#34; onmouseover=&#34;alert(1)\">");
        }
    }

    @Test
    void a_view_may_be_missing_have_a_status_of_its_own_or_come_from_a_lambda() {
        try (var client = TestClient.inMemory(shop())) {
            assertThat(client.get("/books/optional/true").send().text()).contains("<title>Books</title>");
            assertThat(client.get("/books/optional/false").send().status()).isEqualTo(404);
            var gone = client.get("/books/accepted").send();
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.header("Cache-Control")).contains("no-store");
            assertThat(gone.text()).isEqualTo("<p>Emma is gone</p>\n");
            assertThat(client.get("/lambda").send().text()).isEqualTo("<p>Emma</p>\n");
        }
    }

    @Test
    void an_error_may_be_a_page_of_the_scope_it_happened_in() {
        Retort app = shop().onError(Problem.class, (problem, _) -> Response.of(problem.status(), new Gone("sorry")));
        try (var client = TestClient.inMemory(app)) {
            var page = client.get("/books/problem").send();
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.text()).isEqualTo("<p>sorry</p>\n");
        }
    }

    @Test
    void an_application_starts_only_if_its_views_have_templates_that_take_them() {
        Retort app = Retort.create().views(ENGINE).mount(new Mistaken());
        assertThat(app.check())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(
                                        "GET /missing returns dev.retort.jte.JteTest$Missing, of which “missing.jte” is to make a page, but there is no such template, or it was not compiled with the application"),
                        second -> assertThat(second)
                                .isEqualTo(
                                        "GET /plain returns dev.retort.jte.JteTest$Plain, of which “plain.jte” is to make a page, but it says no @param: write “@param dev.retort.jte.JteTest.Plain page” alone"),
                        third -> assertThat(third)
                                .isEqualTo(
                                        "GET /other returns dev.retort.jte.JteTest$Other, of which “other.jte” is to make a page, but it says “@param java.lang.String other”: write “@param dev.retort.jte.JteTest.Other page” alone"),
                        fourth -> assertThat(fourth)
                                .contains("“broken.jte” is to make a page, but it cannot be used:")
                                .contains("noSuchThing"));
    }

    @Test
    void an_application_without_an_engine_is_told_of_one() {
        assertThat(Retort.create()
                        .mount("/shop", scope -> scope.mount(new Shelf()))
                        .check())
                .contains(
                        "GET /shop/books returns dev.retort.jte.JteTest$Books, of which “list.jte” is to make a page, but nothing makes pages here: say views(…) in its scope or in one around it, such as views(Jte.precompiled(…)) of retort-jte");
    }

    @Test
    void templates_are_compiled_again_when_they_have_changed(@TempDir Path folder) throws Exception {
        Path template = folder.resolve("gone.jte");
        Files.writeString(template, "@param dev.retort.jte.JteTest.Gone page\nbefore ${page.what()}");
        Retort app = Retort.create().views(Jte.folder(folder, JteTest.class)).get("/", _ -> new Gone("Emma"));
        try (var client = TestClient.inMemory(app)) {
            assertThat(client.get("/").send().text()).isEqualTo("before Emma");
            Files.writeString(template, "@param dev.retort.jte.JteTest.Gone page\nafterwards ${page.what()}");
            assertThat(client.get("/").send().text()).isEqualTo("afterwards Emma");
        }
    }

    @Test
    void a_template_that_was_not_compiled_with_the_application_is_missed() {
        assertThat(Jte.precompiled(JteTest.class).mistake("list.jte", Books.class))
                .contains("there is no such template, or it was not compiled with the application");
    }

    @Test
    void the_document_says_that_a_view_is_html() {
        var document = shop().openApi().toString();
        assertThat(document).contains("\"text/html\":{\"schema\":{\"type\":\"string\"}}");
    }
}
