// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Coercion;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Resource;
import dev.retort.Retort;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Values that the program has and that no client may send in the same words.
class OwnValuesTest {

    @Json
    record Job(
            String name,
            Duration offset,
            Duration longest,
            LocalDate until,
            LocalDateTime evening,
            Instant end,
            OffsetDateTime last,
            OffsetTime time) {}

    private static final Job JOB = new Job(
            "a",
            Duration.ofMinutes(-90),
            Duration.ofSeconds(Long.MAX_VALUE),
            LocalDate.MAX,
            LocalDateTime.MAX,
            Instant.MAX,
            OffsetDateTime.MAX,
            OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)));

    @Resource("/job")
    record Jobs() {

        @Get
        Job job() {
            return JOB;
        }

        @Patch
        Job change(Merge<Job> change) {
            return change.apply(JOB);
        }
    }

    @ParameterizedTest
    @EnumSource(Coercion.class)
    void a_patch_keeps_them_and_results_may_have_them(Coercion coercion) {
        Retort application =
                Retort.create().coercion(coercion).checkResults(true).mount(new Jobs());
        try (var client = TestClient.inMemory(application)) {
            String job = client.get("/job").send().expect(200).text();

            assertThat(job).contains("\"offset\":\"PT-1H-30M\"", "\"until\":\"+999999999-12-31\"");
            assertThat(client.patch("/job")
                            .body("application/json", "{\"name\":\"b\"}")
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo(job.replace("\"a\"", "\"b\""));
        }
    }
}
