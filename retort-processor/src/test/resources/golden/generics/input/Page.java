package demo;

import dev.retort.Json;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/// A part of a list.
///
/// @param items what is in this part
/// @param total how many there are in all
/// @param next  what follows
@Json
record Page<T>(List<T> items, @PositiveOrZero long total, Optional<Page<T>> next) {}
