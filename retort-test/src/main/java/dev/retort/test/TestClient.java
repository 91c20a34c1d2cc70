// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Retort;

/// Calls an application.
///
/// ```java
/// try (var client = TestClient.inMemory(app)) {
///     client.get("/pets/1").send().expect(200).json("/name");
/// }
/// ```
///
/// In memory, a call goes through the whole application (routes, binding, validation, handler, errors) and
/// leaves out the network. [#overHttp] starts a real server on a free port for what only a network shows.
/// Safe for use by many threads.
public final class TestClient implements AutoCloseable {

    private final Transport transport;

    private TestClient(Transport transport) {
        this.transport = transport;
    }

    /// Calls an application without a socket, until the client is closed.
    ///
    /// @throws IllegalStateException naming everything that is wrong with the application
    public static TestClient inMemory(Retort application) {
        return new TestClient(new MemoryTransport(application.service()));
    }

    /// Starts an application on a free port of this machine and calls it there, until the client is closed.
    ///
    /// @throws IllegalStateException naming everything that is wrong with the application
    /// @throws java.io.UncheckedIOException when the application cannot listen
    public static TestClient overHttp(Retort application) {
        return new TestClient(new HttpTransport(application.port(0).start()));
    }

    /// A GET request, which is sent by [TestRequest#send].
    ///
    /// @param target path and query, percent-encoded: `/books?limit=1`
    public TestRequest get(String target) {
        return request("GET", target);
    }

    /// A POST request, which is sent by [TestRequest#send].
    ///
    /// @param target as for [#get]
    public TestRequest post(String target) {
        return request("POST", target);
    }

    /// A PUT request, which is sent by [TestRequest#send].
    ///
    /// @param target as for [#get]
    public TestRequest put(String target) {
        return request("PUT", target);
    }

    /// A PATCH request, which is sent by [TestRequest#send].
    ///
    /// @param target as for [#get]
    public TestRequest patch(String target) {
        return request("PATCH", target);
    }

    /// A DELETE request, which is sent by [TestRequest#send].
    ///
    /// @param target as for [#get]
    public TestRequest delete(String target) {
        return request("DELETE", target);
    }

    /// A request of any method, which is sent by [TestRequest#send].
    ///
    /// @param target as for [#get]
    public TestRequest request(String method, String target) {
        return new TestRequest(transport, method, target);
    }

    /// Stops the application, and the server if there is one.
    @Override
    public void close() {
        transport.close();
    }
}
