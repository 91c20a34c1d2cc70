// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A section that is compiled when it is first needed, and started when it is first called.
final class RunningSection implements AutoCloseable {

    private final Section section;
    private final Path root;
    private @Nullable Program program;
    private @Nullable Running server;
    private @Nullable Launch launch;

    RunningSection(Section section, Path root) {
        this.section = section;
        this.root = root;
    }

    boolean hasSources() {
        return !sources().isEmpty();
    }

    private List<Program.Source> sources() {
        var sources = new ArrayList<Program.Source>();
        Stream.concat(section.borrowed().stream(), section.blocks().stream())
                .filter(Block::isSource)
                .map(block -> new Program.Source(block.fileName(), section.imports() + block.text()))
                .forEach(sources::add);
        section.blocks().stream()
                .filter(Block::isFragment)
                .map(block -> Program.fragment(section.imports(), block))
                .forEach(sources::add);
        section.application()
                .map(expression -> Program.application(section.imports(), expression))
                .ifPresent(sources::add);
        return sources;
    }

    /// Compiles the section and runs its tests.
    void compile() throws Throwable {
        for (var test : program().tests()) Program.runTest(test);
    }

    private Program program() throws IOException {
        if (program == null) program = Program.compile(sources());
        return program;
    }

    /// The wrong file must not compile, for the reasons that are shown and for no others.
    void refuses(Block wrong, Block reasons) throws IOException {
        assertThat(wrong.isWrong())
                .as("the block before line " + reasons.line() + " is a wrong file")
                .isTrue();
        var sources = new ArrayList<>(sources());
        sources.add(new Program.Source(wrong.fileName(), section.imports() + wrong.text()));
        String errors = String.join("\n", Program.errors(sources));
        if (!new Shown(reasons.text()).matches(errors))
            assertThat(errors).isEqualTo(reasons.text().strip());
    }

    /// The fragment must throw an exception with the message that is shown.
    void fails(Block fragment, Block message) throws IOException {
        assertThat(fragment.isFragment())
                .as("the block before line " + message.line() + " is a fragment")
                .isTrue();
        Program compiled = program();
        Throwable thrown = catchThrowable(() -> compiled.run(fragment));
        assertThat(thrown).as("what the fragment throws").isNotNull();
        String said = String.valueOf(thrown.getMessage());
        if (!new Shown(message.text()).matches(said))
            assertThat(said).isEqualTo(message.text().strip());
    }

    /// The command must print what is shown.
    void prints(Transcript.Entry entry) throws Throwable {
        if (entry.command().startsWith("java ")) {
            String line = launch().readyLine();
            if (!new Shown(entry.expected()).matches(line))
                assertThat(line).isEqualTo(entry.expected().strip());
            return;
        }
        var curl = Curl.parse(entry.command());
        var answer = curl.send(port());
        String expected = entry.expected();
        if (curl.showsHeaders()) expected = withoutHead(expected, answer.head());
        var shown = new Shown(expected);
        boolean same = answer.isJson() ? shown.matchesJson(answer.body()) : shown.matches(answer.body());
        if (!same) assertThat(answer.body()).isEqualTo(expected.strip());
    }

    /// Finds the lines of the head that are shown, and returns what is shown behind it.
    private static String withoutHead(String expected, List<String> head) {
        String[] parts = expected.split("\n\n", 2);
        List<String> shown = parts[0].lines().toList();
        assertThat(head.getFirst()).isEqualTo(shown.getFirst());
        for (String line : shown) {
            boolean there = head.stream().anyMatch(each -> new Shown(line).matches(each));
            assertThat(there).as("“" + line + "” among " + head).isTrue();
        }
        return parts.length == 2 ? parts[1] : "";
    }

    private int port() throws Throwable {
        if (section.launched().isPresent() || section.blocks().stream().anyMatch(Block::isOfRepository))
            return launch().port();
        if (server == null) {
            if (section.application().isEmpty())
                throw new AssertionError("the section does not say what its calls go to");
            server = program().application().port(0).start();
        }
        return server.port();
    }

    private Launch launch() throws IOException {
        if (launch != null) return launch;
        if (section.launched().isPresent())
            return launch = Launch.of(section.launched().get());
        Block source = section.blocks().stream()
                .filter(Block::isOfRepository)
                .findFirst()
                .orElseThrow();
        return launch = Launch.of(root.resolve(source.fileName()));
    }

    @Override
    public void close() throws IOException {
        if (server != null) server.close();
        if (launch != null) launch.close();
        if (program != null) program.close();
    }
}
