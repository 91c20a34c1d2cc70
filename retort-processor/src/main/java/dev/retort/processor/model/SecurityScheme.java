// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.List;
import java.util.Map;

/// A way in which clients prove who they are.
///
/// @param name       in the document
/// @param definition the Security Scheme Object (OpenAPI 3.1)
/// @param requires   the scopes that are required
/// @param reading    the Java that reads it, without `call.credentials().`
/// @param optional   the Java that reads it where it need not be there
/// @param type       of what is read, by its binary name
public record SecurityScheme(
        String name,
        Map<String, Object> definition,
        List<String> requires,
        String reading,
        String optional,
        String type) {}
