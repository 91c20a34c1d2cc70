// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import java.util.List;

/// A fenced block of a page, or a source in a comment.
///
/// @param info the words behind the fence, such as `java Pets.java`
/// @param text the lines between the fences
/// @param line the number of the fence's line
record Block(List<String> info, String text, int line) {

    Block {
        info = List.copyOf(info);
    }

    String language() {
        return info.isEmpty() ? "" : info.getFirst();
    }

    /// Whether the info string is made of these words.
    boolean is(String... words) {
        return info.equals(List.of(words));
    }

    /// `Pets.java` of `java Pets.java`.
    boolean isSource() {
        return info.size() == 2 && language().equals("java") && info.get(1).endsWith(".java") && !isOfRepository();
    }

    /// `java examples/hello/Hello.java`: a copy of a file of the project.
    boolean isOfRepository() {
        return info.size() == 2 && language().equals("java") && info.get(1).contains("/");
    }

    /// `java addition examples/shop/Pets.java`: members for a class of the project.
    boolean isAddition() {
        return info.size() == 3 && language().equals("java") && info.get(1).equals("addition");
    }

    /// `java wrong Pets.java`.
    boolean isWrong() {
        return info.size() == 3 && language().equals("java") && info.get(1).equals("wrong");
    }

    boolean isFragment() {
        return is("java", "fragment");
    }

    /// The file's name, which is the last word.
    String fileName() {
        return info.getLast();
    }
}
