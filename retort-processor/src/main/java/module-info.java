// SPDX-License-Identifier: Apache-2.0

/// The annotation processor. Nothing of it is needed when an application runs.
module dev.retort.processor {
    requires java.compiler;
    requires dev.retort;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.retort.processor.RetortProcessor;
}
