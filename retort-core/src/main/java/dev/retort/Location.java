// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// Where an answer leads: the value of the header field `Location` (RFC 9110, 10.2.2).
public sealed interface Location {

    /// An address as text.
    ///
    /// @param address a path or an absolute address; characters that may not stand there are escaped
    record Of(String address) implements Location {

        public Of {
            Objects.requireNonNull(address);
        }
    }

    /// The address of an endpoint of this application, with the prefixes of its scope and of a proxy; see
    /// [Request#address].
    ///
    /// @param link as the class that [Links] writes makes it
    record At(Link link) implements Location {

        public At {
            Objects.requireNonNull(link);
        }
    }

    /// Something below the path of the request.
    ///
    /// @param name one segment of a path, such as an id; escaped where it has to be
    record Below(String name) implements Location {

        public Below {
            Objects.requireNonNull(name);
        }
    }
}
