// SPDX-License-Identifier: Apache-2.0

/// Conduit, the application of RealWorld.
module dev.retort.examples.conduit {
    requires dev.retort;
    requires jakarta.validation;
    requires org.jspecify;
}
