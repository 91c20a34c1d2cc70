// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// Where an answer leads: what the header field `Location` is to say (RFC 9110, 10.2.2).
public sealed interface Location {

    /// A place by its address.
    ///
    /// @param address a path or an absolute address; sent with everything escaped that may not stand there
    record Of(String address) implements Location {

        public Of {
            Objects.requireNonNull(address);
        }
    }

    /// An endpoint of the application, below whatever it is mounted and served below; see [Request#address].
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
