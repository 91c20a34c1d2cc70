// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Parallel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// What is done at once for one request is logged on behalf of it.
class ParallelContextTest {

    @Test
    void what_is_logged_of_tasks_at_once_has_the_context_of_the_thread_that_waits() throws Exception {
        MDC.put("request", "5c0a");
        try {
            List<String> seen =
                    Parallel.all(() -> String.valueOf(MDC.get("request")), () -> String.valueOf(MDC.get("request")));

            assertThat(seen).containsExactly("5c0a", "5c0a");
        } finally {
            MDC.clear();
        }
    }
}
