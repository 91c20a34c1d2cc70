// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        title          | title           | title           | Title
        firstEdition   | first_edition   | first-edition   | FirstEdition
        FirstEdition   | first_edition   | first-edition   | FirstEdition
        FIRST_EDITION  | first_edition   | first-edition   | FirstEdition
        first_edition  | first_edition   | first-edition   | FirstEdition
        httpURLPath2   | http_url_path2  | http-url-path2  | HttpUrlPath2
        isbn13Code     | isbn13_code     | isbn13-code     | Isbn13Code
        aB             | a_b             | a-b             | AB
        URL            | url             | url             | Url
        _under__score_ | under_score     | under-score     | UnderScore
        größeÄndern    | größe_ändern    | größe-ändern    | GrößeÄndern
        """)
    void a_name_is_made_of_its_words(String name, String snake, String kebab, String pascal) {
        assertThat(Naming.AS_IS.of(name)).isEqualTo(name);
        assertThat(Naming.SNAKE_CASE.of(name)).isEqualTo(snake);
        assertThat(Naming.KEBAB_CASE.of(name)).isEqualTo(kebab);
        assertThat(Naming.PASCAL_CASE.of(name)).isEqualTo(pascal);
    }
}
