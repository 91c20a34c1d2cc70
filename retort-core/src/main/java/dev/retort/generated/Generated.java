// SPDX-License-Identifier: Apache-2.0
package dev.retort.generated;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the annotation processor wrote for a type.
///
/// For a type `shop.Pets` it writes a class `shop.Pets_Retort`, whose static initializer hands its definition to this
/// class: a codec, routes, a status. A look-up loads that class by name and takes the definition, so that nothing has
/// to be exported, opened or listed. What is held here depends on the class alone: it is set once, by class
/// initialization, and goes with the class.
public final class Generated {

    /// The version of the contract between generated code and this framework.
    public static final int FORMAT = 1;

    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private Generated() {}

    private static final class Slot {
        volatile @Nullable Object definition;

        /// Whether nothing was generated, which is not looked for again.
        volatile boolean absent;
    }

    /// Called by generated code.
    ///
    /// @param format the version that it was written for
    /// @throws IllegalArgumentException when that is another one
    public static void register(int format, Class<?> type, Object definition) {
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    "%s was compiled by another version of retort-processor (format %s, here %s): compile it again"
                            .formatted(type.getName(), format, FORMAT));
        }
        SLOTS.get(type).definition = definition;
    }

    /// The definition of a type.
    ///
    /// @param kind what it must be; a definition of another kind counts as none
    public static <D> Optional<D> find(Class<?> type, Class<D> kind) {
        return Optional.ofNullable(load(type)).filter(kind::isInstance).map(kind::cast);
    }

    private static @Nullable Object load(Class<?> type) {
        Slot slot = SLOTS.get(type);
        Object definition = slot.definition;
        if (definition != null || slot.absent || type.getClassLoader() == null) return definition;
        try {
            Class.forName(type.getName() + "_Retort", true, type.getClassLoader());
        } catch (ClassNotFoundException none) {
            slot.absent = true;
        } catch (ExceptionInInitializerError failed) {
            if (failed.getCause() instanceof IllegalArgumentException otherFormat) throw otherFormat;
            throw failed;
        }
        return slot.definition;
    }

    private static String version() {
        String ofJar = Generated.class.getPackage().getImplementationVersion();
        if (ofJar != null) return ofJar;
        var module = Generated.class.getModule().getDescriptor();
        return module == null ? "VERSION" : module.rawVersion().orElse("VERSION");
    }

    /// Why nothing was generated for a type, and what to do.
    ///
    /// @param lack what it lacks, and which annotation gives it that
    public static String missing(Class<?> type, String lack) {
        if (type.isLocalClass() || type.isAnonymousClass())
            return "%s is declared inside of a method, where generated code cannot name it: make it a member of a class"
                    .formatted(type.getName());
        return "%s %s; if it is there, the annotation processor did not run.\n%s"
                .formatted(type.getName(), lack, buildLines());
    }

    /// What to do when the processor did not run: the lines that a build needs.
    public static String buildLines() {
        String version = version();
        return """
            A JDK from 23 on runs no processor that is merely on the class path, and java File.java runs none at all.
            Add to the build:

              Maven: the parent dev.retort:retort-starter:%1$s, or in maven-compiler-plugin
                <configuration><annotationProcessorPaths><path>
                  <groupId>dev.retort</groupId><artifactId>retort-processor</artifactId><version>%1$s</version>
                </path></annotationProcessorPaths></configuration>
              Gradle: annotationProcessor("dev.retort:retort-processor:%1$s")
              javac: --processor-path retort-processor.jar
            """.formatted(version).indent(0).stripTrailing();
    }
}
