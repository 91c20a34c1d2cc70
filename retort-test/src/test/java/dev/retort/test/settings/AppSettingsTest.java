// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.Default;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Masked;
import dev.retort.settings.AppSettings;
import dev.retort.settings.SettingsException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What an application is told when it is started.
class AppSettingsTest {

    @Json
    record Shop(
            @Default("8000") @Max(65535) int port,
            @Default("false") boolean verbose,
            List<@NotBlank String> trustedHosts,
            Optional<Duration> timeout,
            Database database,
            Optional<Mail> mail) {

        @Json
        record Database(URI url, @Default("10") @Positive int maxConnections) {}

        @Json
        record Mail(String host, @Default("25") int port) {
            Mail {
                if (port == 0) throw Invalid.at("port", "must not be 0 for mail");
            }
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    @Json
    record Kinds(
            @Default("1") long count,
            @Default("1.5") double ratio,
            @Default("RED") Colour colour,
            List<Integer> numbers,
            Map<String, Integer> weights,
            Optional<String> text) {}

    @TempDir
    private Path folder;

    private AppSettings<Shop> shop() {
        return AppSettings.of(Shop.class, "shop").folder(folder).environment(Map.of());
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static List<String> faults(AppSettings<?> settings) {
        var thrown = assertThatExceptionOfType(SettingsException.class).isThrownBy(settings::read);
        return thrown.actual().faults();
    }

    @Test
    void the_record_has_defaults_and_everything_else_must_be_said() {
        Shop shop = shop().arguments("--database.url=jdbc:sqlite:shop.db", "--trusted-hosts=")
                .read();
        assertThat(shop)
                .isEqualTo(new Shop(
                        8000,
                        false,
                        List.of(),
                        Optional.empty(),
                        new Shop.Database(URI.create("jdbc:sqlite:shop.db"), 10),
                        Optional.empty()));
    }

    @Test
    void each_source_has_a_later_word_than_those_before_it() throws IOException {
        file("shop.properties", "port=1\ndatabase.url=u:1\ndatabase.max-connections=1\ntrustedHosts=a, b\n");
        assertThat(shop().read().port()).isEqualTo(1);
        file("shop.json", "{\"port\":2,\"database\":{\"maxConnections\":2}}");
        assertThat(shop().read().port()).isEqualTo(2);
        file("more.json", "{\"port\":3}");
        AppSettings<Shop> more = shop().file(folder.resolve("more.json"));
        assertThat(more.read().port()).isEqualTo(3);
        file(".env", "SHOP_PORT=4\nOTHER=x\n");
        assertThat(more.read().port()).isEqualTo(4);
        AppSettings<Shop> environment = more.environment(Map.of("SHOP_PORT", "5", "SHOPPING", "x", "PORT", "9"));
        assertThat(environment.read().port()).isEqualTo(5);
        Shop shop = environment.arguments("--port", "6").read();
        assertThat(shop.port()).isEqualTo(6);
        assertThat(shop.database()).isEqualTo(new Shop.Database(URI.create("u:1"), 2));
        assertThat(shop.trustedHosts()).containsExactly("a", "b");
    }

    @Test
    void records_in_the_record_are_reached_by_variables_and_arguments() {
        Shop shop = shop().environment(Map.of(
                        "SHOP_DATABASE_URL", "u:1",
                        "SHOP_DATABASE_MAX_CONNECTIONS", "20",
                        "SHOP_TRUSTED_HOSTS", "a,b",
                        "SHOP_MAIL_HOST", "mail.example",
                        "SHOP_TIMEOUT", "PT5S"))
                .arguments("--verbose", "--mail.port", "587")
                .read();
        assertThat(shop)
                .isEqualTo(new Shop(
                        8000,
                        true,
                        List.of("a", "b"),
                        Optional.of(Duration.ofSeconds(5)),
                        new Shop.Database(URI.create("u:1"), 20),
                        Optional.of(new Shop.Mail("mail.example", 587))));
    }

    @Test
    void all_faults_are_told_at_once_with_their_places_and_what_to_do() throws IOException {
        file("shop.properties", "prot=1\n");
        file(".env", "SHOP_TIMEOUT=soon\nnothing\n");
        AppSettings<Shop> settings = shop().environment(Map.of("SHOP_PORT", "70000", "SHOP_MAIL_PORT", "0"))
                .arguments(
                        "--database.max-connections=many", "--trusted-hosts=a, ,b", "--colour=red", "file", "--port");
        assertThat(faults(settings))
                .containsExactlyInAnyOrder(
                        "there is no setting “prot”, of which " + folder.resolve("shop.properties")
                                + " speaks: the settings are port, verbose, trustedHosts, timeout, database.url,"
                                + " database.maxConnections, mail.host, mail.port",
                        "line 2 of " + folder.resolve(".env")
                                + " is not understood: write NAME=value, with quotes around a value that has blanks at its ends",
                        "there is no setting “colour”, of which argument --colour speaks: the settings are port, verbose,"
                                + " trustedHosts, timeout, database.url, database.maxConnections, mail.host, mail.port",
                        "argument 4 belongs to no setting: write --name=value",
                        "argument --port says nothing: write --port=…",
                        "port must be at most 65535: SHOP_PORT in the environment says “70000”",
                        "trustedHosts.1 must not be blank: argument --trustedHosts says “[\"a\",\"\",\"b\"]”",
                        "timeout must be a duration such as PT1H30M: SHOP_TIMEOUT in " + folder.resolve(".env")
                                + " says “soon”",
                        "database.url is not set: set SHOP_DATABASE_URL in the environment, database.url in"
                                + " shop.properties, or --database.url=…",
                        "database.maxConnections must be an integer: argument --database.maxConnections says “many”",
                        "mail.host is not set: set SHOP_MAIL_HOST in the environment, mail.host in shop.properties, or"
                                + " --mail.host=…");
    }

    @Test
    void what_is_no_setting_is_not_quoted_since_it_may_be_a_secret() {
        assertThat(faults(shop().arguments(
                                "--database.url=u:1", "--trusted-hosts=", "-key", "hunter2", "--port=", "8000")))
                .contains(
                        "argument 3 belongs to no setting: write --name=value",
                        "argument 4 belongs to no setting: write --name=value",
                        "argument 6 belongs to no setting: write --name=value")
                .noneSatisfy(fault -> assertThat(fault).contains("hunter2"));
    }

    @Test
    void the_message_lists_them() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> shop().arguments("--trusted-hosts=a").read())
                .withMessage("the settings are wrong:\n  - database.url is not set: set SHOP_DATABASE_URL in the"
                        + " environment, database.url in shop.properties, or --database.url=…");
    }

    @Test
    void a_rule_of_the_record_itself_is_told_too() {
        assertThat(faults(shop().arguments("--database.url=u:1", "--trusted-hosts=", "--mail.host=m", "--mail.port=0")))
                .containsExactly("mail.port must not be 0 for mail: argument --mail.port says “0”");
    }

    @Json
    record Ports(@Default("8000") int port, @Default("8001") int admin, Optional<String> certificate) {
        Ports {
            if (port == admin) throw Invalid.at("admin", "must not be the port");
            if (port == 443 && certificate.isEmpty()) throw Invalid.at("certificate", "is needed on port 443");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8001, admin, must not be the port, PORTS_ADMIN",
        "443, certificate, is needed on port 443, PORTS_CERTIFICATE"
    })
    void a_rule_about_a_setting_that_nobody_has_set_is_told_in_its_own_words(
            String port, String setting, String rule, String variable) {
        AppSettings<Ports> settings = AppSettings.of(Ports.class, "ports").folder(folder);

        assertThat(faults(settings.environment(Map.of("PORTS_PORT", port))))
                .containsExactly("%s %s: nothing sets it; set %s in the environment, %s in ports.properties, or --%s=…"
                        .formatted(setting, rule, variable, setting, setting));
    }

    @Json
    record Vault(@Masked Database database) {
        @Json
        record Database(@Size(max = 8) String password) {}
    }

    @Test
    void what_is_in_a_masked_group_is_shown_to_nobody() {
        AppSettings<Vault> settings = AppSettings.of(Vault.class, "shop")
                .folder(folder)
                .environment(Map.of("SHOP_DATABASE_PASSWORD", "correct horse battery"));

        assertThat(faults(settings))
                .containsExactly("database.password must have at most 8 characters:"
                        + " SHOP_DATABASE_PASSWORD in the environment says something else");
    }

    @Test
    void values_of_every_kind_are_understood() {
        Kinds kinds = AppSettings.of(Kinds.class, "kinds")
                .folder(folder)
                .environment(Map.of(
                        "KINDS_COUNT", "9007199254740993",
                        "KINDS_RATIO", "-2.5e3",
                        "KINDS_COLOUR", "GREEN",
                        "KINDS_NUMBERS", "[1, 2]",
                        "KINDS_WEIGHTS", "{\"a\": 1}",
                        "KINDS_TEXT", " 12 "))
                .read();
        assertThat(kinds)
                .isEqualTo(new Kinds(
                        9007199254740993L, -2500, Colour.GREEN, List.of(1, 2), Map.of("a", 1), Optional.of(" 12 ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KINDS_TEXT=plain            | `plain`",
                "  export KINDS_TEXT = spaced out  | `spaced out`",
                "KINDS_TEXT=                 | ``",
                "KINDS_TEXT='a # b\\n'       | `a # b\\n`",
                "KINDS_TEXT=\"a \\\"b\\\" # c\" # d | `a \"b\" # c`",
                "KINDS_TEXT=a#b # comment    | `a#b`",
                "KINDS_TEXT=a=b              | `a=b`",
            })
    void variables_in_a_file_may_stand_in_quotes(String line, String value) throws IOException {
        file(".env", "# comment\n\nKINDS_NUMBERS=\nKINDS_WEIGHTS={}\n" + line + "\n");
        Kinds kinds = AppSettings.of(Kinds.class, "kinds")
                .folder(folder)
                .environment(Map.of())
                .read();
        assertThat(kinds.text()).contains(value);
    }

    @Test
    void a_variable_in_quotes_may_be_as_long_as_a_chain_of_certificates() throws IOException {
        String line = "MIID\"\\n".repeat(20_000);
        file(".env", "KINDS_NUMBERS=\nKINDS_WEIGHTS={}\nKINDS_TEXT=\"" + line.replace("\"", "\\\"") + "\"\n");
        Kinds kinds = AppSettings.of(Kinds.class, "kinds")
                .folder(folder)
                .environment(Map.of())
                .read();
        assertThat(kinds.text()).contains(line.replace("\\n", "\n"));
    }

    static List<Map.Entry<String, String>> unreadable() {
        return List.of(
                Map.entry("a.json", "{\"port\":"),
                Map.entry("b.json", "[]"),
                Map.entry("c.json", "{\"database\":1}"),
                Map.entry("d.json", "{\"database\":{\"uri\":1}}"),
                Map.entry("e.properties", "port=\\u12"),
                Map.entry("f.properties", "\u00e4"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_file_that_cannot_be_understood_is_told_by_its_name(Map.Entry<String, String> each) throws IOException {
        Path file = folder.resolve(each.getKey());
        Files.write(file, each.getValue().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults(shop().file(file).arguments("--database.url=u:1", "--trusted-hosts=")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains(file.toString()));
    }

    @Test
    void a_file_that_is_named_must_be_there() {
        assertThat(faults(shop().file(folder.resolve("x.json")).arguments("--database.url=u:1", "--trusted-hosts=")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("x.json cannot be read"));
    }

    @Json
    record Ambiguous(int maxSize, Max2 max) {
        @Json
        record Max2(int size) {}
    }

    @Test
    void two_settings_of_one_variable_are_a_mistake_of_the_program() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppSettings.of(Ambiguous.class, "shop").read())
                .withMessage("maxSize and max.size would both be MAX_SIZE in the environment: rename one");
    }

    @Json
    record Alike(int userId, int userid) {}

    @Test
    void two_settings_of_which_arguments_could_mean_either_are_a_mistake_of_the_program() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppSettings.of(Alike.class, "shop").read())
                .withMessage("userId and userid would be one name in properties and arguments, where capitals, - and _"
                        + " make no difference: rename one");
    }

    @Test
    void what_is_no_record_cannot_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppSettings.of(String.class, "shop").read())
                .withMessage(
                        "java.lang.String cannot be read from settings: write a record with @Json, and let the annotation"
                                + " processor see it");
    }
}
