// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Service;
import dev.retort.server.NettyServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

/// An application that answers requests. Safe for use by many threads.
public final class Running implements AutoCloseable {

    private final Service service;
    private final NettyServer server;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread shutdown = new Thread(this::stop, "retort-shutdown");

    private Running(Service service, NettyServer server) {
        this.service = service;
        this.server = server;
    }

    static Running start(Retort application) {
        if (LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory) {
            System.err.println(
                    "No SLF4J provider is there, so nobody will see what fails: add one, such as retort-logging");
        }
        Service service = application.service();
        var running = new Running(service, listen(application, service));
        Runtime.getRuntime().addShutdownHook(running.shutdown);
        running.addresses().stream().skip(1).forEach(other -> IO.println("Retort is listening on " + other));
        IO.println("Retort is listening on %s after %s ms%s"
                .formatted(
                        running.address(),
                        application.age().toMillis(),
                        running.documentation(application)
                                .map(page -> "; its documentation is at " + page)
                                .orElse("")));
        application.listening();
        return running;
    }

    private static NettyServer listen(Retort application, Service service) {
        try {
            return application.listen(service);
        } catch (Throwable cannotListen) {
            service.close();
            throw cannotListen;
        }
    }

    /// Where a browser finds the documentation; empty where there is none, or no port.
    private Optional<String> documentation(Retort application) {
        return application
                .documentationPath()
                .flatMap(path -> addresses().stream()
                        .filter(each -> each.getHost() != null)
                        .findFirst()
                        .map(each -> each + path));
    }

    /// The addresses at which it listens, such as `http://localhost:8000`, `https://localhost:8443` or
    /// `unix:/run/shop.sock`: first that of [Retort#port(int)], then that of [Retort#tls], then those of
    /// [Retort#listen].
    public List<URI> addresses() {
        return server.addresses();
    }

    /// The first of [#addresses()].
    public URI address() {
        return addresses().getFirst();
    }

    /// The first address at which it listens for TLS, such as `https://localhost:8443`; empty where there
    /// is none.
    public Optional<URI> secureAddress() {
        return addresses().stream()
                .filter(each -> each.getScheme().equals("https"))
                .findFirst();
    }

    /// The first port on which it listens: the real one where 0 was asked for.
    ///
    /// @throws IllegalStateException when it listens on Unix domain sockets only
    public int port() {
        return server.port();
    }

    /// Stops the application: it takes no more requests, and answers those under way within
    /// [Limits#shutdownTime]; then tasks of [Scope#onClose] are done, and what was provided is closed.
    /// Returns when all of that is done. Calling it again does nothing.
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
