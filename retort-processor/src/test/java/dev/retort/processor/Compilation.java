// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.retort.endpoint.Routes;
import dev.retort.json.Codec;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// What the compiler and the processor made of some sources, in memory.
///
/// @param errors  every error, as the compiler's user sees it: file, line, column, message, the line and a
///                caret below the column
/// @param outputs what was written, by path: generated sources (`.java`), classes (`.class`) and resources
record Compilation(String errors, Map<String, byte[]> outputs) {

    /// What the starter sets. `auxiliaryclass` forbids what the tests do for shortness, several types in one
    /// file, and cannot be suppressed where a signature names such a type.
    private static final String LINT = "-Xlint:all,-auxiliaryclass,-processing,-serial";

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?! *(?://|\\*)).*?\\b(?:class|record|interface|enum) (\\w+)");

    /// Compiles sources with the processor. Warnings are errors: generated code is held to what users hold
    /// theirs to.
    static Compilation of(String... sources) {
        return with(List.of(new RetortProcessor()), sources);
    }

    static Compilation with(List<Processor> processors, String... sources) {
        return compile(processors, classPath(), sources);
    }

    /// Compiles sources that use classes in a folder.
    static Compilation against(Path classes, String... sources) {
        return compile(
                List.of(new RetortProcessor()), classes + System.getProperty("path.separator") + classPath(), sources);
    }

    private static Compilation compile(List<Processor> processors, String path, String... sources) {
        var files = Arrays.stream(sources).map(Source::new).toList();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var outputs = new TreeMap<String, byte[]>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8);
                var manager = new MemoryFileManager(standard, outputs)) {
            boolean module = files.stream().anyMatch(file -> file.fileName().equals("module-info.java"));
            var options = List.of(LINT, "-Werror", "-proc:full", module ? "--module-path" : "-classpath", path);
            var task = compiler.getTask(null, manager, diagnostics, options, null, files);
            task.setProcessors(processors);
            task.call();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Compilation(errors(diagnostics.getDiagnostics()), outputs);
    }

    /// The errors of a compilation.
    static String errors(String... sources) {
        return of(sources).errors();
    }

    /// The tests run on the module path or on the class path; what they compile is always on the class path.
    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        var text = new StringBuilder();
        for (var diagnostic : diagnostics) {
            boolean summary =
                    diagnostic.getSource() == null && diagnostic.getCode().startsWith("compiler.err.warnings.and");
            boolean counts = diagnostic.getKind() != Diagnostic.Kind.NOTE && !summary;
            if (counts) text.append(rendered(diagnostic));
        }
        return text.toString();
    }

    private static String rendered(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (!(diagnostic.getSource() instanceof Source source)) {
            return "%s:%s %s\n".formatted(diagnostic.getSource(), diagnostic.getLineNumber(), message);
        }
        int line = (int) diagnostic.getLineNumber();
        if (line < 1) return source.fileName() + " " + message + "\n";
        int column = (int) diagnostic.getColumnNumber();
        return "%s:%s:%s %s\n%s\n%s^\n"
                .formatted(source.fileName(), line, column, message, source.line(line), " ".repeat(column - 1));
    }

    /// A generated source or resource.
    String output(String path) {
        if (!outputs.containsKey(path)) {
            throw new AssertionError(path + " was not written, only " + outputs.keySet() + "\n" + errors);
        }
        return new String(outputs.get(path), UTF_8);
    }

    /// The paths of generated sources and resources.
    List<String> generated() {
        return outputs.keySet().stream()
                .filter(path -> !path.endsWith(".class"))
                .toList();
    }

    /// Writes the classes into a folder.
    void write(Path folder) {
        outputs.forEach((path, content) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), content);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    /// Reads JSON with the codec of a class that was compiled, and writes the value again.
    String roundTrip(String className, String json) {
        return copy(Codec.of(load(className)), json.getBytes(UTF_8));
    }

    private static <T> String copy(Codec<T> codec, byte[] json) {
        var in = new JsonReader(json, json.length, new JsonLimits(100, 100));
        T value = codec.read(in);
        in.end();
        if (value == null) return in.faults().toString();
        var out = new JsonWriter();
        codec.write(out, value);
        return out.toString();
    }

    /// The routes of a resource that was compiled: method and path.
    <R> List<String> routes(Class<R> type) {
        var routes = new ArrayList<String>();
        Routes.of(type).announce(null, (method, template, _, _, _) -> routes.add(method + " " + template));
        return routes;
    }

    /// Loads a class that was compiled.
    Class<?> load(String className) {
        try {
            return loader().loadClass(className);
        } catch (ClassNotFoundException unknown) {
            throw new AssertionError(unknown);
        }
    }

    /// Loads and initializes all that was generated.
    void initialize() {
        ClassLoader loader = loader();
        for (String path : outputs.keySet()) {
            if (!path.endsWith("_Retort.class")) continue;
            try {
                Class.forName(path.replace(".class", "").replace('/', '.'), true, loader);
            } catch (ClassNotFoundException | LinkageError broken) {
                throw new AssertionError(path, broken);
            }
        }
    }

    private ClassLoader loader() {
        if (!errors.isEmpty()) throw new AssertionError(errors);
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = outputs.get(name.replace('.', '/') + ".class");
                if (bytes == null) throw new ClassNotFoundException(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /// A source under the name of its first type.
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + path(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            var declared = PACKAGE.matcher(text);
            boolean packaged = declared.find();
            var type = TYPE.matcher(text);
            String name = type.find() ? type.group(1) : packaged ? "package-info" : "module-info";
            return (packaged ? declared.group(1).replace('.', '/') + "/" : "") + name + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        String fileName() {
            return uri.getPath().substring(1);
        }

        String line(int number) {
            return new ArrayList<>(text.lines().toList()).get(number - 1);
        }
    }
}
