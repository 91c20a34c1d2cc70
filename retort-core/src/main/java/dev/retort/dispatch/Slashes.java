// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

/// The other form of a path: with a slash at its end, or without.
final class Slashes {

    private Slashes() {}

    static String toggled(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
    }

    /// The other form of a target, for `Location`.
    static String location(String target) {
        int mark = target.indexOf('?');
        String path = toggled(mark < 0 ? target : target.substring(0, mark));
        // Two slashes at the start would be another host (RFC 3986, 4.2), and to browsers a backslash is a slash.
        String local = path.startsWith("//") ? "/." + path : path;
        String whole = mark < 0 ? local : local + target.substring(mark);
        return whole.replace("\\", "%5C");
    }
}
