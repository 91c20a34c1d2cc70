// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.dispatch.Application;
import dev.retort.dispatch.Lifecycle;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Settings;
import dev.retort.openapi.OpenApiDocument;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the scopes of one application add, in the order in which they do. For one thread.
final class Assembly {

    private final List<Added> routes = new ArrayList<>();
    private final List<Scope> prefixes = new ArrayList<>();
    final List<OpenApiDocument.PlainRoute> plainRoutes = new ArrayList<>();
    private final List<MountedResource> resources = new ArrayList<>();
    final List<String> mistakes = new ArrayList<>();
    final Lifecycle lifecycle = new Lifecycle();

    /// A route, with the scope whose settings it gets when all is there.
    private record Added(Scope scope, String method, PathTemplate template, Endpoint endpoint) {}

    void add(Scope scope, String method, PathTemplate template, Endpoint endpoint) {
        routes.add(new Added(scope, method, template, endpoint));
    }

    private record MountedResource(Scope scope, Class<?> type) {}

    void addResource(Scope scope, Class<?> type) {
        resources.add(new MountedResource(scope, type));
    }

    /// The resources, each with the place and the errors of its scope.
    List<OpenApiDocument.Mounted> resources() {
        return resources.stream()
                .map(each -> OpenApiDocument.Mounted.of(
                        each.type(),
                        each.scope().prefix().isEmpty()
                                ? null
                                : PathTemplate.parse(each.scope().prefix()),
                        each.scope().settings().errors()))
                .toList();
    }

    /// Has the settings of a scope apply to what is not found below its prefix.
    void addPrefix(Scope scope) {
        prefixes.add(scope);
    }

    /// The routes, each with the settings of its scope.
    ///
    /// @param found where duplicates are told
    Router.Builder<Application.Route> routes(List<String> found) {
        var router = new Router.Builder<Application.Route>();
        Map<Scope, Settings> settings = new HashMap<>();
        for (Added each : routes) {
            var route = new Application.Route(
                    each.method(),
                    each.template(),
                    each.endpoint(),
                    settings.computeIfAbsent(each.scope(), Scope::settings));
            Application.Route present = router.add(route.method(), route.template(), route);
            if (present != null) found.add(twice(route, present));
        }
        return router;
    }

    private static String twice(Application.Route route, Application.Route present) {
        return "%s %s is there twice: %s and %s match the same paths"
                .formatted(
                        route.method(),
                        route.template().text(),
                        present.template().text(),
                        route.template().text());
    }

    /// The settings of every prefix that has some of its own, for paths that lead nowhere.
    Router<Settings> prefixes() {
        var router = new Router.Builder<Settings>();
        for (Scope scope : prefixes) {
            Settings settings = scope.settings();
            for (String form : List.of("", "/", "/{below*}")) {
                router.add(Application.ANY_METHOD, PathTemplate.parse(scope.prefix() + form), settings);
            }
        }
        return router.build();
    }
}
