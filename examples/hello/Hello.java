// SPDX-License-Identifier: Apache-2.0
import module dev.retort;

void main() {
    Retort.create()
            .get("/", _ -> "Hello, World!")
            .get("/hello/{name}", request -> Map.of("hello", request.path("name")))
            .start();
}
