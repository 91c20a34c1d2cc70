package demo;

import dev.retort.Json;

@Json
record Pet(long id, String name) {}
