// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A regular expression that is nothing but ASCII characters and classes of them, each as often as is said
/// behind it, such as `[A-Z]{3}-[0-9]{4}`. It is matched in one walk through the text, without a matcher.
///
/// What is repeated a varying number of times must not occur in what follows: there is then but one way to
/// match, and nothing to go back to.
final class PlainExpression {

    private static final String LITERALS = " !\"#%',-/:;<=>@_~";
    private static final String LITERALS_IN_CLASSES = LITERALS + "$()*+.?{|}";

    private final Step[] steps;

    private PlainExpression(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
    }

    /// The expression, when it is as plain as that.
    static Optional<PlainExpression> of(String regex) {
        return new Parser(regex).steps().filter(PlainExpression::hasOneWay).map(PlainExpression::new);
    }

    private static boolean hasOneWay(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.varies() && steps.stream().skip(i + 1).anyMatch(step::overlaps)) return false;
        }
        return true;
    }

    /// Whether the whole text matches.
    boolean test(CharSequence sequence) {
        String text = sequence.toString();
        int length = text.length();
        int at = 0;
        for (var step : steps) {
            int begin = at;
            int end = step.most < length - at ? at + step.most : length;
            while (at < end && step.contains(text.charAt(at))) at++;
            if (at - begin < step.least) return false;
        }
        return at == length;
    }

    private record Step(long low, long high, int least, int most) {

        boolean contains(char character) {
            long half = character < 64 ? low : high;
            return character < 128 && (half >>> character & 1) != 0;
        }

        boolean varies() {
            return least != most;
        }

        boolean overlaps(Step other) {
            return (low & other.low) != 0 || (high & other.high) != 0;
        }
    }

    /// Reads what is plain, and gives up on everything else.
    private static final class Parser {

        private final String regex;
        private int at;
        private long low;
        private long high;

        Parser(String regex) {
            this.regex = regex;
        }

        Optional<List<Step>> steps() {
            var steps = new ArrayList<Step>();
            while (at < regex.length()) {
                low = 0;
                high = 0;
                if (!characters()) return Optional.empty();
                var step = repeated();
                if (step.isEmpty()) return Optional.empty();
                steps.add(step.get());
            }
            return Optional.of(steps);
        }

        private boolean characters() {
            char first = regex.charAt(at++);
            if (first == '[') return members();
            add(first, first);
            return isPlain(first, LITERALS);
        }

        /// The inside of a class: a hyphen stands for itself at either end, and between two letters or digits for
        /// what lies between them.
        private boolean members() {
            int begin = at;
            int end = regex.indexOf(']', at);
            if (end <= begin) return false;
            while (at < end) {
                char member = regex.charAt(at++);
                if (!isPlain(member, LITERALS_IN_CLASSES)) return false;
                if (member == '-' && at - 1 > begin && at < end) return false;
                char last = member;
                if (at + 1 < end && regex.charAt(at) == '-') {
                    last = regex.charAt(at + 1);
                    if (!isLetterOrDigit(member) || !isLetterOrDigit(last) || last < member) return false;
                    at += 2;
                }
                add(member, last);
            }
            at++;
            return true;
        }

        private Optional<Step> repeated() {
            if (at == regex.length()) return step(1, 1);
            return switch (regex.charAt(at)) {
                case '?' -> marked(0, 1);
                case '*' -> marked(0, Integer.MAX_VALUE);
                case '+' -> marked(1, Integer.MAX_VALUE);
                case '{' -> counted();
                default -> step(1, 1);
            };
        }

        private Optional<Step> marked(int least, int most) {
            at++;
            return step(least, most);
        }

        private Optional<Step> counted() {
            int end = regex.indexOf('}', at);
            var bounds = end < 0 ? "" : regex.substring(at + 1, end);
            at = end + 1;
            int comma = bounds.indexOf(',');
            var least = comma < 0 ? bounds : bounds.substring(0, comma);
            var most = comma < 0 ? bounds : bounds.substring(comma + 1);
            if (!isCount(least) || !isCount(most) && !most.isEmpty()) return Optional.empty();
            return step(Integer.parseInt(least), most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most));
        }

        private Optional<Step> step(int least, int most) {
            return Optional.of(new Step(low, high, least, most));
        }

        private void add(char first, char last) {
            for (int character = first; character <= last; character++) {
                if (character < 64) low |= 1L << character;
                else high |= 1L << character - 64;
            }
        }

        private static boolean isPlain(char character, String literals) {
            return isLetterOrDigit(character) || literals.indexOf(character) >= 0;
        }

        private static boolean isLetterOrDigit(char character) {
            return character >= '0' && character <= '9'
                    || character >= 'A' && character <= 'Z'
                    || character >= 'a' && character <= 'z';
        }

        private static boolean isCount(String text) {
            return !text.isEmpty()
                    && text.length() <= 6
                    && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        }
    }
}
