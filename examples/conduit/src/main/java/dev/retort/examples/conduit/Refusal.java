// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.Status;

/// What cannot be done, and whose fault that is.
abstract sealed class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final String subject;

    private Refusal(String subject, String text) {
        super(text);
        this.subject = subject;
    }

    Mistakes mistakes() {
        return Mistakes.of(subject, String.valueOf(getMessage()));
    }

    /// Nobody is logged in.
    @Status(401)
    static final class Stranger extends Refusal {

        private static final long serialVersionUID = 1;

        Stranger() {
            super("token", "is missing");
        }
    }

    /// The address or the password is wrong.
    @Status(401)
    static final class WrongCredentials extends Refusal {

        private static final long serialVersionUID = 1;

        WrongCredentials() {
            super("credentials", "invalid");
        }
    }

    /// Only its author may do this.
    @Status(403)
    static final class Forbidden extends Refusal {

        private static final long serialVersionUID = 1;

        Forbidden(String subject) {
            super(subject, "forbidden");
        }
    }

    /// There is no such thing.
    @Status(404)
    static final class Missing extends Refusal {

        private static final long serialVersionUID = 1;

        Missing(String subject) {
            super(subject, "not found");
        }
    }

    /// Somebody else has this name or address.
    @Status(409)
    static final class Taken extends Refusal {

        private static final long serialVersionUID = 1;

        Taken(String subject) {
            super(subject, "has already been taken");
        }
    }
}
