// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.util.regex.Pattern;

/// A text whose characters can be read only so many times: a matcher that goes back and forth has to end.
/// For one thread.
public final class Steps implements CharSequence {

    /// A quantifier or an alternative; nothing that is escaped, stands in a class, or follows `(?`.
    private static final Pattern CHOICE =
            Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|\\(\\?|(?<choice>[*+?|{])\\??");

    private final CharSequence text;
    private long left;

    /// @param most how often a character may be read
    public Steps(CharSequence text, long most) {
        this.text = text;
        this.left = most;
    }

    /// The matcher has looked too often.
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Exhausted() {
            super(null, null, false, false);
        }
    }

    /// Whether an expression could need more steps than a text has characters by more than a factor: one with
    /// two choices, which may contradict each other again and again.
    static boolean areNeeded(String regex) {
        return CHOICE.matcher(regex)
                        .results()
                        .filter(each -> each.group("choice") != null)
                        .limit(2)
                        .count()
                > 1;
    }

    @Override
    public char charAt(int index) {
        if (left-- == 0) throw new Exhausted();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
