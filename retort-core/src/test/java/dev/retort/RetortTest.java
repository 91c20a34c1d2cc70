// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An application is put together in one chain of calls, which ends with its start.
class RetortTest {

    static Stream<Method> methods() {
        return Stream.of(Scope.class.getMethods())
                .filter(method -> method.getReturnType().equals(Scope.class));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatever_a_scope_can_be_told_an_application_goes_on_from(Method method) throws NoSuchMethodException {
        Method same = Retort.class.getMethod(method.getName(), method.getParameterTypes());

        assertThat(same.getReturnType()).isEqualTo(Retort.class);
    }
}
