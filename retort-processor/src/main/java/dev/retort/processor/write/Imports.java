// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The imports of one generated file: gives every class the shortest name that is still its own. Those of
/// [JavaLang] are taken.
final class Imports {

    private final String packageName;
    private final String nested;
    private final Map<String, String> bySimpleName = new TreeMap<>();

    /// @param own    the class that the file is generated for; its name is taken
    /// @param nested the name of a class inside the generated one, which hides others of that name
    Imports(ClassName own, String nested) {
        this.packageName = own.generated().packageName();
        this.nested = nested;
        JavaLang.NAMES.forEach(each -> bySimpleName.put(each, JavaLang.qualified(each)));
        of(own);
    }

    /// The name of a class in this file.
    String of(ClassName name) {
        String outermost = name.nested().split("\\.", 2)[0];
        if (outermost.equals(nested)) return name.qualified();
        String qualified = name.packageName().isEmpty() ? outermost : name.packageName() + "." + outermost;
        String taken = bySimpleName.putIfAbsent(outermost, qualified);
        return taken == null || taken.equals(qualified) ? name.nested() : name.qualified();
    }

    /// The name of a class that is not nested.
    String of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return of(new ClassName(qualified.substring(0, dot), qualified.substring(dot + 1)));
    }

    /// The lines to put above the class.
    String lines() {
        return bySimpleName.values().stream()
                .filter(qualified -> qualified.contains("."))
                .filter(qualified -> !packageOf(qualified).equals(packageName)
                        && !packageOf(qualified).equals("java.lang"))
                .sorted()
                .map(qualified -> "import " + qualified + ";\n")
                .collect(Collectors.joining());
    }

    private static String packageOf(String qualified) {
        return qualified.substring(0, qualified.lastIndexOf('.'));
    }
}
