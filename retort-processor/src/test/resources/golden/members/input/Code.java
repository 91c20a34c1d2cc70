package demo;

import dev.retort.Json;
import jakarta.validation.constraints.Pattern;

@Json.Value
record Code(@Pattern(regexp = "[A-Z][0-9]+") String text) {}
