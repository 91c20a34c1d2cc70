// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences of a resource bundle, as [Scope#translate(ResourceBundle)] tells of its keys.
record BundleTranslation(ResourceBundle bundle) implements Translation {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    @Override
    public Optional<String> detail(Fault fault) {
        return first(keys(fault), fault.arguments());
    }

    @Override
    public Optional<String> summary(int faults) {
        return first(List.of(faults == 1 ? "problem" : "problems"), Map.of("count", faults));
    }

    /// From the most exact: the program's own sentence, then the code with what it means here, then the code
    /// alone.
    private static List<String> keys(Fault fault) {
        var keys = new ArrayList<>(List.of(fault.code()));
        if (!fault.expected().isEmpty()) keys.addFirst(fault.code() + "." + fault.expected());
        if (fault.code().equals("size")) keys.addFirst(keys.getFirst() + "." + extent(fault.arguments()));
        keys.addFirst(fault.detail());
        return keys;
    }

    /// Which bounds of a size there are.
    private static String extent(Map<String, Object> bounds) {
        if (!bounds.containsKey("max")) return "least";
        if (Objects.equals(bounds.get("min"), bounds.get("max"))) return "exactly";
        return Objects.equals(bounds.get("min"), 0) ? "most" : "between";
    }

    private Optional<String> first(List<String> keys, Map<String, Object> arguments) {
        return keys.stream()
                .filter(key -> !key.isEmpty() && bundle.containsKey(key))
                .map(bundle::getString)
                .findFirst()
                .map(sentence -> filled(sentence, arguments));
    }

    private static String filled(String sentence, Map<String, Object> arguments) {
        return ARGUMENT.matcher(sentence).replaceAll(found -> {
            Object argument = arguments.get(found.group(1));
            return Matcher.quoteReplacement(argument == null ? found.group() : text(argument));
        });
    }

    private static String text(Object argument) {
        return switch (argument) {
            case BigDecimal number -> number.toPlainString();
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> String.valueOf(argument);
        };
    }
}
