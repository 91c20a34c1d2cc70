// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import dev.retort.Secret;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long a text or how large a collection may be: `@Size`. A text is counted in Unicode code points, as
/// JSON Schema does.
///
/// @param min  the least
/// @param max  the greatest; `Integer.MAX_VALUE` for no bound
/// @param unit what is counted, in the singular: `character` or `element`
public record Size(int min, int max, String unit) implements Constraint<Object> {

    @Override
    public boolean allows(Object value) {
        int size = of(value);
        return size >= min && size <= max;
    }

    static int of(Object value) {
        return switch (value) {
            case CharSequence text -> text.toString().codePointCount(0, text.length());
            case Collection<?> collection -> collection.size();
            case Map<?, ?> map -> map.size();
            case byte[] bytes -> bytes.length;
            case Secret secret -> of(secret.reveal());
            case Object[] array -> array.length;
            case int[] array -> array.length;
            case long[] array -> array.length;
            case double[] array -> array.length;
            case float[] array -> array.length;
            case short[] array -> array.length;
            case boolean[] array -> array.length;
            default -> throw new IllegalArgumentException(value.getClass().getName() + " has no size");
        };
    }

    @Override
    public String code() {
        return "size";
    }

    @Override
    public Map<String, Object> arguments() {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("min", min);
        if (max < Integer.MAX_VALUE) arguments.put("max", max);
        return arguments;
    }

    @Override
    public String message() {
        if (max == Integer.MAX_VALUE) return "must have at least " + counted(min);
        if (min == 0) return "must have at most " + counted(max);
        if (min == max) return "must have exactly " + counted(min);
        return "must have " + min + " to " + counted(max);
    }

    @Override
    public String expected() {
        return unit.equals("character") ? "string" : "array";
    }

    private String counted(int count) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }
}
