// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

/// A path or a query that is no text in percent-encoding (RFC 3986, 2.1). The message is for the client.
public final class MalformedTargetException extends Exception {

    private static final long serialVersionUID = 1;

    private final String message;

    MalformedTargetException(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
