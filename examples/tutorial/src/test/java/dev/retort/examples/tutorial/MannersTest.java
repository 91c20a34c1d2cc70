// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each application in Retort's own manner, asked all that the judge asks. The answers are kept beside this test as
/// text,
/// one file an application; `-Dgolden.update=true` writes them anew.
class MannersTest {

    private static final Path FOLDER = Path.of("src/test/resources");

    static List<Application> applications() {
        // One is asked over a WebSocket alone.
        return Application.ALL.stream()
                .filter(each -> !each.name().equals("websockets/tutorial002"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void an_application_has_a_manner_of_its_own(Application application) throws IOException {
        compare(application, Main.Like.RETORT, "own");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void an_application_can_have_the_manner_of_the_one_it_replaces(Application application) throws IOException {
        compare(application, Main.Like.FASTAPI, "fastapi");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void nothing_that_is_asked_makes_an_application_fail(Application application) throws IOException {
        try (var client = TestClient.inMemory(Main.application(application, Main.Like.RETORT))) {
            for (Exchange exchange : Exchange.with(application)) {
                if (exchange.status() >= 500) continue;
                assertThat(exchange.repeat(client).status())
                        .as(exchange.toString())
                        .isLessThan(500);
            }
        }
    }

    private static void compare(Application application, Main.Like like, String folder) throws IOException {
        String answers = answers(application, like);

        Path golden = FOLDER.resolve(folder).resolve(application.name().replace('/', '.') + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, answers);
        }
        assertThat(answers)
                .as("run the tests with -Dgolden.update=true to accept these answers")
                .isEqualTo(Files.readString(golden));
    }

    private static String answers(Application application, Main.Like like) throws IOException {
        var answers = new StringBuilder();
        try (var client = TestClient.inMemory(Main.application(application, like))) {
            for (Exchange exchange : Exchange.with(application)) {
                answers.append(exchange)
                        .append("\n    ")
                        .append(shown(exchange.repeat(client)))
                        .append('\n');
            }
        }
        return answers.toString();
    }

    private static String shown(TestResponse answer) {
        String type = answer.header("Content-Type").orElse("");
        return Exchange.line("%s %s %s".formatted(answer.status(), type, answer.text()));
    }
}
