// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Tls;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The certificate that is shown to clients: that of the files as they are now. Used on the event loop.
final class Certificates {

    private static final Logger log = LoggerFactory.getLogger(Certificates.class);

    /// How often the files are looked at, while clients come.
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    /// Says to the JDK, process-wide, that clients may not have a handshake repeated, which costs them nothing and the
    /// server much (CVE-2011-1473). Read by it before the first handshake.
    private static final String NO_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

    private final Tls tls;
    private final SslProvider provider;
    private SslContext context;
    private FileTime changed;
    private long looked = System.nanoTime();

    private Certificates(Tls tls, SslProvider provider) throws IOException {
        this.tls = tls;
        this.provider = provider;
        this.changed = changed();
        this.context = context();
    }

    /// With BoringSSL where its library is there, which has less to do for a handshake, and else with the JDK.
    ///
    /// @throws CannotListen when the files cannot be used
    static Certificates of(Tls tls) throws CannotListen {
        return of(tls, OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK);
    }

    static Certificates of(Tls tls, SslProvider provider) throws CannotListen {
        if (System.getProperty(NO_RENEGOTIATION) == null) System.setProperty(NO_RENEGOTIATION, "true");
        try {
            return new Certificates(tls, provider);
        } catch (IOException | RuntimeException unusable) {
            throw new CannotListen(
                    "the certificate %s with the key %s cannot be used: %s"
                            .formatted(tls.certificate(), tls.key(), reason(unusable)),
                    unusable);
        }
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.toString();
    }

    SslContext current() {
        long now = System.nanoTime();
        if (now - looked < LOOK) return context;
        looked = now;
        try {
            FileTime latest = changed();
            if (latest.equals(changed)) return context;
            context = context();
            changed = latest;
            log.info("the certificate {} was read again", tls.certificate());
        } catch (IOException | RuntimeException unusable) {
            // One file may be new and the other not yet: the old pair goes on until both fit.
            log.warn("the certificate {} has changed, and cannot be used: {}", tls.certificate(), reason(unusable));
        }
        return context;
    }

    /// When one of the files was changed last.
    private FileTime changed() throws IOException {
        FileTime latest = Files.getLastModifiedTime(tls.certificate());
        for (Path other :
                tls.clients().map(clients -> List.of(tls.key(), clients)).orElse(List.of(tls.key()))) {
            FileTime time = Files.getLastModifiedTime(other);
            if (time.compareTo(latest) > 0) latest = time;
        }
        return latest;
    }

    private SslContext context() throws IOException {
        var builder = SslContextBuilder.forServer(
                        tls.certificate().toFile(), tls.key().toFile())
                .sslProvider(provider)
                .protocols("TLSv1.3", "TLSv1.2")
                .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        ApplicationProtocolConfig.Protocol.ALPN,
                        ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                        ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1));
        tls.clients()
                .ifPresent(clients -> builder.trustManager(clients.toFile()).clientAuth(ClientAuth.REQUIRE));
        return builder.build();
    }
}
