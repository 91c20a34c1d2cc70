// SPDX-License-Identifier: Apache-2.0

/// The test client.
module dev.retort.test {
    requires transitive dev.retort;
    requires java.net.http;
    requires static org.jspecify;

    exports dev.retort.test;
}
