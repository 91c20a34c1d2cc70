// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.Optional;

/// The name of a class in the forms that source, generated source and fragments need.
///
/// @param packageName empty for the unnamed package
/// @param nested      the names of the enclosing classes and its own, as written in Java: `Outer.Inner`
/// @param home        where what is generated for it stands; empty for beside it
public record ClassName(String packageName, String nested, Optional<Home> home) {

    /// Where what is generated for a class of another jar stands: beside a class of this name, of which there
    /// is none.
    ///
    /// @param flat   the name without the package, as a class file is called
    /// @param shared whether other packages of the module use it
    public record Home(String packageName, String flat, boolean shared) {}

    /// A class beside which stands what is generated for it.
    public ClassName(String packageName, String nested) {
        this(packageName, nested, Optional.empty());
    }

    /// The same class, for which everything is generated elsewhere.
    public ClassName at(Home other) {
        return new ClassName(packageName, nested, Optional.of(other));
    }

    /// As written in Java, in full.
    public String qualified() {
        return in(packageName, nested);
    }

    /// As the class file is called; for a class of another jar, the name by which fragments know it.
    public String binary() {
        return home.map(other -> in(other.packageName(), other.flat())).orElseGet(() -> in(packageName, flat()));
    }

    private static String in(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /// The name without its package, as the class file is called: `Outer$Inner`.
    public String flat() {
        return nested.replace('.', '$');
    }

    /// The last name.
    public String simple() {
        return nested.substring(nested.lastIndexOf('.') + 1);
    }

    /// The class that is generated for it.
    public ClassName generated() {
        return new ClassName(
                home.map(Home::packageName).orElse(packageName),
                home.map(Home::flat).orElseGet(this::flat) + "_Retort");
    }

    /// How a class that is generated for it is declared: `public`, with a space behind it, where other
    /// packages use it.
    public String visibility() {
        return isShared() ? "public " : "";
    }

    /// Whether other packages use what is generated for it.
    public boolean isShared() {
        return home.filter(Home::shared).isPresent();
    }
}
