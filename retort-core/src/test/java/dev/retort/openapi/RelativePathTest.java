// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathTest {

    @ParameterizedTest
    @CsvSource({
        "/docs,               /openapi.json,        openapi.json",
        "/docs/settings.json, /openapi.json,        ../openapi.json",
        "/a/docs,             /openapi.json,        ../openapi.json",
        "/docs,               /api/v1/openapi.json, api/v1/openapi.json",
        "/api/docs,           /api/v1/openapi.json, v1/openapi.json",
        "/api/openapi.json,   /api/openapi.json,    openapi.json",
        "/openapi.json/docs,  /openapi.json,        ../openapi.json"
    })
    void a_reference_leads_from_one_path_to_the_other(String base, String target, String reference) {
        assertThat(RelativePath.from(base, target)).isEqualTo(reference);
        assertThat(URI.create("http://host/prefix" + base).resolve(reference))
                .isEqualTo(URI.create("http://host/prefix" + target));
    }
}
