// SPDX-License-Identifier: Apache-2.0

/// The annotation processor. Nothing of it is needed when an application runs.
module dev.retort.processor {
    requires java.compiler;
    requires dev.retort;
    requires static jdk.compiler; // for places inside of types, where javac is the compiler
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.retort.processor.RetortProcessor;
}
