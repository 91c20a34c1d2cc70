// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.routing.PathTemplate.Literal;
import dev.retort.routing.PathTemplate.Tail;
import dev.retort.routing.PathTemplate.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @Test
    void a_template_is_literals_and_variables_in_turn() {
        PathTemplate template = PathTemplate.parse("/books/{isbn}/pages/{page}/{rest*}");

        assertThat(template.parts())
                .containsExactly(
                        new Literal("/books/"),
                        new Variable("isbn"),
                        new Literal("/pages/"),
                        new Variable("page"),
                        new Literal("/"),
                        new Tail("rest"));
        assertThat(template.variables()).containsExactly("isbn", "page", "rest");
        assertThat(template.text()).isEqualTo("/books/{isbn}/pages/{page}/{rest*}");
    }

    @Test
    void a_segment_may_have_a_form() {
        PathTemplate template = PathTemplate.parse("/files/{name}.{ext:[a-z]{2,4}}/v{version}/x%20y");

        assertThat(template.parts()).hasSize(5);
        assertThat(template.parts().get(0)).isEqualTo(new Literal("/files/"));
        assertThat(template.parts().get(1)).hasToString("Shaped[pattern={}.{:[a-z]{2,4}}]");
        assertThat(template.parts().get(2)).isEqualTo(new Literal("/"));
        assertThat(template.parts().get(3)).hasToString("Shaped[pattern=v{}]");
        assertThat(template.parts().get(4)).isEqualTo(new Literal("/x y"));
        assertThat(template.variables()).containsExactly("name", "ext", "version");
        assertThat(template.expressions()).containsExactly(java.util.Map.entry("ext", "[a-z]{2,4}"));
        assertThat(template.plain()).isEqualTo("/files/{name}.{ext}/v{version}/x%20y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /               | /
        /books          | /books
        /books/         | /books/
        /books/{isbn}   | /books/{}
        /{a}/{b}        | /{}/{}
        /{a}/{b}/       | /{}/{}/
        /files/{path*}  | /files/{*}
        /caf%C3%A9      | /café
        /café           | /café
        /café/%20a      | /café/ a
        /a%2fb          | /a%2Fb
        /%2525          | /%2525
        /{größe}        | /{}
        /{_a1}          | /{}
        /a{b}           | /a{}
        /{a}b/c         | /{}b/c
        /{a}.{b}/c{d}/{e} | /{}.{}/c{}/{}
        /{a}%2F{b}      | /{}%2F{}
        /{a:[0-9]+}     | /{:[0-9]+}
        /{a:x{2}}-{b}   | /{:x{2}}-{}
        /{a:[}{]+}      | /{:[}{]+}
        /{a:\\}+}       | /{:\\}+}
        /{a:b:c}        | /{:b:c}
        """)
    void templates_of_one_shape_match_the_same_paths(String text, String shape) {
        assertThat(PathTemplate.parse(text).shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''              | must start with a slash
        books           | must start with a slash
        {id}            | must start with a slash
        /{id            | has a { without a }
        /{              | has a { without a }
        /id}            | has a } without a {
        /{a}/}          | has a } without a {
        /users/:id      | has “:id”, which would be plain text here: write {id}
        /:id/pets       | has “:id”, which would be plain text here: write {id}
        /users/<id>     | has “<id>”, which would be plain text here: write {id}
        /u/<int:id>/a   | has “<int:id>”, which would be plain text here: write {id}
        /{a{b}}         | has a variable {a{b} that is no Java name
        /{}             | has a variable {} that is no Java name
        /{*}            | has a variable {} that is no Java name
        /{1}            | has a variable {1} that is no Java name
        /{a-b}          | has a variable {a-b} that is no Java name
        /{ a }          | has a variable { a } that is no Java name
        /{a :x}         | has a variable {a } that is no Java name
        /{:x}           | has a variable {} that is no Java name
        /{a*:x}         | has a variable {a*} that is no Java name
        /{a:[0-9}       | has a { without a }
        /{a:x{2}        | has a { without a }
        /{a:x\\}        | has a { without a }
        /{a:}           | has a variable {a:} without an expression after its colon
        /{a:+}          | has no regular expression in {a:+}: Dangling meta character '+'
        /{a:x)(y}      | has no regular expression in {a:x)(y}: Unmatched closing ')'
        /{a:(x)}        | has a group that captures in {a:(x)}: write (?:…)
        /{a:(?<n>x)}    | has a group that captures in {a:(?<n>x)}: write (?:…)
        /{a:x?}         | lets {a:x?} be empty: ask for one character at least
        /{a}{b}         | has {a} and {b} side by side: put text between them
        /{a:x}{b:y}     | has {a} and {b} side by side: put text between them
        /{a}-{a}        | names a variable twice
        /{a}}           | has a } without a {
        /{a}/{a}        | names a variable twice
        /{a}/{a*}       | names a variable twice
        /a?b=c          | must hold no query and no fragment
        /a#b            | must hold no query and no fragment
        /%ZZ            | holds “%ZZ”, which is no percent-escape
        /a%2            | holds “%2”, which is no percent-escape
        /%FF            | is not UTF-8 in percent-encoding
        /%00            | holds %00
        """)
    void a_template_that_is_none_says_why(String text, String message) {
        assertThatThrownBy(() -> PathTemplate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path “" + text + "” " + message);
    }

    @ParameterizedTest
    @CsvSource({"/x{rest*}, rest", "/{rest*}x, rest", "/{a}{rest*}, rest"})
    void what_takes_the_rest_is_a_whole_segment(String text, String name) {
        assertThatThrownBy(() -> PathTemplate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path “%s” must give {%s*} a whole segment of its own, between slashes", text, name);
    }

    @ParameterizedTest
    @CsvSource({"/{rest*}/a, rest", "/{rest*}/, rest", "/{a*}/{b*}, a"})
    void what_takes_the_rest_stands_last(String text, String name) {
        assertThatThrownBy(() -> PathTemplate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path “%s” must end after {%s*}, which takes the whole rest", text, name);
    }
}
