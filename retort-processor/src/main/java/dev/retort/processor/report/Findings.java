// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.report;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/// Everything that is wrong with what one round declared. Each finding says what is wrong and how to mend it.
public final class Findings {

    private final Set<Finding> findings = new LinkedHashSet<>();

    private record Finding(Site site, String message) {}

    /// Reports an error. The same error at the same place counts once.
    public void error(Site site, String message) {
        findings.add(new Finding(site, message));
    }

    /// How many there are so far.
    public int count() {
        return findings.size();
    }

    /// Tells them to the compiler, in the order in which they were found.
    public void print(ProcessingEnvironment environment) {
        for (Finding finding : findings) {
            Site site = finding.site();
            if (site.isHidden() && isPrintedInTree(site, finding.message(), environment)) continue;
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR, finding.message(), site.element(), site.annotation(), site.value());
        }
    }

    private static boolean isPrintedInTree(Site site, String message, ProcessingEnvironment environment) {
        try {
            return AnnotationTrees.print(site, message, environment);
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return false;
        }
    }
}
