// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

/// Something that a declaration names is not known to the compiler, such as a type or the value of an annotation. It
/// may be another processor's work in the same round; what the compiler never gets to know is its to report.
final class UnknownException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownException() {
        super("", null, false, false);
    }
}
