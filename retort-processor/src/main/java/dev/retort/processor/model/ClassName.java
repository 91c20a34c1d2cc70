// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

/// The name of a class in the forms that source, generated source and fragments need.
///
/// @param packageName empty for the unnamed package
/// @param nested      the names of the enclosing classes and its own, as written in Java: `Outer.Inner`
public record ClassName(String packageName, String nested) {

    /// As written in Java, in full.
    public String qualified() {
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /// As the class file is called.
    public String binary() {
        return packageName.isEmpty() ? flat() : packageName + "." + flat();
    }

    /// The name without its package, as the class file is called: `Outer$Inner`.
    public String flat() {
        return nested.replace('.', '$');
    }

    /// The last name.
    public String simple() {
        return nested.substring(nested.lastIndexOf('.') + 1);
    }

    /// The class that is generated beside it.
    public ClassName generated() {
        return new ClassName(packageName, flat() + "_Retort");
    }
}
