// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Cookie;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
record CookiesTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Resource
    record Endpoints() {

        @Get("/required")
        String required(@Cookie String theme, @Cookie("cart-number") int cart) {
            return "[" + theme + "] " + cart;
        }

        @Get("/optional")
        String optional(
                @Cookie Optional<String> theme,
                @Cookie Optional<Integer> cart,
                @Cookie @Nullable Long seen,
                @Cookie @Default("1") @Min(1) int visits) {
            return theme + " " + cart + " " + seen + " " + visits;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /required | theme=dark; cart-number=7          | [dark] 7
        /required | cart-number=7; x=1; theme=         | [] 7
        /required | theme="a b"; cart-number=7         | ["a b"] 7
        /optional | x=1                                | Optional.empty Optional.empty null 1
        /optional | theme=                             | Optional[] Optional.empty null 1
        /optional | theme=a; cart=2; seen=3; visits=4  | Optional[a] Optional[2] 3 4
        """)
    void cookies_are_found_by_their_names(String target, String cookies, String got) {
        TestResponse response =
                client.get(target).header("Cookie", cookies).send().expect(200);

        assertThat(response.text()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /required | x=1                                | cookie /theme required is required; cookie /cart-number required is required
        /required | Theme=a; cart-number=              | cookie /theme required is required; cookie /cart-number type must be an integer
        /optional | theme=; cart=; seen=; visits=      | cookie /cart type must be an integer; cookie /seen type must be an integer; cookie /visits type must be an integer
        /required | theme=a; cart-number=seven         | cookie /cart-number type must be an integer
        /required | theme=a; theme=b; cart-number=7    | cookie /theme repeated must be given once
        /optional | cart=x; visits=0                   | cookie /cart type must be an integer; cookie /visits minimum must be at least 1
        """)
    void what_is_wrong_with_a_cookie_is_said_with_its_name(String target, String cookies, String faults) {
        TestResponse response =
                client.get(target).header("Cookie", cookies).send().expect(422);

        assertThat(Faults.of(response)).containsExactly(faults.split("; "));
    }

    @Test
    void a_request_may_have_no_cookies() {
        assertThat(client.get("/optional").send().expect(200).text()).isEqualTo("Optional.empty Optional.empty null 1");
    }

    @Test
    void cookies_are_documented() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/paths/~1required/get/parameters/1"))
                .hasToString("{\"name\":\"cart-number\",\"in\":\"cookie\",\"required\":true,"
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int32\"}}");
    }
}
