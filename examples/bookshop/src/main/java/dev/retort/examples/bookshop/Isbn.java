// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import dev.retort.Json;
import jakarta.validation.constraints.Pattern;

/// An International Standard Book Number of 13 digits (ISO 2108), with its check digit.
@Json.Value
record Isbn(
        @Pattern(regexp = FORM, message = NOT_OF_THE_FORM) String digits) {

    static final String FORM = "9-?7-?[89](-?[0-9]){10}";
    static final String NOT_OF_THE_FORM = "must be an ISBN of 13 digits that begins with 978 or 979";

    Isbn {
        if (!digits.matches(FORM)) throw new IllegalArgumentException(NOT_OF_THE_FORM);
        digits = digits.replace("-", "");
        if (checkDigit(digits) != digits.charAt(12) - '0') {
            throw new IllegalArgumentException("must be an ISBN, but its check digit is wrong");
        }
    }

    /// The digit that makes the weighted sum a multiple of ten.
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return (10 - sum % 10) % 10;
    }
}
