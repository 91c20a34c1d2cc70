package demo;

import dev.retort.Json;

@Json
record NewPet(String name, Species species) {}
