// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.Optional;

/// What Pydantic finds wrong with texts that stand for dates, times, durations, UUIDs, URLs and e-mail
/// addresses.
final class PydanticTexts {

    private PydanticTexts() {}

    /// A text that is no point in time is last tried as a date.
    static String dateTime(String text) {
        String date = calendar(text);
        return date.isEmpty() ? "unexpected extra characters at the end of the input" : date;
    }

    /// A text that is no date is last tried as a point in time.
    static String date(String text) {
        String date = calendar(text);
        if (!date.isEmpty()) return date;
        if (text.length() == 10) return "input is too short";
        if ("Tt_ ".indexOf(text.charAt(10)) < 0) {
            return "invalid datetime separator, expected `T`, `t`, `_` or space";
        }
        String time = time(text.substring(11));
        return time.isEmpty() ? "unexpected extra characters at the end of the input" : time;
    }

    /// What is wrong with the first ten characters; nothing when they are a date.
    private static String calendar(String text) {
        if (text.length() < 10) return "input is too short";
        if (!digits(text, 0, 4)) return "invalid character in year";
        if (text.charAt(4) != '-') return "invalid date separator, expected `-`";
        if (!digits(text, 5, 7)) return "invalid character in month";
        if (text.charAt(7) != '-') return "invalid date separator, expected `-`";
        if (!digits(text, 8, 10)) return "invalid character in day";
        int month = number(text, 5);
        if (month < 1 || month > 12) return "month value is outside expected range of 1-12";
        int day = number(text, 8);
        int longest = java.time.YearMonth.of(Integer.parseInt(text.substring(0, 4)), month)
                .lengthOfMonth();
        return day < 1 || day > longest ? "day value is outside expected range" : "";
    }

    /// What is wrong with a time; nothing when it begins with a good one.
    static String time(String text) {
        if (text.length() < 5) return "input is too short";
        if (!digits(text, 0, 2)) return "invalid character in hour";
        if (text.charAt(2) != ':') return "invalid time separator, expected `:`";
        if (!digits(text, 3, 5)) return "invalid character in minute";
        if (number(text, 0) > 23) return "hour value is outside expected range of 0-23";
        return number(text, 3) > 59 ? "minute value is outside expected range of 0-59" : "";
    }

    static String duration(String text) {
        if (text.isEmpty()) return "input is too short";
        if (Character.isDigit(text.charAt(0))) return "\"day\" identifier in duration not correctly formatted";
        return text.length() < 5 ? "invalid digit in duration" : "invalid character in hour";
    }

    /// The scheme of a URL; empty when there is none.
    static String scheme(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && text.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*") ? text.substring(0, colon) : "";
    }

    static String url(String text) {
        if (text.isEmpty()) return "input is empty";
        if (scheme(text).isEmpty()) return "relative URL without a base";
        return text.endsWith("://") ? "empty host" : "invalid international domain name";
    }

    static String uuid(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each != '-' && (each > 'f' || Character.digit(each, 16) < 0)) {
                return "invalid character: found `" + each + "` at " + i;
            }
        }
        String[] groups = text.split("-", -1);
        int[] lengths = {8, 4, 4, 4, 12};
        if (groups.length == lengths.length) {
            for (int i = 0; i < lengths.length; i++) {
                if (groups[i].length() != lengths[i]) {
                    return "invalid group length in group %s: expected %s, found %s"
                            .formatted(i, lengths[i], groups[i].length());
                }
            }
        }
        if (groups.length > 1) return "invalid group count: expected 5, found " + groups.length;
        return "invalid length: found " + text.length();
    }

    /// A value as Python writes it.
    static String text(Optional<JsonValue> value) {
        return switch (value.orElse(null)) {
            case null -> "None";
            case JsonNull() -> "None";
            case JsonString(String text) -> text;
            case JsonBoolean(boolean truth) -> truth ? "True" : "False";
            case JsonValue other -> other.toString();
        };
    }

    static String base64(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean letter = each < 0x80 && (Character.isLetterOrDigit(each) || "+/-_=".indexOf(each) >= 0);
            if (!letter) return "Invalid symbol " + (int) each + ", offset " + i + ".";
        }
        return "Invalid padding";
    }

    static String email(String text) {
        int at = text.indexOf('@');
        if (at < 0) return "An email address must have an @-sign.";
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        if (domain.contains("@")) return "The part after the @-sign contains invalid characters: '@'.";
        if (local.isEmpty()) return "There must be something before the @-sign.";
        if (domain.isEmpty()) return "There must be something after the @-sign.";
        if (local.contains(" ")) {
            return "The email address contains invalid characters before the @-sign: SPACE.";
        }
        if (local.startsWith(".")) return "An email address cannot start with a period.";
        if (local.endsWith(".")) return "An email address cannot have a period immediately before the @-sign.";
        if (text.contains("..")) return "An email address cannot have two periods in a row.";
        if (domain.startsWith("-")) return "An email address cannot have a hyphen immediately after the @-sign.";
        if (domain.startsWith(".")) return "An email address cannot have a period immediately after the @-sign.";
        return "The part after the @-sign is not valid. It should have a period.";
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text.substring(from, from + 2));
    }
}
