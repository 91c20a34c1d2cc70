// SPDX-License-Identifier: Apache-2.0
package dev.retort.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.openapi.DocumentationPages;
import dev.retort.openapi.DocumentationPages.Page;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledPagesTest {

    static final Iterable<String> PATHS = BundledPages.PATHS;

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern STYLE_REFERENCE = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    private final DocumentationPages pages = new BundledPages();

    @ParameterizedTest
    @FieldSource("PATHS")
    void every_named_file_is_in_the_jar_and_inflates(String path) {
        assertThat(page(path).plain()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docs,                        text/html; charset=utf-8",
        "docs/oauth2-redirect.html,   text/html; charset=utf-8",
        "docs/swagger-ui.css,         text/css; charset=utf-8",
        "docs/swagger-ui-bundle.js,   text/javascript; charset=utf-8",
        "docs/retort.svg,             image/svg+xml",
        "redoc,                       text/html; charset=utf-8",
        "redoc/redoc.standalone.js,   text/javascript; charset=utf-8"
    })
    void a_file_has_the_media_type_of_its_kind(String path, String contentType) {
        assertThat(page(path).contentType()).isEqualTo(contentType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/docs",
                "docs/",
                "redoc/",
                "docs.html",
                "docs/index.html",
                "docs/swagger-ui.css.gz",
                "docs/../redoc",
                "docs/../../BundledPages.class",
                "Docs",
                "openapi.json"
            })
    void nothing_else_is_found(String path) {
        assertThat(pages.find(path)).isEmpty();
    }

    @Test
    void a_file_is_read_once() {
        assertThat(page("docs")).isSameAs(page("docs"));
    }

    @Test
    void different_files_have_different_strong_etags() {
        List<String> etags = BundledPages.PATHS.stream()
                .filter(path -> !path.equals("redoc/retort.svg")) // that of the other page
                .map(this::page)
                .map(Page::etag)
                .toList();

        assertThat(etags).doesNotHaveDuplicates().allMatch(etag -> etag.matches("\"[A-Za-z0-9_-]{43}\""));
    }

    @Test
    void an_etag_is_the_same_in_every_process() {
        assertThat(page("docs").etag())
                .isEqualTo(new BundledPages().find("docs").orElseThrow().etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "redoc"})
    void a_page_refers_to_files_of_ours_and_to_the_document_by_relative_urls_only(String path) {
        assertThat(matches(REFERENCE, path))
                .isNotEmpty()
                .allMatch(url -> url.equals("openapi.json") || BundledPages.PATHS.contains(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "docs/oauth2-redirect.html", "redoc"})
    void a_page_has_no_inline_script_and_no_inline_style(String path) {
        assertThat(text(path))
                .doesNotContain("<style", " style=", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @ParameterizedTest
    @CsvSource({"docs, retort.css", "redoc, redoc.css"})
    void our_style_sheets_refer_to_files_of_ours(String folder, String file) {
        assertThat(matches(STYLE_REFERENCE, folder + "/" + file))
                .isNotEmpty()
                .allMatch(url -> BundledPages.PATHS.contains(folder + "/" + url));
    }

    @Test
    void redoc_asks_no_other_host_for_its_logo() {
        assertThat(text("redoc/redoc.standalone.js")).doesNotContain("cdn.redoc.ly");
    }

    @Test
    void the_provider_is_found_as_a_service() {
        BundledPagesTest.class.getModule().addUses(DocumentationPages.class);

        assertThat(ServiceLoader.load(DocumentationPages.class)).hasAtLeastOneElementOfType(BundledPages.class);
    }

    @Test
    void the_provider_is_found_on_the_class_path_too() throws IOException {
        String providers = resource("META-INF/services/dev.retort.openapi.DocumentationPages");

        assertThat(providers).isEqualTo("dev.retort.docs.BundledPages");
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui/LICENSE, Apache License",
        "swagger-ui/NOTICE, SmartBear",
        "swagger-ui/swagger-ui-bundle.js.LICENSE.txt, license",
        "redoc/LICENSE, The MIT License",
        "redoc/redoc.standalone.js.LICENSE.txt, license"
    })
    void the_licence_of_what_is_bundled_is_in_the_jar(String file, String words) throws IOException {
        assertThat(resource("META-INF/licenses/" + file)).contains(words);
    }

    private Page page(String path) {
        return pages.find(path).orElseThrow();
    }

    private String text(String path) {
        return new String(page(path).plain(), UTF_8);
    }

    private Stream<String> matches(Pattern pattern, String path) {
        return pattern.matcher(text(path)).results().map((MatchResult match) -> match.group(1));
    }

    private static String resource(String name) throws IOException {
        try (var in = BundledPages.class.getModule().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }
}
