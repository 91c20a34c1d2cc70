// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.dispatch.Application;
import dev.retort.dispatch.Lifecycle;
import dev.retort.dispatch.RouteTable;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Intake;
import dev.retort.endpoint.MountPoints;
import dev.retort.endpoint.Needs;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.endpoint.TypeProvider;
import dev.retort.openapi.OpenApiDocument;
import dev.retort.openapi.PrefixVariables;
import dev.retort.openapi.SecuritySchemes;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Router;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the scopes of one application add, in the order in which they do. For one thread.
final class Assembly {

    private final List<Added> routes = new ArrayList<>();
    private final List<Scope> prefixes = new ArrayList<>();
    final List<OpenApiDocument.PlainRoute> plainRoutes = new ArrayList<>();
    private final List<MountedResource> resources = new ArrayList<>();
    final List<String> mistakes = new ArrayList<>();
    final Lifecycle lifecycle = new Lifecycle();
    final List<HeadHook> headHooks = new ArrayList<>();
    private final SecuritySchemes schemes = new SecuritySchemes();

    /// A route, with the scope whose settings it gets when all is there.
    private record Added(
            Scope scope, String method, PathTemplate template, EndpointSource source, Needs needs, Intake intake) {

        /// What guards it, that of the outer scopes first.
        List<Class<?>> guards(ScopeSettings settings) {
            var guards = new ArrayList<>(settings.providers().guards());
            guards.addAll(needs.guards());
            return List.copyOf(guards);
        }

        void check(ScopeSettings settings, Wiring wiring) {
            String user = method + " " + template.text();
            Stream.concat(guards(settings).stream(), needs.uses().stream()).forEach(type -> {
                wiring.check(user, type, settings.providers());
                wiring.checkVariables(user, type, settings.providers(), template.variables());
            });
            needs.views().forEach(view -> wiring.check(user, view, settings.views()));
            wiring.checkVariables(user, needs.variables(), template.variables());
        }
    }

    /// Where an endpoint comes from.
    sealed interface EndpointSource {

        /// It is there.
        record Present(Endpoint endpoint) implements EndpointSource {}

        /// It comes with a resource that is made when the application is.
        ///
        /// @param index its place among those of the resource
        record Late(MadeResource<?> resource, int index) implements EndpointSource {}
    }

    void add(Scope scope, String method, PathTemplate template, EndpointSource source, Needs needs, Intake intake) {
        routes.add(new Added(scope, method, template, source, needs, intake));
        addSchemes(needs.schemes(), method + " " + template.text());
    }

    /// @param user who has clients prove who they are like this
    void addSchemes(List<Needs.Scheme> added, String user) {
        added.forEach(each -> schemes.add(each.name(), each.definition(), user));
    }

    /// Resources that were mounted by their classes.
    final List<MadeResource<?>> madeResources = new ArrayList<>();

    private record Installed(Scope scope, Plugin plugin) {}

    private final List<Installed> plugins = new ArrayList<>();

    void addPlugin(Scope scope, Plugin plugin) {
        plugins.add(new Installed(scope, plugin));
    }

    private record Observing(Scope scope, RouteObserver observer) {}

    private final List<Observing> observers = new ArrayList<>();

    void addObserver(Scope scope, RouteObserver observer) {
        observers.add(new Observing(scope, Objects.requireNonNull(observer)));
    }

    /// Tells of the routes those who want to know.
    void tellRoutes() {
        for (Observing each : observers) {
            routes.stream()
                    .filter(route -> route.scope().isIn(each.scope()))
                    .map(route -> new RouteInfo(route.method(), route.template().text()))
                    .forEach(each.observer()::observe);
        }
    }

    private record MountedResource(Scope scope, Class<?> type) {}

    void addResource(Scope scope, Class<?> type) {
        resources.add(new MountedResource(scope, type));
    }

    /// The resources, each with the place and the errors of its scope.
    List<OpenApiDocument.Mounted> resources() {
        return resources.stream()
                .map(each -> new OpenApiDocument.Mounted(
                        each.type(),
                        Optional.of(each.scope().prefix())
                                .filter(prefix -> !prefix.isEmpty())
                                .map(PathTemplate::parse),
                        each.scope().conditions(),
                        each.scope().settings()))
                .toList();
    }

    /// Has the settings of a scope apply to what is not found below its prefix.
    void addPrefix(Scope scope) {
        prefixes.add(scope);
    }

    /// What takes the place of what is provided.
    final Map<Class<?>, TypeProvider<?>> overrides = new HashMap<>();

    /// Another application.
    record MountedApplication(PathTemplate prefix, Retort application) {

        /// The prefix, decoded: it has no variables.
        String path() {
            return prefix.shape();
        }

        boolean hides(PathTemplate template) {
            String shape = template.shape();
            return shape.equals(path()) || shape.startsWith(path() + "/");
        }
    }

    /// Other applications, by what their paths begin with, the longest prefixes first.
    final List<MountedApplication> applications = new ArrayList<>();

    void addApplication(PathTemplate prefix, Retort application) {
        applications.add(new MountedApplication(prefix, application));
        applications.sort(Comparator.comparingInt(each -> -each.path().length()));
    }

    /// Everything that is wrong.
    List<String> check(Wiring wiring) {
        var found = new ArrayList<>(mistakes);
        var prefixes = new HashSet<String>();
        for (MountedApplication each : applications) {
            String prefix = each.prefix().text();
            if (!prefixes.add(each.path())) found.add("two applications are mounted at " + prefix);
            each.application().check().forEach(mistake -> found.add("below " + prefix + ": " + mistake));
        }
        Map<List<When>, Router.Builder<Added>> routers = new HashMap<>();
        for (Added each : routes) {
            Added present = routers.computeIfAbsent(each.scope().conditions(), _ -> new Router.Builder<>())
                    .add(each.method(), each.template(), each);
            if (present != null) found.add(twice(each, present));
            applications.stream()
                    .filter(other -> other.hides(each.template()))
                    .findFirst()
                    .ifPresent(other -> found.add(hidden(each, other)));
            ScopeSettings settings = each.scope().settings();
            each.check(settings.providers(wiring.overridden(settings.providers())), wiring);
        }
        resources().forEach(each -> found.addAll(PrefixVariables.mistakes(each)));
        plugins.forEach(each -> checkNeeds(each, wiring, found));
        madeResources.forEach(each -> each.check(wiring));
        wiring.checkOverrides(Stream.concat(
                        routes.stream().map(Added::scope), plugins.stream().map(Installed::scope))
                .distinct()
                .map(scope -> scope.settings().providers())
                .toList());
        found.addAll(wiring.mistakes());
        found.addAll(schemes.mistakes());
        return found;
    }

    private void checkNeeds(Installed installed, Wiring wiring, List<String> found) {
        String user = installed.plugin().getClass().getSimpleName();
        for (Class<?> need : installed.plugin().needs()) {
            if (!Plugin.class.isAssignableFrom(need)) {
                ScopeSettings settings = installed.scope().settings();
                wiring.check(user, need, wiring.overridden(settings.providers()));
            } else if (plugins.stream()
                    .noneMatch(each ->
                            need.isInstance(each.plugin()) && installed.scope().isIn(each.scope()))) {
                found.add("%s needs %s: install(…) one in its scope or in one around it"
                        .formatted(user, need.getSimpleName()));
            }
        }
    }

    /// The settings of a scope with everything made that lives as long as the application.
    ScopeSettings made(Scope scope, Wiring wiring) {
        ScopeSettings settings = scope.settings();
        return settings.providers(wiring.made(wiring.overridden(settings.providers())))
                .mountPoints(new MountPoints(prefixesByResource(), plain(scope)));
    }

    private Map<Class<?>, List<String>> prefixesByResource() {
        Map<Class<?>, List<String>> prefixes = new HashMap<>();
        for (MountedResource each : resources) {
            List<String> known = prefixes.computeIfAbsent(each.type(), _ -> new ArrayList<>());
            if (!known.contains(plain(each.scope()))) known.add(plain(each.scope()));
        }
        return prefixes;
    }

    private static String plain(Scope scope) {
        return scope.prefix().isEmpty()
                ? ""
                : PathTemplate.parse(scope.prefix()).plain();
    }

    /// The routes, each with the settings of its scope.
    RouteTable.Builder routes(Wiring wiring) {
        var table = new RouteTable.Builder();
        Map<Scope, ScopeSettings> settingsByScope = new HashMap<>();
        Map<MadeResource<?>, List<Endpoint>> made = new HashMap<>();
        madeResources.forEach(each -> made.put(each, each.endpoints(wiring)));
        for (Added each : routes) {
            ScopeSettings settings = settingsByScope.computeIfAbsent(each.scope(), scope -> made(scope, wiring));
            var route = new Application.Route(
                    each.method(),
                    each.template(),
                    endpoint(each.source(), made),
                    each.intake().settings(settings),
                    each.guards(settings),
                    each.intake());
            table.add(each.scope().conditions(), route);
        }
        return table;
    }

    private static Endpoint endpoint(EndpointSource source, Map<MadeResource<?>, List<Endpoint>> made) {
        return switch (source) {
            case EndpointSource.Present(Endpoint endpoint) -> endpoint;
            case EndpointSource.Late(var resource, int index) ->
                Objects.requireNonNull(made.get(resource)).get(index);
        };
    }

    private static String hidden(Added route, MountedApplication other) {
        return "%s %s cannot be reached: all below %s goes to the application that is mounted there"
                .formatted(
                        route.method(), route.template().text(), other.prefix().text());
    }

    private static String twice(Added route, Added present) {
        return "%s %s is there twice: %s and %s match the same paths: remove one"
                .formatted(
                        route.method(),
                        route.template().text(),
                        present.template().text(),
                        route.template().text());
    }

    /// The settings of every prefix that has some of its own, for paths that lead nowhere.
    Router<ScopeSettings> prefixes(Wiring wiring) {
        var router = new Router.Builder<ScopeSettings>();
        for (Scope scope : prefixes) {
            ScopeSettings settings = made(scope, wiring);
            for (String form : List.of("", "/", "/{below*}")) {
                router.add(Application.ANY_METHOD, PathTemplate.parse(scope.prefix() + form), settings);
            }
        }
        return router.build();
    }
}
