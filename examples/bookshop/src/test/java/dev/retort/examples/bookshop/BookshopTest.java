// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Retort;
import dev.retort.test.TestClient;

class BookshopTest extends BookshopContract {

    @Override
    TestClient client(Retort application) {
        return TestClient.inMemory(application);
    }
}
