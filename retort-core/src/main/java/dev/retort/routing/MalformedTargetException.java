// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import dev.retort.Fault;
import java.util.Map;

/// A path or a query that is no text in percent-encoding (RFC 3986, 2.1).
public final class MalformedTargetException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    MalformedTargetException(Fault.In in, String message) {
        this(new Fault(in, "", "syntax", message, Map.of()));
    }

    private MalformedTargetException(Fault fault) {
        super(fault.detail(), null, false, false);
        this.fault = fault;
    }

    /// This exception, told of the value of a parameter.
    MalformedTargetException at(String parameter) {
        return new MalformedTargetException(
                new Fault(fault.in(), Fault.pointer(parameter), fault.code(), fault.detail(), fault.arguments()));
    }

    /// What is wrong, and where.
    public Fault fault() {
        return fault;
    }
}
