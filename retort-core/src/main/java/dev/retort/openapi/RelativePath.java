// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import java.util.Arrays;

/// References between paths of one application, which hold below any prefix that a proxy adds.
final class RelativePath {

    private RelativePath() {}

    /// The reference that leads from one absolute path to another (RFC 3986, 4.2): from `/a/docs` to
    /// `/openapi.json` it is `../openapi.json`.
    static String from(String base, String target) {
        String[] there = base.split("/", -1);
        String[] here = target.split("/", -1);
        int common = 0;
        while (common < there.length - 1 && common < here.length - 1 && there[common].equals(here[common])) common++;
        return "../".repeat(there.length - 1 - common)
                + String.join("/", Arrays.asList(here).subList(common, here.length));
    }
}
