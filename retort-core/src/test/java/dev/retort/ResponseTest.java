// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @ParameterizedTest
    @ValueSource(strings = {"Date", "connection", "Content-Length", "Transfer-Encoding", "Keep-Alive"})
    void a_header_of_the_server_is_refused_where_it_is_set(String name) {
        assertThatThrownBy(() -> Response.ok("a").header(name, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("header " + name + " is the server's own: leave it out");
    }

    @Test
    void a_value_that_cannot_be_sent_is_not_quoted() {
        assertThatThrownBy(() -> Response.ok("a").header("Set-Cookie", "session=s3cr3t\r\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value of header Set-Cookie must be printable ASCII");
    }

    @Test
    void a_problem_says_its_status_once() {
        assertThatThrownBy(() -> Problem.notFound("gone").with("status", 410))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member status of a problem is the framework's own: take another name");
    }
}
