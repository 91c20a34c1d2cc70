// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Headers;
import dev.retort.http.HttpTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The conditions of a request (RFC 9110, 13), judged against what there is.
///
/// @param tag      the strong entity tag, in quotes
/// @param modified when it was changed, to the second
record Preconditions(Headers headers, String tag, Instant modified) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!#-~\\x80-\\xff]*\"");

    enum Verdict {
        GO_ON,
        UNCHANGED,
        FAILED
    }

    /// What to do with a GET or HEAD (RFC 9110, 13.2.2).
    Verdict verdict() {
        List<String> match = headers.all("if-match");
        if (!match.isEmpty()) {
            if (!names(match, false)) return Verdict.FAILED;
        } else if (time("if-unmodified-since").filter(modified::isAfter).isPresent()) {
            return Verdict.FAILED;
        }
        List<String> noneMatch = headers.all("if-none-match");
        if (!noneMatch.isEmpty()) return names(noneMatch, true) ? Verdict.UNCHANGED : Verdict.GO_ON;
        boolean unchanged = time("if-modified-since")
                .filter(since -> !modified.isAfter(since))
                .isPresent();
        return unchanged ? Verdict.UNCHANGED : Verdict.GO_ON;
    }

    /// Whether a part may be sent: the client has the rest of this very thing, or takes the risk (RFC 9110,
    /// 13.1.5).
    boolean allowsRange() {
        List<String> fields = headers.all("if-range");
        if (fields.isEmpty()) return true;
        String field = fields.getFirst().strip();
        if (fields.size() > 1) return false;
        if (field.endsWith("\"")) return field.equals(tag);
        return HttpTime.parse(field).equals(Optional.of(modified));
    }

    /// Whether a list of tags has this one.
    ///
    /// @param weakly whether a weak tag counts as well (RFC 9110, 8.8.3.2)
    private boolean names(List<String> fields, boolean weakly) {
        for (String field : fields) {
            if (field.strip().equals("*")) return true;
            var tags = TAG.matcher(field);
            while (tags.find()) {
                String each = tags.group();
                if (each.equals(tag) || weakly && each.equals("W/" + tag)) return true;
            }
        }
        return false;
    }

    private Optional<Instant> time(String name) {
        List<String> fields = headers.all(name);
        return fields.size() == 1 ? HttpTime.parse(fields.getFirst().strip()) : Optional.empty();
    }
}
