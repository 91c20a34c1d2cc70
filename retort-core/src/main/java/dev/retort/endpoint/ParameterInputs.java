// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of a call as far as its client may be told of them, when faults are about them. For one
/// thread.
final class ParameterInputs {

    /// The header fields that authorize a client.
    private static final Set<String> SECRETS = Set.of("authorization", "proxy-authorization", "cookie");

    private final Call call;

    /// The parameters that are told to nobody, each as its part of the request and its pointer.
    private final Set<String> masked = new HashSet<>();

    /// The parameters of which one value counts though several were sent, each as above.
    private final Set<String> chosen = new HashSet<>();

    /// The texts of single values that have faults, each by its place as above.
    private final Map<String, String> elements = new HashMap<>();

    /// The parts of the request that were read into a record.
    private final Set<Fault.In> groups = EnumSet.noneOf(Fault.In.class);

    /// The cookies that were asked for since cookies were read into a record.
    private final Set<String> cookies = new HashSet<>();

    ParameterInputs(Call call) {
        this.call = call;
    }

    /// Notes that a parameter is told to nobody.
    void mask(Fault.In in, String pointer) {
        masked.add(in + pointer);
    }

    /// Notes that one value of a parameter counts though several were sent.
    void choose(Fault.In in, String name) {
        chosen.add(in + Fault.pointer(name));
    }

    /// Notes the text that a fault is about, of one of several values of a parameter.
    void element(Fault fault, String text) {
        elements.put(fault.in() + fault.pointer(), text);
    }

    /// The value that counts where several were sent in the place of one.
    static String chosen(Fault.In in, List<String> values) {
        return in == Fault.In.HEADER ? values.getFirst() : values.getLast();
    }

    /// Notes that a part of the request is read into a record.
    void groups(Fault.In in) {
        groups.add(in);
    }

    /// Notes that a cookie was asked for.
    void asksForCookie(String name) {
        if (groups.contains(Fault.In.COOKIE)) cookies.add(name);
    }

    /// The texts of a parameter.
    List<String> texts(Fault.In in, String name) {
        List<String> texts = call.texts(in, name);
        if (chosen.contains(in + Fault.pointer(name))) texts = List.of(chosen(in, texts));
        return isMasked(in, name) ? Collections.nCopies(texts.size(), Inputs.MASK) : texts;
    }

    /// The text of one of several values of a parameter.
    Optional<String> element(Fault.In in, String name, int index) {
        String element = elements.get(in + Fault.pointer(name) + "/" + index);
        if (element != null) return Optional.of(isMasked(in, name) ? Inputs.MASK : element);
        List<String> texts = texts(in, name);
        return index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }

    private boolean isMasked(Fault.In in, String name) {
        String place = in + Fault.pointer(name);
        return masked.stream().anyMatch(each -> each.equals(place) || each.startsWith(place + "/"));
    }

    /// The names of all parameters in a part of the request that was read into a record; empty for others.
    Optional<List<String>> group(Fault.In in) {
        return groups.contains(in) ? Optional.of(tellable(in)) : Optional.empty();
    }

    /// Scripts of a page may know neither all cookies of its visitor nor what authorizes them: they are
    /// told nothing that the endpoint did not ask for.
    private List<String> tellable(Fault.In in) {
        var names = new ArrayList<>(call.namesIn(in));
        if (in == Fault.In.COOKIE) names.retainAll(cookies);
        if (in == Fault.In.HEADER) names.removeAll(SECRETS);
        return names;
    }
}
