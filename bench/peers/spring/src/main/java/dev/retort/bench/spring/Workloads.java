// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is measured.
@RestController
class Workloads {

    @GetMapping(path = "/plaintext", produces = MediaType.TEXT_PLAIN_VALUE)
    String plaintext() {
        return "Hello, World!";
    }

    @GetMapping("/json")
    Message json() {
        return new Message("Hello, World!");
    }

    @GetMapping("/shops/{shop}/items/{item}")
    Selection select(
            @PathVariable @Positive long shop,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "1") @Positive int page,
            @RequestParam(defaultValue = "20") @Positive @Max(100) int size,
            @RequestParam(defaultValue = "name") @Pattern(regexp = "[a-z]{1,12}") String sort,
            @RequestParam(defaultValue = "false") boolean sale) {
        return new Selection(shop, item, page, size, sort, sale);
    }

    @GetMapping(path = "/sleep", produces = MediaType.TEXT_PLAIN_VALUE)
    String sleep() throws InterruptedException {
        Thread.sleep(10);
        return "awake";
    }

    @PostMapping("/orders")
    Receipt order(@Valid @RequestBody Order order) {
        return Receipt.of(order);
    }
}
