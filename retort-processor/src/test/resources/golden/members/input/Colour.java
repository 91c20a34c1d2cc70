package other;

import dev.retort.Json;

@Json.Value
public record Colour(int rgb) {}
