// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.endpoint.Providers;
import dev.retort.endpoint.TypeProvider;
import dev.retort.endpoint.ViewTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What is provided in one application: checked, and made as far as it lives as long as the application. For one
/// thread.
final class Wiring {

    private final Map<Class<?>, TypeProvider<?>> overrides;
    private final SequencedSet<String> mistakes = new LinkedHashSet<>();
    private final Map<TypeProvider<?>, TypeProvider<?>> made = new HashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    /// @param overrides what takes the place of providers of the same types
    Wiring(Map<Class<?>, TypeProvider<?>> overrides) {
        this.overrides = overrides;
    }

    /// What is wrong, as far as it was checked.
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /// What was made and has to be closed, in the order in which it was made.
    List<AutoCloseable> opened() {
        return opened;
    }

    /// Checks that everything that overrides something has something to override.
    ///
    /// @param scopes the providers of all scopes that count
    void checkOverrides(List<Providers> scopes) {
        for (Class<?> type : overrides.keySet()) {
            if (scopes.stream().noneMatch(each -> each.of(type).isPresent()))
                mistakes.add(
                        "override(%s.class, …) replaces nothing, since nobody provides a %s: name the type that is provided"
                                .formatted(type.getName(), type.getSimpleName()));
        }
    }

    /// The providers of a scope with what overrides them.
    Providers overridden(Providers providers) {
        Providers all = providers;
        for (TypeProvider<?> override : overrides.values()) all = all.with(override);
        return all;
    }

    /// Checks that something can be provided with all that it needs itself.
    ///
    /// @param user what needs it, such as `GET /pets`
    void check(String user, Class<?> type, Providers providers) {
        check(user, type, providers, new ArrayList<>(), false);
    }

    /// Checks that a path has variables that are read.
    ///
    /// @param user      what reads them, such as `GET /pets`
    /// @param variables of the path
    void checkVariables(String user, List<String> read, List<String> variables) {
        read.stream()
                .filter(each -> !variables.contains(each))
                .forEach(each -> mistakes.add(
                        "%s reads the path variable {%s}, which its path does not have: add it to the path, or mount the resource below a prefix that has it"
                                .formatted(user, each)));
    }

    /// Checks that a path has the variables that are read to provide something, and all that it needs itself.
    ///
    /// @param user      what needs it, such as `GET /pets`
    /// @param variables of the path
    void checkVariables(String user, Class<?> type, Providers providers, List<String> variables) {
        checkVariables(user, type, providers, variables, new HashSet<>());
    }

    private void checkVariables(
            String user, Class<?> type, Providers providers, List<String> variables, Set<Class<?>> seen) {
        if (!seen.add(type)) return;
        providers.of(type).ifPresent(provider -> {
            if (provider instanceof TypeProvider.PerRequest<?> perRequest)
                perRequest.variables().stream()
                        .filter(each -> !variables.contains(each))
                        .forEach(each -> mistakes.add(
                                "%s needs %s, which is made of the path variable {%s}: add it to the path, or to a prefix of it"
                                        .formatted(user, type.getName(), each)));
            provider.uses().forEach(use -> checkVariables(user, use, providers, variables, seen));
        });
    }

    /// Checks that something can be made with all that it needs.
    void check(String user, TypeProvider.Single<?> single, Providers providers) {
        single.uses().forEach(use -> check(user, use, providers, List.of(single.type()), true));
    }

    /// Checks that pages can be made of a view.
    void check(String user, Class<?> view, ViewEngine engine) {
        String template = ViewTemplate.of(view).map(ViewTemplate::name).orElseThrow();
        engine.mistake(template, view)
                .ifPresent(mistake -> mistakes.add("%s returns %s, of which “%s” is to make a page, but %s"
                        .formatted(user, view.getName(), template, mistake)));
    }

    /// @param way    the types that lead there
    /// @param single whether what needs it lives as long as the application
    private void check(String user, Class<?> type, Providers providers, List<Class<?>> way, boolean single) {
        if (way.contains(type)) {
            List<Class<?>> circle = new ArrayList<>(way.subList(way.indexOf(type), way.size()));
            circle.add(type);
            mistakes.add("providers need one another in a circle: " + names(circle, " needs "));
            return;
        }
        Optional<? extends TypeProvider<?>> provider = providers.of(type);
        if (provider.isEmpty()) {
            mistakes.add(missing(user, type, way));
            return;
        }
        if (single && provider.get() instanceof TypeProvider.PerRequest<?>) {
            mistakes.add(
                    "%s is made once for the application, but needs %s, which is made for each request: say @Provides(Lifetime.REQUEST) where %1$s is provided"
                            .formatted(way.getLast().getName(), type.getName()));
            return;
        }
        var further = new ArrayList<>(way);
        further.add(type);
        boolean lives = provider.get() instanceof TypeProvider.Single<?> made && !made.inferred();
        provider.get().uses().forEach(use -> check(user, use, providers, further, lives));
    }

    private static String missing(String user, Class<?> type, List<Class<?>> way) {
        var chain = new ArrayList<>(way);
        chain.add(type);
        String mend = type.isRecord() ? " If it is to be read from the request, add @Json to it." : "";
        return "%s needs %s, which nobody provides: add provide(%s.class, …), provide(…) of an object that has a method with @Provides for it, or install(…) of a plugin that provides it, to its scope or to one around it.%s"
                .formatted(user, names(chain, ", which needs "), type.getSimpleName(), mend);
    }

    private static String names(List<Class<?>> types, String between) {
        return types.stream().map(Class::getName).collect(Collectors.joining(between));
    }

    /// The providers of a scope with all that lives as long as the application made.
    ///
    /// @throws IllegalStateException when something cannot be made, after what was made before is closed
    Providers made(Providers providers) {
        return providers.each(provider -> made(provider, providers, List.of()));
    }

    private TypeProvider<?> made(TypeProvider<?> provider, Providers providers, List<Class<?>> way) {
        if (!(provider instanceof TypeProvider.Single<?> single)) return provider;
        if (single.inferred() && needsRequest(single, providers)) return perRequest(single);
        TypeProvider<?> present = made.get(provider);
        if (present != null) return present;
        if (way.contains(single.type())) {
            throw new IllegalStateException("providers need one another in a circle: " + names(way, " needs "));
        }
        var further = new ArrayList<>(way);
        further.add(single.type());
        TypeProvider<?> constant = constant(single, providers, further);
        made.put(provider, constant);
        return constant;
    }

    /// Whether something that it needs, directly or not, is made for each request.
    private static boolean needsRequest(TypeProvider<?> provider, Providers providers) {
        return switch (provider) {
            case TypeProvider.PerRequest<?> _ -> true;
            case TypeProvider.Constant<?> _ -> false;
            case TypeProvider.Single<?> single ->
                single.inferred()
                        && single.uses().stream()
                                .anyMatch(use -> providers
                                        .of(use)
                                        .filter(each -> needsRequest(each, providers))
                                        .isPresent());
        };
    }

    private static <T> TypeProvider<T> perRequest(TypeProvider.Single<T> single) {
        return new TypeProvider.PerRequest<>(single.type(), single.origin(), single.uses(), List.of(), call -> {
            for (Class<?> use : single.uses()) call.bind(use);
            return () -> single.maker().make(call::use);
        });
    }

    private <T> TypeProvider.Constant<T> constant(
            TypeProvider.Single<T> single, Providers providers, List<Class<?>> way) {
        try {
            T value = single.maker().make(new Maker.Provided() {
                @Override
                public <P> P get(Class<P> type) {
                    return value(type, providers, way);
                }
            });
            if (value instanceof AutoCloseable closeable) opened.add(closeable);
            return new TypeProvider.Constant<>(single.type(), value);
        } catch (NotMade deeper) {
            throw deeper;
        } catch (Exception thrown) {
            throw new NotMade(way, thrown);
        }
    }

    /// What cannot be made. Told once, however many others need it.
    private static final class NotMade extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NotMade(List<Class<?>> way, Exception cause) {
            super(
                    "the application cannot start: %s could not be made%s: %s"
                            .formatted(
                                    way.getLast().getName(),
                                    way.size() < 2
                                            ? ""
                                            : ", which "
                                                    + way.get(way.size() - 2).getName() + " needs",
                                    cause),
                    cause);
        }
    }

    /// Makes something that nobody else is to get.
    ///
    /// @throws IllegalStateException when it cannot be made
    <T> T make(TypeProvider.Single<T> single, Providers providers) {
        return constant(single, providers, List.of(single.type())).value();
    }

    private <P> P value(Class<P> type, Providers providers, List<Class<?>> way) {
        TypeProvider<P> provider = providers
                .of(type)
                .orElseThrow(
                        () -> new IllegalStateException(missing(way.getLast().getName(), type, List.of())));
        if (made(provider, providers, way) instanceof TypeProvider.Constant<?>(var _, Object value))
            return type.cast(value);
        throw new IllegalStateException(type.getName() + " is made for each request, and not before there is one");
    }
}
