// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Listener;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of certificates and keys that cannot be used.
class CertificateFaultsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name : new String[] {"server.pem", "server.key", "renewed.key", "expired.pem", "expired.key"}) {
            try (InputStream in = TlsFiles.open(name)) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
        Files.createDirectory(folder.resolve("folder"));
        write("nonsense", "nonsense");
        write("damaged.pem", pem("CERTIFICATE"));
        write("damaged.key", pem("PRIVATE KEY"));
        write("locked.key", pem("ENCRYPTED PRIVATE KEY"));
        write("old.key", pem("RSA PRIVATE KEY"));
        write("curve.key", pem("EC PRIVATE KEY"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String pem(String label) {
        return "-----BEGIN %1$s-----\nMIIB\n-----END %1$s-----\n".formatted(label);
    }

    private Tls tls(String certificate, String key) {
        return Tls.of(folder.resolve(certificate), folder.resolve(key));
    }

    private static Retort application(Tls tls) {
        return Retort.create().listen(Listener.port(0).tls(tls));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            none.pem    | server.key  | there is no certificate at {}/none.pem: make it, or correct the path
            server.pem  | none.key    | there is no key at {}/none.key: make it, or correct the path
            folder      | server.key  | {}/folder is a folder: name the file in it that holds the certificate
            nonsense    | server.key  | {}/nonsense holds no certificate: it must be in PEM, and have “BEGIN CERTIFICATE”
            server.key  | server.key  | {}/server.key holds no certificate: it must be in PEM, and have “BEGIN CERTIFICATE”
            damaged.pem | server.key  | the certificate in {}/damaged.pem is damaged: copy it again, as a whole
            server.pem  | nonsense    | {}/nonsense holds no key: it must be in PEM (PKCS #8), and have “BEGIN PRIVATE KEY”
            server.pem  | damaged.key | the key in {}/damaged.key is damaged, or of a kind that is not known: copy it again, as a whole
            server.pem  | locked.key  | the key in {}/locked.key has a password: write it without one, by openssl pkey -in {}/locked.key -out FILE
            server.pem  | old.key     | the key in {}/old.key is not in PKCS #8: write it so, by openssl pkey -in {}/old.key -out FILE
            server.pem  | curve.key   | the key in {}/curve.key is not in PKCS #8: write it so, by openssl pkey -in {}/curve.key -out FILE
            server.pem  | renewed.key | the key in {}/renewed.key is not that of the certificate in {}/server.pem: name the key that it was made for
            server.pem  | expired.key | the key in {}/expired.key is not that of the certificate in {}/server.pem: name the key that it was made for
            """)
    void what_is_wrong_with_a_file_is_said_in_words(String certificate, String key, String said) {
        assertThatThrownBy(application(tls(certificate, key))::start).hasMessage(said.replace("{}", folder.toString()));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Tls tls = tls("none.pem", "locked.key").clients(folder.resolve("nonsense"));

        assertThatThrownBy(application(tls).listen(Listener.of("203.0.113.7", 0))::start)
                .hasMessage("""
                        the application cannot listen:
                          - there is no certificate at %1$s/none.pem: make it, or correct the path
                          - the key in %1$s/locked.key has a password: write it without one, by openssl pkey -in %1$s/locked.key -out FILE
                          - %1$s/nonsense holds no certificate: it must be in PEM, and have “BEGIN CERTIFICATE”
                          - cannot listen on 203.0.113.7: this machine has no such address; 0.0.0.0 is all that it has""".formatted(folder));
    }

    @Test
    void a_certificate_that_is_out_of_date_is_shown_and_complained_of() {
        var log = Log.during(() -> {
            try (Running running =
                    application(tls("expired.pem", "expired.key")).start()) {
                assertThat(running.secureAddress()).isPresent();
            }
        });

        assertThat(log.text())
                .contains("WARN dev.retort - the certificate " + folder.resolve("expired.pem")
                        + " is valid from 2020-01-01T16:56:08Z to 2020-01-31T16:56:08Z, which is not now: clients will not"
                        + " trust it");
    }
}
