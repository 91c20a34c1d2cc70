// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Link;
import dev.retort.http.PercentEncoder;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import java.util.StringJoiner;

/// The address of an endpoint while generated code puts it together. Immutable.
///
/// @param resource whose endpoint it is
/// @param path     of the resource's own, with names in braces where there is no value yet
/// @param query    as it is sent, without the question mark; empty for none
public record Address(Class<?> resource, String path, String query) implements Link {

    /// What stands for itself everywhere (RFC 3986, 2.3).
    private static final String UNRESERVED = "-._~";

    /// What else may stand in a segment of a path (RFC 3986, 3.3).
    private static final String SEGMENT = UNRESERVED + "!$&'()*+,;=:@";

    /// The address of an endpoint.
    ///
    /// @param path with the names of its variables in braces
    public static Address of(Class<?> resource, String path) {
        return new Address(resource, path, "");
    }

    /// With a variable of the path.
    ///
    /// @throws IllegalArgumentException when no path can have such a value: it is empty, or browsers take it
    ///                                  for a step to another folder
    public <T> Address variable(String name, Scalar<T> type, T value) {
        return variable(name, type.format(value));
    }

    Address variable(String name, String value) {
        return filled(name, segment(name, value));
    }

    /// With the variable that stands for the rest of the path, slashes included.
    ///
    /// @throws IllegalArgumentException as [#variable]
    public <T> Address tail(String name, Scalar<T> type, T value) {
        var segments = new StringJoiner("/");
        for (String segment : type.format(value).split("/", -1)) segments.add(segment(name, segment));
        return filled(name, segments.toString());
    }

    /// Whether a variable has no value yet.
    boolean lacks(String name) {
        return path.contains("{" + name + "}");
    }

    private Address filled(String name, String value) {
        return new Address(resource, path.replace("{" + name + "}", value), query);
    }

    private static String segment(String name, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("no path can have “%s” in the place of {%s}".formatted(value, name));
        }
        return PercentEncoder.encode(value, SEGMENT);
    }

    /// With a parameter of the query.
    public <T> Address query(String name, Scalar<T> type, T value) {
        String parameter =
                PercentEncoder.encode(name, UNRESERVED) + "=" + PercentEncoder.encode(type.format(value), UNRESERVED);
        return new Address(resource, path, query.isEmpty() ? parameter : query + "&" + parameter);
    }

    /// With several values of a parameter of the query.
    public <T> Address query(String name, Scalar<T> type, Iterable<? extends T> values) {
        Address all = this;
        for (T value : values) all = all.query(name, type, value);
        return all;
    }

    /// With several values of a parameter of the query, with commas between them.
    public <T> Address commas(String name, Scalar<T> type, Iterable<? extends T> values) {
        var joined = new StringJoiner(",");
        for (T value : values) joined.add(type.format(value));
        return joined.length() == 0 ? this : query(name, Scalars.STRING, joined.toString());
    }

    @Override
    public Address address() {
        return this;
    }

    /// Path and query.
    public String text() {
        String whole = Answers.location(path.isEmpty() ? "/" : path);
        return query.isEmpty() ? whole : whole + "?" + query;
    }
}
