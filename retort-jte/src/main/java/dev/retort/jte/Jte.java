// SPDX-License-Identifier: Apache-2.0
package dev.retort.jte;

import dev.retort.ViewEngine;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import gg.jte.runtime.Constants;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes pages of [views][dev.retort.View] with [JTE](https://jte.gg): templates that are compiled to Java, and that
/// escape what they show by where it stands, in text, attributes, scripts and addresses.
///
/// ```html
/// @import shop.BookList
/// @param BookList page
/// <ul>@for(var book : page.books())<li>${book.title()}</li>@endfor</ul>
/// ```
///
/// A template takes one value, of the view's type.
public final class Jte implements ViewEngine {

    private static final Pattern PATH = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final TemplateEngine engine;

    private Jte(TemplateEngine engine) {
        this.engine = engine;
    }

    /// Templates that were compiled with the application, by `jte-maven-plugin` or JTE's plugin for Gradle, into the
    /// package that these choose by themselves. What a template says of a type that has changed does not compile.
    ///
    /// @param application a class of the application. Where its module has a `module-info`, that must export the
    ///                    packages of the templates to `gg.jte.runtime`
    public static Jte precompiled(Class<?> application) {
        return precompiled(application, Constants.PACKAGE_NAME_PRECOMPILED);
    }

    /// Templates that were compiled with the application into a package that the build names (`packageName`
    /// of JTE's plugins).
    ///
    /// @param application a class of the application, as for [#precompiled(Class)]
    /// @param packageName of the compiled templates, such as `shop.pages`
    public static Jte precompiled(Class<?> application, String packageName) {
        return new Jte(
                TemplateEngine.createPrecompiled(null, ContentType.Html, application.getClassLoader(), packageName));
    }

    /// Templates of a folder, compiled when they are first used and again when they have changed: for the time in which
    /// an application is written. Needs `gg.jte:jte` beside the application, and a JDK.
    ///
    /// @param application a class of the application, whose class loader finds what the templates name
    /// @throws UncheckedIOException when there is no room for what is compiled
    public static Jte folder(Path folder, Class<?> application) {
        try {
            Path classes = Files.createTempDirectory("jte");
            var engine = TemplateEngine.create(
                    new DirectoryCodeResolver(folder), classes, ContentType.Html, application.getClassLoader());
            engine.setClassPath(classPath());
            engine.setCompileArgs("-parameters");
            return new Jte(engine);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /// Where this program has its classes from, be it by class path or by module path.
    private static List<String> classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .flatMap(property -> PATH.splitAsStream(System.getProperty(property, "")))
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> withJars(Path.of(entry)).stream())
                .toList();
    }

    /// An entry of a path; of a folder, the jars that are in it as well, as on a module path.
    private static List<String> withJars(Path entry) {
        if (!Files.isDirectory(entry)) return List.of(entry.toString());
        try (Stream<Path> files = Files.list(entry)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"));
            return Stream.concat(Stream.of(entry), jars).map(Path::toString).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<String> mistake(String template, Class<?> view) {
        try {
            if (!engine.hasTemplate(template)) {
                return Optional.of("there is no such template, or it was not compiled with the application");
            }
            return mistake(engine.getParamInfo(template), view);
        } catch (TemplateException wrong) {
            return Optional.of("it cannot be used: " + wrong.getMessage());
        }
    }

    private static Optional<String> mistake(Map<String, Class<?>> parameters, Class<?> view) {
        var types = List.copyOf(parameters.values());
        if (types.size() == 1 && types.getFirst().isAssignableFrom(view)) return Optional.empty();
        String written = parameters.entrySet().stream()
                .map(each -> "@param %s %s".formatted(each.getValue().getName(), each.getKey()))
                .collect(Collectors.joining(", "));
        return Optional.of("it says %s: write “@param %s page” alone"
                .formatted(written.isEmpty() ? "no @param" : "“" + written + "”", view.getCanonicalName()));
    }

    @Override
    public byte[] page(String template, Object view) {
        var page = new Utf8ByteOutput();
        engine.render(template, view, page);
        return page.toByteArray();
    }
}
