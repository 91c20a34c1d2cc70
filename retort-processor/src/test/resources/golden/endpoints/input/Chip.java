package demo;

import dev.retort.Json;

@Json.Value
record Chip(String number) {}
