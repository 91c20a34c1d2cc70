// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InfoTest {

    private final Info info = Info.of("Pets", "1.0");

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> info.termsOfService("where they are"))
                .hasMessage("termsOfService must be a URI, but is “where they are”");
        assertThatThrownBy(() -> info.server("", "nowhere")).hasMessage("url of a server must be a URI, but is “”");
    }

    @Test
    void a_tag_is_described_once() {
        assertThatThrownBy(() -> info.tag("Pets", "Pets.").tag("Pets", "Animals."))
                .hasMessage("tag Pets is described twice");
    }

    @Test
    void a_licence_has_an_identifier_or_an_address() {
        assertThatThrownBy(() -> new Info.License("MIT", "MIT", "https://opensource.org/license/mit"))
                .hasMessage(
                        "a licence has an SPDX identifier or a URL, but this has both: MIT, https://opensource.org/license/mit");
    }
}
