// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Headers;
import dev.retort.http.EntityTag;
import dev.retort.http.HttpTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The conditions of a request (RFC 9110, 13), judged against what there is.
///
/// @param tag      the entity tag, in quotes
/// @param modified when it was changed, to the second, if anybody knows
record Preconditions(Headers headers, String tag, Optional<Instant> modified) {

    enum Verdict {
        GO_ON,
        UNCHANGED,
        FAILED
    }

    /// What to do with a GET or HEAD (RFC 9110, 13.2.2).
    Verdict verdict() {
        List<String> match = headers.all("if-match");
        if (!match.isEmpty()) {
            if (!EntityTag.isMatched(match, tag)) return Verdict.FAILED;
        } else if (isModifiedAfter("if-unmodified-since").orElse(false)) {
            return Verdict.FAILED;
        }
        List<String> noneMatch = headers.all("if-none-match");
        if (!noneMatch.isEmpty()) return EntityTag.isNamed(noneMatch, tag) ? Verdict.UNCHANGED : Verdict.GO_ON;
        return isModifiedAfter("if-modified-since").orElse(true) ? Verdict.GO_ON : Verdict.UNCHANGED;
    }

    /// Whether a part may be sent: the client has the rest of this very thing, or takes the risk (RFC 9110,
    /// 13.1.5).
    boolean allowsRange() {
        List<String> fields = headers.all("if-range");
        if (fields.isEmpty()) return true;
        String field = fields.getFirst().strip();
        if (fields.size() > 1) return false;
        if (field.endsWith("\"")) return field.equals(tag);
        return modified.isPresent() && HttpTime.parse(field).equals(modified);
    }

    /// Whether it was changed after the time in a header field; empty where either is not known.
    private Optional<Boolean> isModifiedAfter(String name) {
        return modified.flatMap(changed -> time(name).map(changed::isAfter));
    }

    private Optional<Instant> time(String name) {
        List<String> fields = headers.all(name);
        return fields.size() == 1 ? HttpTime.parse(fields.getFirst().strip()) : Optional.empty();
    }
}
