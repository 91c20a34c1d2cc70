// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.retort.Retort;
import dev.retort.processor.RetortProcessor;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The sources of a section, compiled as a project that has the starter as its parent compiles them: with all
/// warnings, which here are errors.
final class Program implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "--release",
            "25",
            "-parameters",
            "-Xlint:all,-processing,-serial,-auxiliaryclass,-path",
            "-Werror",
            "-proc:full");

    private final Path classes;
    private final URLClassLoader loader;
    private final List<String> classNames;

    private Program(Path classes, List<String> classNames) throws IOException {
        this.classes = classes;
        this.classNames = classNames;
        this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Program.class.getClassLoader());
    }

    /// A source by its file name.
    record Source(String fileName, String text) {

        private static final Pattern PACKAGE = Pattern.compile("^package (.*);$", Pattern.MULTILINE);

        /// The class that the file is named after.
        String className() {
            var declared = PACKAGE.matcher(text);
            String simple = fileName.replace(".java", "");
            return declared.find() ? declared.group(1) + "." + simple : simple;
        }
    }

    /// Compiles sources that are right.
    static Program compile(List<Source> sources) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/snippets")), "right");
        List<String> errors = errors(sources, folder);
        if (!errors.isEmpty()) throw new AssertionError(String.join("\n", errors));
        return new Program(folder, sources.stream().map(Source::className).toList());
    }

    /// What the compiler says about sources, as it prints it, in the order of the lines.
    static List<String> errors(List<Source> sources) throws IOException {
        return errors(sources, Files.createTempDirectory(Files.createDirectories(Path.of("target/snippets")), "wrong"));
    }

    private static List<String> errors(List<Source> sources, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var paths = new ArrayList<Path>();
        for (Source source : sources) {
            paths.add(Files.writeString(folder.resolve(source.fileName()), source.text()));
        }
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            var options = new ArrayList<>(OPTIONS);
            options.addAll(List.of("-d", folder.toString()));
            var task =
                    compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(new RetortProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getSource() != null)
                .sorted(Comparator.comparing((Diagnostic<? extends JavaFileObject> each) ->
                                each.getSource().getName())
                        .thenComparing(Diagnostic::getLineNumber))
                .map(Program::printed)
                .toList();
    }

    private static String printed(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        String file = Path.of(diagnostic.getSource().getName()).getFileName().toString();
        return "%s:%d: %s: %s".formatted(file, diagnostic.getLineNumber(), kind, diagnostic.getMessage(Locale.ROOT));
    }

    /// The application that the generated class [#APPLICATION] makes.
    Retort application() throws Throwable {
        return (Retort) invoke(method("Application__", "application"), null);
    }

    /// The source of a class that makes an application.
    static Source application(String imports, String expression) {
        return new Source(
                "Application__.java",
                imports
                        + "import dev.retort.*; final class Application__ { static dev.retort.Retort application() throws Exception { return "
                        + expression + "; } }");
    }

    /// The source of a method around statements.
    static Source fragment(String imports, Block block) {
        return new Source(
                "Fragment" + block.line() + ".java",
                "%sfinal class Fragment%d { static void run() throws Exception { %s} }"
                        .formatted(imports, block.line(), block.text()));
    }

    /// Runs the statements of a fragment.
    void run(Block fragment) throws Throwable {
        invoke(method("Fragment" + fragment.line(), "run"), null);
    }

    /// The methods with `@Test` of the sources.
    List<Method> tests() throws ClassNotFoundException {
        var tests = new ArrayList<Method>();
        for (String name : classNames) {
            if (!Files.exists(classes.resolve(name.replace('.', '/') + ".class"))) continue;
            Class<?> type = loader.loadClass(name);
            Stream.of(type.getDeclaredMethods())
                    .filter(each -> each.isAnnotationPresent(Test.class))
                    .forEach(tests::add);
        }
        return tests;
    }

    /// Runs a method with `@Test` on a new instance.
    static void runTest(Method test) throws Throwable {
        var constructor = test.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        invoke(test, constructor.newInstance());
    }

    private Method method(String type, String name) throws ReflectiveOperationException {
        return loader.loadClass(type).getDeclaredMethod(name);
    }

    private static Object invoke(Method method, Object on) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(on);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
