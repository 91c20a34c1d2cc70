// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the resources of an application are mounted, as one of its scopes sees it. Immutable.
///
/// @param prefixes of each resource, with the names of variables in braces, such as `/shops/{shop}`
/// @param own      that of the scope
public record MountPoints(Map<Class<?>, List<String>> prefixes, String own) {

    /// Nothing is mounted.
    public static final MountPoints NONE = new MountPoints(Map.of(), "");

    public MountPoints {
        prefixes = Map.copyOf(prefixes);
    }

    /// An address as it is in the application: below the prefix of its resource. Of several the one of the
    /// scope itself counts, or else of the nearest scope around it.
    ///
    /// @throws IllegalArgumentException when it is not clear where that is
    Address placed(Address address) {
        String name = address.resource().getName();
        List<String> all = prefixes.getOrDefault(address.resource(), List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("%s is not mounted in this application".formatted(name));
        }
        String prefix = all.size() == 1
                ? all.getFirst()
                : nearest(all)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "%s is mounted at %s, of which none is around “%s”: it is not clear which is meant"
                                        .formatted(name, String.join(", ", all), own)));
        return new Address(address.resource(), prefix + address.path(), address.query());
    }

    private Optional<String> nearest(List<String> all) {
        return all.stream()
                .filter(prefix -> own.equals(prefix) || own.startsWith(prefix + "/"))
                .max(Comparator.comparingInt(String::length));
    }
}
