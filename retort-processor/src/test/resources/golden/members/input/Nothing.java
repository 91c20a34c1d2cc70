package demo;

import dev.retort.Json;

@Json
record Nothing() {}
