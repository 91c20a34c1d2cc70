// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Tls;
import dev.retort.Tls.Clients;
import io.netty.channel.socket.DuplexChannel;
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
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The certificate that is shown to clients: that of the files as they are now.
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// How often the files are looked at, while clients come.
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    /// Says to the JDK, process-wide, that clients may not have a handshake repeated, which costs them
    /// nothing and the server much (CVE-2011-1473). Read by it before the first handshake.
    private static final String NO_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

    private final Tls tls;
    private final SslProvider provider;
    private volatile SslContext context;
    private List<FileTime> changes;
    private volatile long looked = System.nanoTime();

    private Certificates(Tls tls, SslProvider provider) throws IOException, GeneralSecurityException, CannotListen {
        this.tls = tls;
        this.provider = provider;
        this.changes = changes();
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
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw new CannotListen(
                    "the certificate %s with the key %s cannot be used: %s"
                            .formatted(tls.certificate(), tls.key(), CannotListen.reason(unusable)),
                    unusable);
        }
    }

    /// Hands over the context of a new connection: at once, unless it is time to look at the files, which another
    /// thread does. Called on the event loop, where `secure` runs.
    void secure(Arrival arrival, Consumer<SslContext> secure) {
        long now = System.nanoTime();
        if (now - looked < LOOK) {
            secure.accept(context);
            return;
        }
        looked = now;
        DuplexChannel channel = arrival.channel();
        channel.config().setAutoRead(false);
        Thread.ofVirtual().name("retort-certificates").start(() -> {
            look();
            arrival.loop().handover().onLoop(() -> {
                if (!channel.isActive()) return;
                secure.accept(context);
                channel.config().setAutoRead(true);
            });
        });
    }

    /// Reads the files again when one of them has changed. Whatever goes wrong, the old pair goes on
    /// serving: clients are waiting.
    private synchronized void look() {
        try {
            List<FileTime> latest = changes();
            if (latest.equals(changes)) return;
            context = context();
            changes = latest;
            LOG.info("the certificate {} was read again", tls.certificate());
        } catch (CannotListen unusable) {
            // One file may be new and the other not yet: the old pair goes on until both fit.
            warn(unusable.getMessage());
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            warn(CannotListen.reason(unusable));
        } catch (Throwable failure) {
            LOG.error("the certificate {} could not be read again", tls.certificate(), failure);
        }
    }

    private void warn(@Nullable String reason) {
        LOG.warn("the certificate {} has changed, and cannot be used: {}", tls.certificate(), reason);
    }

    /// When each of the files was changed last.
    private List<FileTime> changes() {
        var times = new ArrayList<FileTime>();
        times.add(changed(tls.certificate()));
        times.add(changed(tls.key()));
        tls.clients().ifPresent(clients -> times.add(changed(clients.authorities())));
        return times;
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            // Who reads it says why it cannot be read.
            return FileTime.fromMillis(0);
        }
    }

    /// A context of the files as they are now.
    SslContext context() throws IOException, GeneralSecurityException, CannotListen {
        Identity identity = Identity.read(tls);
        warnOfDates(identity.certificates().getFirst());
        var builder = SslContextBuilder.forServer(identity.key(), identity.certificates())
                .sslProvider(provider)
                .protocols("TLSv1.3", "TLSv1.2")
                .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        ApplicationProtocolConfig.Protocol.ALPN,
                        ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                        ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1));
        if (tls.clients().isPresent()) {
            Clients clients = tls.clients().get();
            builder.trustManager(identity.authorities())
                    .clientAuth(clients.required() ? ClientAuth.REQUIRE : ClientAuth.OPTIONAL);
        }
        return builder.build();
    }

    /// It is no reason not to start: the files may be renewed at any time.
    private void warnOfDates(X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateException _) {
            LOG.warn(
                    "the certificate {} is valid from {} to {}, which is not now: clients will not trust it",
                    tls.certificate(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        }
    }
}
