package demo;

import dev.retort.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A shelf.
///
/// @param shelves those above
/// @param names   what is written on it
@Json
record Shelf(Page<Shelf> shelves, Page<List<@NotBlank @Size(max = 20) String>> names) {}
