// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Lenient;
import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The constants of an enum by their numbers in JSON.
final class NumberEnumScalar<E extends Enum<E>> implements ClosedScalar<E> {

    private final ToLongFunction<E> number;
    private final Map<Long, E> constants = new LinkedHashMap<>();
    private final Rule rule;

    NumberEnumScalar(E[] values, ToLongFunction<E> number) {
        this.number = number;
        for (E each : values) {
            E other = constants.putIfAbsent(number.applyAsLong(each), each);
            if (other != null) throw EnumScalar.same(other, each, Long.toString(number.applyAsLong(each)));
        }
        this.rule = new OneOfNumbers(List.copyOf(constants.keySet()));
    }

    @Override
    public @Nullable E read(Source in) {
        if (in.isPydantic()) return readLeniently(in);
        E constant = constants.get(in.readLong());
        if (constant == null) in.fault(rule);
        return constant;
    }

    private @Nullable E readLeniently(Source in) {
        return constant(in, in.readTextOrNumber("an integer"));
    }

    @Override
    public @Nullable E read(JsonReader in) {
        return in.isPydantic() ? constant(in, in.readTextOrNumber(rule)) : read((Source) in);
    }

    private @Nullable E constant(Source in, @Nullable Object value) {
        E constant = switch (value) {
            case BigDecimal number
            when number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 19 ->
                constants.get(number.longValueExact());
            case String text
            when Lenient.integer(text).matches("-?\\d{1,18}") -> constants.get(Long.valueOf(Lenient.integer(text)));
            case null, default -> null;
        };
        if (constant == null) in.fault(rule);
        return constant;
    }

    @Override
    public void write(JsonWriter out, E value) {
        out.value(number.applyAsLong(value));
    }

    @Override
    public String format(E value) {
        return Long.toString(number.applyAsLong(value));
    }

    @Override
    public List<JsonValue> forms() {
        return constants.keySet().stream()
                .<JsonValue>map(each -> new JsonNumber(BigDecimal.valueOf(each)))
                .toList();
    }

    private record OneOfNumbers(List<Long> allowed) implements Rule {

        @Override
        public String code() {
            return "enum";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("allowed", allowed);
        }

        @Override
        public String message() {
            return "must be one of " + allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }
}
