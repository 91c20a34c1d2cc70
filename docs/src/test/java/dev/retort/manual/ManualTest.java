// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/// Compiles and runs every snippet of the README and of the pages in `docs`.
///
/// A page is read section by section, from heading to heading. What a fenced block is, its info string says;
/// a forge shows its first word only:
///
/// | info string | meaning |
/// | --- | --- |
/// | `java Pets.java` | a source file. All of a section are compiled together, with the processor; warnings are errors;
/// `@Test` methods are run |
/// | `java examples/hello/Hello.java` | a copy of that file but for its first line; a compact source file is started by
/// the `java` command |
/// | `java addition examples/bookshop/…/Books.java` | members that compile before the last brace of that file, whose
/// package is on the class path |
/// | `java fragment` | statements; they must compile |
/// | `text throws` | the message of the exception that the fragment before it throws when it is run |
/// | `java wrong Pets.java` | a source file that does not compile |
/// | `text compile-error` | all that the compiler says about the wrong file before it |
/// | `console` | `$ curl …` commands, each sent to the section's application, with what they print |
///
/// Blocks in `sh`, `xml`, `json`, `text`, `properties` and the languages of other frameworks are for reading and are
/// not run. A block that is
/// none of these fails.
///
/// What a section needs and does not show stands in comments, each on its own line:
///
/// - `<!-- imports: java.util.*, dev.retort.* -->` is put before every source from here to the end of the page;
/// - `<!-- with: Pet.java, Pets.java -->` compiles sources of earlier sections along;
/// - `<!-- application: Retort.create().mount(new Pets()) -->` is what the calls go to;
/// - `<!-- launch: shop.Shop --port 0 -->` starts a class of the class path for the calls instead; `{folder}`
///   is a new folder;
/// - `<!-- java Store.java` begins a source that ends with a line `-->`.
///
/// In what a command prints, `…` stands for anything. JSON may be laid out over lines, with white space that
/// is not there. With `-i`, header fields may be left out. The port is any free one, and stands as 8000 in
/// the page.
class ManualTest {

    private static final Path ROOT = Path.of("..");

    private static final List<String> NOT_RUN =
            List.of("sh", "xml", "json", "text", "properties", "python", "javascript");

    private final List<RunningSection> running = new ArrayList<>();

    @TestFactory
    Stream<DynamicContainer> every_snippet_does_what_its_page_says() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> pages = docs.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages.stream())
                    .map(this::page);
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (RunningSection section : running) section.close();
    }

    private DynamicContainer page(Path path) {
        String name = path.getFileName().toString();
        return dynamicContainer(name, Page.read(path).sections().stream().map(section -> section(name, section)));
    }

    private DynamicContainer section(String page, Section section) {
        var runningSection = new RunningSection(section, ROOT);
        running.add(runningSection);
        var tests = new ArrayList<DynamicTest>();
        if (runningSection.hasSources()) tests.add(test(page, section.line(), "compiles", runningSection::compile));
        for (int i = 0; i < section.blocks().size(); i++) {
            Block block = section.blocks().get(i);
            Block before = section.blocks().get(Math.max(0, i - 1));
            if (block.is("console")) {
                Transcript.of(block).entries().stream()
                        .map(entry -> test(page, entry.line(), entry.command(), () -> runningSection.prints(entry)))
                        .forEach(tests::add);
            } else if (block.isOfRepository()) {
                tests.add(test(page, block.line(), "is a copy", () -> isCopy(block)));
            } else if (block.isAddition()) {
                tests.add(test(page, block.line(), "can be added", () -> compilesWithin(block)));
            } else if (block.is("text", "compile-error")) {
                tests.add(test(
                        page, block.line(), "the compiler says that", () -> runningSection.refuses(before, block)));
            } else if (block.is("text", "throws")) {
                tests.add(test(page, block.line(), "is thrown", () -> runningSection.fails(before, block)));
            } else if (!isKnown(section, i)) {
                tests.add(test(page, block.line(), "is known", () -> {
                    throw new AssertionError(
                            "a block “" + String.join(" ", block.info()) + "” here follows no convention");
                }));
            }
        }
        return dynamicContainer(section.title(), tests);
    }

    /// A test that says where it stands when it fails.
    private static DynamicTest test(String page, int line, String name, Executable executable) {
        String place = page + ":" + line;
        return dynamicTest(place + " " + name, () -> {
            try {
                executable.execute();
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(place + " " + failure.getMessage(), failure);
            }
        });
    }

    private static boolean isKnown(Section section, int index) {
        Block block = section.blocks().get(index);
        if (block.isWrong()) {
            return index + 1 < section.blocks().size()
                    && section.blocks().get(index + 1).is("text", "compile-error");
        }
        return block.isSource() || block.isFragment() || block.info().size() == 1 && NOT_RUN.contains(block.language());
    }

    private static void isCopy(Block block) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(block.fileName()));
        String withoutLicence = String.join("\n", lines.subList(1, lines.size())) + "\n";
        assertThat(block.text()).isEqualTo(withoutLicence);
    }

    private static void compilesWithin(Block addition) throws IOException {
        Path file = ROOT.resolve(addition.fileName());
        String source = Files.readString(file);
        int end = source.lastIndexOf('}');
        String added = source.substring(0, end) + addition.text() + source.substring(end);
        assertThat(Program.errors(List.of(new Program.Source(file.getFileName().toString(), added))))
                .isEmpty();
    }
}
