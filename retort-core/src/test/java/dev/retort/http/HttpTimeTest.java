// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTimeTest {

    /// The first is the example of RFC 9110, 5.6.7.
    @ParameterizedTest
    @CsvSource(textBlock = """
        784111777,  'Sun, 06 Nov 1994 08:49:37 GMT'
        0,          'Thu, 01 Jan 1970 00:00:00 GMT'
        1709251199, 'Thu, 29 Feb 2024 23:59:59 GMT'
        4102444800, 'Fri, 01 Jan 2100 00:00:00 GMT'
        """)
    void a_time_is_written_as_the_standard_says(long second, String text) {
        assertThat(HttpTime.format(second)).isEqualTo(text);
    }
}
