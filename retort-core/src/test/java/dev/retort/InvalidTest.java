// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.validation.Bound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvalidTest {

    @Test
    void a_member_is_named_or_pointed_at() {
        Invalid invalid =
                Invalid.at("a/b~c", "is odd").and("/lines/0", "is bad").and("", "is wrong");

        assertThat(invalid.faults())
                .containsExactly(
                        new Fault(Fault.In.BODY, "/a~1b~0c", "invalid", "is odd", Map.of()),
                        new Fault(Fault.In.BODY, "/lines/0", "invalid", "is bad", Map.of()),
                        new Fault(Fault.In.BODY, "", "invalid", "is wrong", Map.of()));
        assertThat(invalid).hasMessage("/a~1b~0c is odd; /lines/0 is bad; is wrong");
    }

    @Test
    void adding_a_fault_leaves_the_first_exception_as_it_was() {
        Invalid one = Invalid.at("a", "is bad");
        one.and("b", "is bad");

        assertThat(one.faults()).hasSize(1);
    }

    @Test
    void faults_that_were_found_elsewhere_are_kept() {
        var faults = List.of(Fault.of(Fault.In.QUERY, "/limit", Bound.atMost("100")));

        assertThat(Invalid.of(faults).faults()).isEqualTo(faults);
        assertThat(faults.getFirst().in().wireName()).isEqualTo("query");
        assertThat(faults.getFirst().arguments()).containsKey("limit");
    }

    @Test
    void without_a_fault_nothing_is_invalid() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Invalid.of(List.of()));
    }
}
