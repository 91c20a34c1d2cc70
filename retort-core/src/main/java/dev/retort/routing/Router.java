// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds what was registered for a method and a path. At every segment literal text wins over a form such as
/// `{name}.{ext}` or `{id:[0-9]+}`, a form over a variable, a variable over a tail. Of several forms the one
/// with more text wins, then the one with more expressions, then the one that was added first. A path that
/// matches more than one template belongs to the first of them that has the method.
///
/// Built once, then safe for use by many threads. The cost of a look-up depends on the length of the path,
/// not on the number of routes, except for forms, which are tried in turn. A variable and a form take one
/// whole segment, so each place of the tree is looked at once at most.
///
/// @param <R> what is registered
public final class Router<R> {

    private final Node<R> root;

    private Router(Node<R> root) {
        this.root = root;
    }

    /// What a look-up found.
    public sealed interface Result<R> {}

    /// A route.
    ///
    /// @param values the values of the template's variables in order, decoded
    public record Found<R>(R route, List<String> values) implements Result<R> {}

    /// The path exists, the method does not.
    ///
    /// @param allowed the methods that do, sorted; HEAD beside GET, and OPTIONS always
    public record MethodNotAllowed<R>(SequencedSet<String> allowed) implements Result<R> {}

    /// No template matches the path.
    public record NotFound<R>() implements Result<R> {}

    /// Looks a request up. HEAD falls back to GET.
    ///
    /// @param path as in [Target#path]
    public Result<R> find(String method, String path) {
        var values = new ArrayList<String>(4);
        R route = find(root, method, path, 0, values);
        if (route == null && method.equals("HEAD")) route = find(root, "GET", path, 0, values);
        if (route != null) return new Found<>(route, values);
        var allowed = new TreeSet<String>();
        collect(root, path, 0, allowed);
        if (allowed.isEmpty()) return new NotFound<>();
        if (allowed.contains("GET")) allowed.add("HEAD");
        allowed.add("OPTIONS");
        return new MethodNotAllowed<>(allowed);
    }

    // Hot: every request comes through here. Figures in bench/REPORT.md, “Cost of a request as routes grow”.
    private static <R> @Nullable R find(Node<R> node, String method, String path, int at, List<String> values) {
        if (at == path.length()) {
            R here = node.route(method);
            if (here != null) return here;
        }
        for (Edge<R> edge : node.edges) {
            if (!path.startsWith(edge.text(), at)) continue;
            R found = find(edge.node(), method, path, at + edge.text().length(), values);
            if (found != null) return found;
            break; // no two edges of a node begin with the same character
        }
        for (Branch<R> branch : node.shaped) {
            int known = values.size();
            int end = endOfSegment(path, at);
            if (end == at || !branch.pattern().match(segment(path, at, end), values)) continue;
            R found = find(branch.node(), method, path, end, values);
            if (found != null) return found;
            values.subList(known, values.size()).clear();
        }
        if (node.variable != null) {
            int end = endOfSegment(path, at);
            if (end > at) {
                values.add(segment(path, at, end));
                R found = find(node.variable, method, path, end, values);
                if (found != null) return found;
                values.removeLast();
            }
        }
        if (node.tail == null || at == path.length()) return null;
        R rest = node.tail.route(method);
        if (rest != null) values.add(PercentEncoding.decodeKeptEscapes(path.substring(at)));
        return rest;
    }

    /// Gathers the methods of every template that matches the path.
    private static <R> void collect(Node<R> node, String path, int at, Set<String> allowed) {
        if (at == path.length()) allowed.addAll(node.methods);
        for (Edge<R> edge : node.edges) {
            if (path.startsWith(edge.text(), at))
                collect(edge.node(), path, at + edge.text().length(), allowed);
        }
        int end = endOfSegment(path, at);
        for (Branch<R> branch : node.shaped) {
            boolean matches = end > at && branch.pattern().match(segment(path, at, end), new ArrayList<>());
            if (matches) collect(branch.node(), path, end, allowed);
        }
        if (node.variable != null && end > at) collect(node.variable, path, end, allowed);
        if (node.tail != null && at < path.length()) allowed.addAll(node.tail.methods);
    }

    private static String segment(String path, int start, int end) {
        return PercentEncoding.decodeKeptEscapes(path.substring(start, end));
    }

    private static int endOfSegment(String path, int at) {
        int slash = path.indexOf('/', at);
        return slash < 0 ? path.length() : slash;
    }

    private record Edge<R>(String text, Node<R> node) {}

    private record Branch<R>(SegmentPattern pattern, Node<R> node) {}

    /// Where a path has been followed to. Changed only while the router is built.
    private static final class Node<R> {
        final List<Edge<R>> edges = new ArrayList<>();
        final List<Branch<R>> shaped = new ArrayList<>(0);
        final List<String> methods = new ArrayList<>(2);
        final List<R> routes = new ArrayList<>(2);

        @Nullable
        Node<R> variable;

        @Nullable
        Node<R> tail;

        @Nullable
        R route(String method) {
            int index = methods.indexOf(method);
            return index < 0 ? null : routes.get(index);
        }

        Node<R> literal(String text) {
            for (int i = 0; i < edges.size(); i++) {
                Edge<R> edge = edges.get(i);
                int shared = sharedPrefix(edge.text(), text);
                if (shared == 0) continue;
                Node<R> node = shared == edge.text().length() ? edge.node() : split(i, shared);
                return shared == text.length() ? node : node.literal(text.substring(shared));
            }
            var node = new Node<R>();
            edges.add(new Edge<>(text, node));
            return node;
        }

        Node<R> shaped(SegmentPattern pattern) {
            for (Branch<R> branch : shaped) {
                if (branch.pattern().equals(pattern)) return branch.node();
            }
            var node = new Node<R>();
            shaped.add(new Branch<>(pattern, node));
            shaped.sort(Comparator.comparing(Branch::pattern, SegmentPattern.MOST_SPECIFIC_FIRST));
            return node;
        }

        private Node<R> split(int index, int at) {
            Edge<R> whole = edges.get(index);
            var middle = new Node<R>();
            middle.edges.add(new Edge<>(whole.text().substring(at), whole.node()));
            edges.set(index, new Edge<>(whole.text().substring(0, at), middle));
            return middle;
        }

        private static int sharedPrefix(String a, String b) {
            int length = Math.min(a.length(), b.length());
            for (int i = 0; i < length; i++) {
                if (a.charAt(i) != b.charAt(i)) return i;
            }
            return length;
        }
    }

    /// Gathers routes. For one thread.
    public static final class Builder<R> {

        private final Node<R> root = new Node<>();

        /// Adds a route.
        ///
        /// @return the route that already stood there, which then stays; `null` when the place was free
        public @Nullable R add(String method, PathTemplate template, R route) {
            Node<R> node = root;
            for (PathTemplate.Part part : template.parts()) {
                node = switch (part) {
                    case PathTemplate.Literal(String text) -> node.literal(text);
                    case PathTemplate.Shaped(SegmentPattern pattern) -> node.shaped(pattern);
                    case PathTemplate.Variable _ -> {
                        if (node.variable == null) node.variable = new Node<>();
                        yield node.variable;
                    }
                    case PathTemplate.Tail _ -> {
                        if (node.tail == null) node.tail = new Node<>();
                        yield node.tail;
                    }
                };
            }
            R present = node.route(method);
            if (present != null) return present;
            node.methods.add(method);
            node.routes.add(route);
            return null;
        }

        /// The finished router; the builder is spent.
        public Router<R> build() {
            return new Router<>(root);
        }
    }
}
