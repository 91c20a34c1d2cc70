// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A Markdown page, taken apart as [ManualTest] describes.
record Page(Path path, List<Section> sections) {

    static Page read(Path path) {
        try {
            return new Page(path, new Parser(Files.readAllLines(path)).parse());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static final class Parser {

        private static final Pattern DIRECTIVE = Pattern.compile("<!-- (imports|with|application|launch): (.*) -->");
        private static final Pattern HIDDEN = Pattern.compile("<!-- (java \\w+\\.java)");

        private final List<String> lines;
        private final List<Section> sections = new ArrayList<>();
        private final Map<String, Block> sources = new HashMap<>();

        private String title = "";
        private int start = 1;
        private String imports = "";
        private List<Block> borrowed = new ArrayList<>();
        private Optional<String> application = Optional.empty();
        private Optional<String> launched = Optional.empty();
        private List<Block> blocks = new ArrayList<>();

        Parser(List<String> lines) {
            this.lines = lines;
        }

        List<Section> parse() {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                var directive = DIRECTIVE.matcher(line);
                var hidden = HIDDEN.matcher(line);
                if (line.matches("#{1,3} .*")) begin(line.replaceFirst("#+ ", ""), i + 1);
                else if (directive.matches()) direct(directive.group(1), directive.group(2));
                else if (hidden.matches()) i = block(i, hidden.group(1), "-->");
                else if (line.startsWith("```")) i = block(i, line.substring(3).strip(), "```");
            }
            end();
            return sections;
        }

        private void begin(String title, int line) {
            end();
            this.title = title;
            start = line;
            borrowed = new ArrayList<>();
            application = Optional.empty();
            launched = Optional.empty();
            blocks = new ArrayList<>();
        }

        private void end() {
            if (blocks.isEmpty()) return;
            sections.add(new Section(title, start, imports, borrowed, application, launched, blocks));
        }

        private void direct(String name, String value) {
            switch (name) {
                case "imports" -> imports = importLine(value);
                case "with" -> names(value).forEach(this::borrow);
                case "application" -> application = Optional.of(value);
                default -> launched = Optional.of(value);
            }
        }

        private static String importLine(String value) {
            return names(value).stream().map(name -> "import " + name + "; ").collect(Collectors.joining());
        }

        private static List<String> names(String value) {
            return Arrays.asList(value.split(",\\s*"));
        }

        private void borrow(String name) {
            Block source = sources.get(name);
            if (source == null) throw new IllegalArgumentException("no source above is called " + name);
            borrowed.add(source);
        }

        /// Reads a block.
        ///
        /// @return the index of its last line
        private int block(int first, String info, String fence) {
            int last = first + 1;
            while (!lines.get(last).equals(fence)) last++;
            String text = lines.subList(first + 1, last).stream()
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            var block = new Block(info.isEmpty() ? List.of() : List.of(info.split(" ")), text, first + 1);
            blocks.add(block);
            if (block.isSource()) sources.put(block.fileName(), block);
            return last;
        }
    }
}
