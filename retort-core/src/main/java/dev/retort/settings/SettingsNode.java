// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import java.util.List;

/// A place in the tree of settings.
sealed interface SettingsNode permits Setting, SettingsGroup {

    /// The names of the members that lead here.
    List<String> names();
}
