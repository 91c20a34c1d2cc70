// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    Path folder;

    @Test
    void a_section_has_its_blocks_and_what_its_comments_say() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
            # Pets
            <!-- imports: java.util.*, dev.retort.* -->
            ```java Pet.java
            record Pet(String name) {}
            ```
            ## More pets
            <!-- with: Pet.java -->
            <!-- application: Shop.application() -->
            <!-- java Store.java
            class Store {}
            -->
            ```console
            $ curl \\
              localhost:8000/
            hello
            $ curl localhost:8000/a
            ```
            """);

        List<Section> sections = Page.read(page).sections();

        assertThat(sections).extracting(Section::title).containsExactly("Pets", "More pets");
        Section more = sections.getLast();
        assertThat(more.imports()).isEqualTo("import java.util.*; import dev.retort.*; ");
        assertThat(more.borrowed()).extracting(Block::text).containsExactly("record Pet(String name) {}\n");
        assertThat(more.application()).contains("Shop.application()");
        assertThat(more.blocks()).extracting(Block::fileName).containsExactly("Store.java", "console");
        assertThat(Transcript.of(more.blocks().getLast()).entries())
                .containsExactly(
                        new Transcript.Entry("curl \\\n  localhost:8000/", "hello\n", 13),
                        new Transcript.Entry("curl localhost:8000/a", "", 16));
    }
}
