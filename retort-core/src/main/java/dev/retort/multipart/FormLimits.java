// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import java.util.Map;

/// How large a form may be.
///
/// @param parts  how many there may be
/// @param fields bytes of all parts together that are no files
/// @param files  bytes of a file, by the name of its field, where there is a limit
public record FormLimits(int parts, long fields, Map<String, Long> files) {

    public FormLimits {
        files = Map.copyOf(files);
    }
}
