// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonObject;
import dev.retort.test.TestClient;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {

    static List<Application> applications() {
        // One sends everybody elsewhere, also who asks for its document; one has nothing but a WebSocket.
        var others = List.of("advanced_middleware/tutorial001", "websockets/tutorial002");
        return Application.ALL.stream()
                .filter(each -> !others.contains(each.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void an_application_describes_its_endpoints(Application application) {
        try (var client = TestClient.inMemory(Main.application(application, Main.Like.RETORT))) {
            var document = client.get("/openapi.json")
                    .header("Host", "example.com")
                    .send()
                    .expect(200);
            assertThat(((JsonObject) document.json("/paths")).members()).isNotEmpty();
        }
    }
}
