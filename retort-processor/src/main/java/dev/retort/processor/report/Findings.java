// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Everything that is wrong with what one round declared. Each finding says what is wrong and how to mend it.
public final class Findings {

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<Element, Site> imports = new HashMap<>();

    private record Finding(Diagnostic.Kind kind, Site site, String message) {}

    /// Has what is wrong in a class of another jar be told where it is imported.
    public void tellAt(Site site, Element type) {
        imports.putIfAbsent(type, site);
    }

    /// Reports an error. The same error at the same place counts once.
    public void error(Site site, String message) {
        findings.add(finding(Diagnostic.Kind.ERROR, site, message));
    }

    /// Reports what is most likely a mistake.
    public void warning(Site site, String message) {
        findings.add(finding(Diagnostic.Kind.WARNING, site, message));
    }

    private Finding finding(Diagnostic.Kind kind, Site site, String message) {
        for (Element type = site.element(); type != null; type = type.getEnclosingElement()) {
            Site told = imports.get(type);
            if (told == null) continue;
            String member =
                    type.equals(site.element()) ? "" : "." + site.element().getSimpleName();
            return new Finding(
                    kind, told, "in %s%s, which is imported here: %s".formatted(type.getSimpleName(), member, message));
        }
        return new Finding(kind, site, message);
    }

    /// Whether there is an error among them.
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.kind() == Diagnostic.Kind.ERROR);
    }

    /// Tells them to the compiler, in the order in which they were found.
    public void print(ProcessingEnvironment environment) {
        for (Finding finding : findings) {
            Site site = finding.site();
            if (site.isHidden() && isPrintedInTree(site, finding.message(), environment)) continue;
            environment
                    .getMessager()
                    .printMessage(finding.kind(), finding.message(), site.element(), site.annotation(), site.value());
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
