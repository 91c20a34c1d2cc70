// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.Fault;
import dev.retort.json.Codec;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the settings with which an application is started into a `@Json` record.
///
/// ```java
/// @Json
/// record Shop(@Default("8000") @Max(65535) int port, Database database, Secret key) {
///     @Json
///     record Database(String url, @Default("10") int maxConnections) {}
/// }
///
/// void main(String[] arguments) {
///     Shop shop = AppSettings.of(Shop.class, "shop").arguments(arguments).read();
/// ```
///
/// Settings come from these places, of which each overrides those before it:
///
/// 1. the defaults of the record;
/// 2. `shop.properties` and `shop.json` in the working directory, if they are there: `database.url = …`;
/// 3. the files that [#file] names, which must be there;
/// 4. `.env` in the working directory, if it is there: `SHOP_DATABASE_MAX_CONNECTIONS=20`;
/// 5. the environment, by the same names;
/// 6. the arguments: `--database.max-connections=20`, `--port 80`, and `--verbose` for a boolean.
///
/// Lists of scalars are written with commas, and everything else that is no scalar as JSON. Constraints and
/// conversions are those of requests. Immutable: each method but [#read] returns a new one.
///
/// @param <T> the record
public final class AppSettings<T> {

    private final Class<T> type;
    private final String name;
    private final Path folder;
    private final List<Path> files;
    private final Map<String, String> environment;
    private final List<String> arguments;

    private AppSettings(
            Class<T> type,
            String name,
            Path folder,
            List<Path> files,
            Map<String, String> environment,
            List<String> arguments) {
        this.type = type;
        this.name = name;
        this.folder = folder;
        this.files = files;
        this.environment = environment;
        this.arguments = arguments;
    }

    /// The settings of a program. Nothing is read before [#read].
    ///
    /// @param type the `@Json` record
    /// @param name the name of the program, by which files and variables are named: small letters, digits
    ///             and `_`, beginning with a letter
    /// @throws IllegalArgumentException for any other name
    public static <T> AppSettings<T> of(Class<T> type, String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "“" + name + "” cannot name files and variables: use lower-case letters, digits and _");
        }
        return new AppSettings<>(
                Objects.requireNonNull(type), name, Path.of(""), List.of(), System.getenv(), List.of());
    }

    /// Looks in another folder than the working directory for the files that need not be there.
    public AppSettings<T> folder(Path folder) {
        return new AppSettings<>(type, name, Objects.requireNonNull(folder), files, environment, arguments);
    }

    /// Reads one more file, which must be there.
    ///
    /// @param file JSON if its name ends with `.json`, variables if it ends with `.env`, properties
    ///     otherwise
    public AppSettings<T> file(Path file) {
        List<Path> more = Stream.concat(files.stream(), Stream.of(file)).toList();
        return new AppSettings<>(type, name, folder, more, environment, arguments);
    }

    /// Takes these variables in place of the environment of the process: for tests.
    public AppSettings<T> environment(Map<String, String> variables) {
        return new AppSettings<>(type, name, folder, files, Map.copyOf(variables), arguments);
    }

    /// Takes the arguments of the program. Without this, none are read.
    public AppSettings<T> arguments(String... arguments) {
        return new AppSettings<>(type, name, folder, files, environment, List.of(arguments));
    }

    /// Reads the settings.
    ///
    /// @throws SettingsException with all that is wrong with them: values that break the contract, settings
    ///     that are missing, names that nobody knows, and files that cannot be read
    /// @throws IllegalArgumentException when the type is no `@Json` record: a mistake of the program
    public T read() {
        String properties = name + ".properties";
        var given = new GivenSettings(SettingsTree.of(type), name.toUpperCase(Locale.ROOT) + "_", properties);
        ifThere(folder.resolve(properties), given);
        ifThere(folder.resolve(name + ".json"), given);
        files.forEach(file -> SettingsFile.read(file, given));
        ifThere(folder.resolve(".env"), given);
        environment.forEach((variable, text) -> given.ofVariable(variable)
                .ifPresent(setting -> given.say(setting, setting.value(text), variable + " in the environment")));
        Arguments.read(arguments, given);
        T settings = judged(given);
        if (settings == null || !given.faults().isEmpty()) throw new SettingsException(given.faults());
        return settings;
    }

    private static void ifThere(Path file, GivenSettings given) {
        if (Files.exists(file)) SettingsFile.read(file, given);
    }

    private @Nullable T judged(GivenSettings given) {
        byte[] json = given.object().toString().getBytes(StandardCharsets.UTF_8);
        var in = new JsonReader(json, json.length, JsonLimits.defaults());
        T settings = Codec.of(type).read(in);
        for (Fault fault : in.faults()) given.fault(fault, in.maskedPointers());
        return settings;
    }
}
