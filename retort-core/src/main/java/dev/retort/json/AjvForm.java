// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.JavaScriptNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What stands for scalars of another type, as [dev.retort.Coercion#AJV] says: `null` where nothing does.
final class AjvForm {

    private AjvForm() {}

    static @Nullable BigDecimal number(JsonValue value) {
        return switch (value) {
            case JsonNumber(var number) -> number;
            case JsonString(var text) -> JavaScriptNumbers.parse(text);
            case JsonBoolean(var truth) -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
            case JsonNull() -> BigDecimal.ZERO;
            case JsonArray _, JsonObject _ -> null;
        };
    }

    static @Nullable Boolean truth(JsonValue value) {
        return switch (value) {
            case JsonBoolean(var truth) -> truth;
            case JsonString(var text) when text.equals("true") -> true;
            case JsonString(var text) when text.equals("false") -> false;
            case JsonNumber(var number) when number.compareTo(BigDecimal.ONE) == 0 -> true;
            case JsonNumber(var number) when number.signum() == 0 -> false;
            case JsonNull() -> false;
            case JsonString _, JsonNumber _, JsonArray _, JsonObject _ -> null;
        };
    }

    static @Nullable String text(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> text;
            case JsonNumber(var number) -> text(number.doubleValue());
            case JsonBoolean(var truth) -> Boolean.toString(truth);
            case JsonNull() -> "";
            case JsonArray _, JsonObject _ -> null;
        };
    }

    private static @Nullable String text(double number) {
        return Double.isInfinite(number) ? null : JavaScriptNumbers.format(number);
    }
}
