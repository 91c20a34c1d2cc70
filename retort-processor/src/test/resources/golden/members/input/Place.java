package other;

import dev.retort.Json;

@Json
public record Place(String name, java.util.List<Place> parts) {}
