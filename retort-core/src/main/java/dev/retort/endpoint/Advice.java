// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.Optional;

/// What to do when generated code is missing.
final class Advice {

    private Advice() {}

    static String noCodec(Class<?> type) {
        if (type.getTypeParameters().length > 0 && type.isRecord()) {
            return "%s is generic, so its class alone says not how to write it: name its codec, Response.ok(value).as(codec)"
                    .formatted(type.getName());
        }
        if (type.isRecord() || type.isEnum()) {
            return "%s has no codec: add @Json to it; if it is there, the annotation processor did not run.\n%s"
                    .formatted(type.getName(), buildLines());
        }
        return "%s has no codec: use a @Json record, a map, a list or a scalar in its place".formatted(type.getName());
    }

    static String noRoutes(Class<?> type) {
        return "%s has no routes: add @Resource to it; if it is there, the annotation processor did not run.\n%s"
                .formatted(type.getName(), buildLines());
    }

    private static String buildLines() {
        String version = Optional.ofNullable(Advice.class.getPackage().getImplementationVersion())
                .orElse("0.1.0-SNAPSHOT");
        return """
            A JDK from 23 on runs no processor that is merely on the class path. Add to the build:

              Maven: the parent dev.retort:retort-starter:%1$s, or in maven-compiler-plugin
                <configuration><annotationProcessorPaths><path>
                  <groupId>dev.retort</groupId><artifactId>retort-processor</artifactId><version>%1$s</version>
                </path></annotationProcessorPaths></configuration>
              Gradle: annotationProcessor("dev.retort:retort-processor:%1$s")
              javac: --processor-path retort-processor.jar
            """.formatted(version).indent(0).stripTrailing();
    }
}
