// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Values of a type, many of them near those at which a rule may change its mind.
final class RandomValues {

    private static final List<String> NUMBERS = List.of(
            "0",
            "0",
            "1",
            "-1",
            "2",
            "-2",
            "3",
            "-3",
            "4",
            "-4",
            "9",
            "10",
            "-10",
            "99",
            "100",
            "127",
            "-128",
            "32767",
            "2147483647",
            "-2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "-99999999999999999999",
            "0.5",
            "-0.5",
            "0.49",
            "0.51",
            "-0.51",
            "0.1",
            "0.099",
            "0.101",
            "2.999",
            "3.001",
            "-3.001",
            "12.3",
            "12.34",
            "99.9",
            "-99.9",
            "123.4");
    private static final List<String> PIECES = List.of("a", "b", "A", "c", " ", "\t", "\n", "@", ".", "x", "ab", "é");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    Object of(RecordComponent component) {
        return of(component.getGenericType());
    }

    /// A record whose members are such values.
    <R extends Record> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(Stream.of(components).map(this::of).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class)
                return random.nextBoolean() ? Optional.empty() : Optional.of(of(arguments[0]));
            return generic.getRawType() == Map.class
                    ? map(arguments[1])
                    : elements((Class<?>) generic.getRawType(), arguments[0]);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) return of(plain.asSubclass(Record.class));
        if (plain.isEnum()) return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        return switch (plain.getSimpleName()) {
            case "byte[]" -> text().getBytes(StandardCharsets.UTF_8);
            case "int[]" -> random.ints(random.nextInt(4)).toArray();
            case "UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "URI" -> URI.create("https://example.org/" + random.nextInt(100) + "?q=%20a#b");
            case "Duration" -> Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000));
            case "LocalTime" -> time().toLocalTime();
            case "byte" -> (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short" -> (short) whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case "int", "Integer" -> (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long", "Long" -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case "float", "Float" -> Float.valueOf(number());
            case "double", "Double" -> Double.valueOf(number());
            case "BigInteger" -> new BigDecimal(number()).toBigInteger();
            case "BigDecimal" -> new BigDecimal(number());
            case "boolean", "Boolean" -> random.nextBoolean();
            case "String" -> text();
            case "Instant" -> time().toInstant(ZoneOffset.UTC);
            case "LocalDate" -> time().toLocalDate();
            case "LocalDateTime" -> time();
            case "OffsetDateTime" -> time().atOffset(ZoneOffset.ofHours(random.nextInt(-12, 13)));
            case "ZonedDateTime" -> time().atZone(ZoneId.of("Europe/Paris"));
            case "Year" -> Year.from(time());
            case "YearMonth" -> YearMonth.from(time());
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private long whole(long least, long most) {
        var value = new BigDecimal(number()).toBigInteger();
        return value.max(BigInteger.valueOf(least))
                .min(BigInteger.valueOf(most))
                .longValue();
    }

    private String number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private String text() {
        var text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }

    /// A time that lies years from now.
    private LocalDateTime time() {
        int year = random.nextBoolean() ? random.nextInt(1900, 2020) : random.nextInt(2200, 2900);
        return LocalDateTime.of(
                year,
                random.nextInt(1, 13),
                random.nextInt(1, 29),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
    }

    private Object elements(Class<?> holder, Type element) {
        var elements = holder == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) elements.add(of(element));
        return elements;
    }

    private Map<String, Object> map(Type value) {
        var map = new LinkedHashMap<String, Object>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) map.put(text(), of(value));
        return map;
    }
}
