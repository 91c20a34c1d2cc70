// SPDX-License-Identifier: Apache-2.0

/// Writes what is logged through SLF4J. An application gets it by having this module beside it, and says what is logged
/// by `RETORT_LOG`; there is nothing to call.
module dev.retort.logging {
    requires dev.retort;
    requires org.slf4j;
    requires static org.jspecify;

    provides org.slf4j.spi.SLF4JServiceProvider with
            dev.retort.logging.Provider;
}
