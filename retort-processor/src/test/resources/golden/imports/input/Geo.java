package demo;

import jakarta.validation.constraints.Size;

/// What another jar has.
final class Geo {

    private Geo() {}

    /// Somewhere.
    record Place(@Size(min = 1) String fullName) {}

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    enum Heading {
        NORTH
    }

    record Span<T>(T from, T to) {}
}
