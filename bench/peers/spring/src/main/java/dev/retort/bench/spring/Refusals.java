// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says what is wrong with a body: left to itself, Spring Boot names no place.
@RestControllerAdvice
class Refusals {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    Refusal refuse(MethodArgumentNotValidException invalid) {
        return new Refusal(invalid.getFieldErrors().stream()
                .map(error -> new Fault(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList());
    }

    record Fault(String field, String detail) {}

    record Refusal(List<Fault> errors) {}
}
