// SPDX-License-Identifier: Apache-2.0

/// What an application is told when it is started, read into a record of its own: [SettingsTree] knows by
/// the record's schema what there is, [GivenSettings] gathers what each source says of it, and the record's
/// codec judges the whole.
@org.jspecify.annotations.NullMarked
package dev.retort.settings;
