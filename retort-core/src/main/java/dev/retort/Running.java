// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Service;
import dev.retort.server.NettyServer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

/// An application that answers requests. Safe for use by many threads.
public final class Running implements AutoCloseable {

    private final Service service;
    private final NettyServer server;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final URI address;
    private final Thread shutdown = new Thread(this::stop, "retort-shutdown");

    private Running(Service service, NettyServer server, String host) {
        this.service = service;
        this.server = server;
        String name = host.equals("127.0.0.1") || host.equals("0.0.0.0")
                ? "localhost"
                : host.contains(":") ? "[" + host + "]" : host;
        this.address = URI.create("http://" + name + ":" + server.port());
    }

    static Running start(Retort application) {
        if (LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory) {
            System.err.println(
                    "No SLF4J provider is there, so nobody will see what fails: add one, such as retort-logging");
        }
        Service service = application.service();
        var running = new Running(service, listen(application, service), application.host());
        Runtime.getRuntime().addShutdownHook(running.shutdown);
        running.secureAddress().ifPresent(secure -> IO.println("Retort is listening on " + secure));
        IO.println("Retort is listening on %s after %d ms%s"
                .formatted(
                        running.address,
                        application.age().toMillis(),
                        application
                                .documentationPath()
                                .map(path -> "; its documentation is at " + running.address + path)
                                .orElse("")));
        application.listening();
        return running;
    }

    private static NettyServer listen(Retort application, Service service) {
        try {
            return application.listen(service);
        } catch (RuntimeException cannotListen) {
            service.close();
            throw cannotListen;
        }
    }

    /// Where it listens, such as `http://localhost:8000`.
    public URI address() {
        return address;
    }

    /// Where it listens for TLS, such as `https://localhost:8443`; empty where it does not.
    public Optional<URI> secureAddress() {
        if (server.securePort().isEmpty()) return Optional.empty();
        int port = server.securePort().getAsInt();
        return Optional.of(URI.create("https://" + address.getHost() + ":" + port));
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// Takes no more requests, answers those under way as far as [Limits#shutdownTime] allows, and returns
    /// when all is done. Calling it again does nothing.
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdown);
        } catch (IllegalStateException processEnds) {
            // the hook runs, and finds that there is nothing left to do
        }
    }

    private void stop() {
        boolean first = stopping.compareAndSet(false, true);
        if (first) service.closing();
        server.stop();
        if (first) service.close();
    }
}
