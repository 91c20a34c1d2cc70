// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import java.util.List;
import java.util.stream.Collectors;

/// The classes of `java.lang` in generated code. They are written by their simple names, which mean a class of the
/// program instead where its package has one that is called alike, unless they are imported (JLS, 6.4.1).
public final class JavaLang {

    /// Their simple names.
    public static final List<String> NAMES = List.of(
            "Boolean",
            "Byte",
            "CharSequence",
            "Double",
            "Exception",
            "Float",
            "Integer",
            "Long",
            "Number",
            "Object",
            "Override",
            "RuntimeException",
            "Short",
            "String",
            "SuppressWarnings");

    private JavaLang() {}

    /// The full name of one of them.
    static String qualified(String name) {
        return "java.lang." + name;
    }

    /// A source with imports of some of them.
    public static String imported(List<String> names, String source) {
        String imports =
                names.stream().map(name -> "import " + qualified(name) + ";\n").collect(Collectors.joining());
        int header = source.indexOf('\n') + 1;
        if (source.startsWith("package ", header)) header = source.indexOf("\n\n", header) + 2;
        return source.substring(0, header) + imports + source.substring(header);
    }
}
