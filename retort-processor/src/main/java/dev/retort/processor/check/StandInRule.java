// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.processor.model.JsonType.Member;
import dev.retort.processor.report.Findings;

/// A component that no request can set needs something in its place when a request is read.
final class StandInRule {

    private StandInRule() {}

    static void check(Member member, Findings findings) {
        if (!member.access().isKept() || member.hasStandIn()) return;
        findings.error(
                member.site(),
                "'%s' is in no request, so something has to stand in for it: make it an Optional or @Nullable, or give it a @Default"
                        .formatted(member.name()));
    }
}
