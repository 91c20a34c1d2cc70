// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Retort;

/// The two ways in which a client reaches an application. What a test says must hold on both.
enum Way {
    IN_MEMORY {
        @Override
        TestClient open(Retort application) {
            return TestClient.inMemory(application);
        }
    },
    OVER_HTTP {
        @Override
        TestClient open(Retort application) {
            return TestClient.overHttp(application);
        }
    };

    abstract TestClient open(Retort application);
}
