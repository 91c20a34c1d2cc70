// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import org.jspecify.annotations.Nullable;

/// What the OpenAPI document says about the application as a whole.
///
/// @param title       the name that the documentation pages show
/// @param version     the version of the application, not of OpenAPI
/// @param description a paragraph in Markdown, or `null`
/// @param license     the SPDX identifier of the licence, such as `Apache-2.0`, or `null`
@SuppressWarnings("AvoidCommonTypeNames") // ProcessHandle.Info is seldom named
public record Info(
        String title,
        String version,
        @Nullable String description,
        @Nullable String license) {

    /// A title and a version.
    public static Info of(String title, String version) {
        return new Info(title, version, null, null);
    }

    /// The same with a description.
    public Info description(String description) {
        return new Info(title, version, description, license);
    }

    /// The same with a licence.
    public Info license(String spdxIdentifier) {
        return new Info(title, version, description, spdxIdentifier);
    }
}
