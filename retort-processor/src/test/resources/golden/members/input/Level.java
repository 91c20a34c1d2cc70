package demo;

import dev.retort.Json;

@Json
enum Level {
    LOW,
    HIGH
}
