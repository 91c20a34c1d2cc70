// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.json.JsonObject;
import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What annotations say about an endpoint for the document alone.
///
/// @param id      the `operationId`
/// @param summary instead of the first sentence of the comment
/// @param extra   members that are merged into the operation
/// @param tags    instead of those of the resource
/// @param calls   what is called back
/// @param links   what can be asked next
/// @param hidden  whether it is left out
/// @param idSite  where the id was written
public record OperationNote(
        Optional<String> id,
        Optional<String> summary,
        Optional<JsonObject> extra,
        Optional<List<String>> tags,
        List<CallBack> calls,
        List<Link> links,
        boolean hidden,
        Site idSite) {

    /// Calls that the application makes because of a request.
    ///
    /// @param at   the address, with runtime expressions
    /// @param type an interface with webhooks
    public record CallBack(String name, String at, ClassName type) {}

    /// A request that can follow.
    ///
    /// @param type       the resource of its endpoint
    /// @param method     the method of its endpoint
    /// @param parameters runtime expressions, by the names of its parameters
    /// @param site       where the expressions were written
    public record Link(
            String name,
            String description,
            ClassName type,
            String method,
            Map<String, String> parameters,
            Site site) {}
}
