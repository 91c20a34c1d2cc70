// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What names a host by one of certain schemes: [dev.retort.Url].
public final class AbsoluteUrl implements Constraint<URI> {

    /// How many characters all browsers and proxies let pass.
    public static final int LONGEST = 2083;

    private final List<String> schemes;
    private final Pattern pattern;

    /// @param schemes in small letters, in the order in which they are told
    public AbsoluteUrl(String... schemes) {
        this.schemes = List.of(schemes);
        this.pattern = Pattern.compile(
                "^(?:%s)://(?:[^/?#@]*@)?(?:\\[[0-9A-Fa-f:.]+\\]|[^/?#@:\\[\\]]+)(?::[0-9]*)?(?:[/?#]|$)"
                        .formatted(this.schemes.stream()
                                .map(AbsoluteUrl::inAnyCase)
                                .collect(Collectors.joining("|"))));
    }

    /// `http` as `[hH][tT][tT][pP]`, for the expressions of JSON Schema know no flags.
    private static String inAnyCase(String scheme) {
        return scheme.chars()
                .mapToObj(each -> Character.isLetter(each)
                        ? "[%c%c]".formatted(each, Character.toUpperCase(each))
                        : Character.toString(each).replaceAll("[.+]", "\\\\$0"))
                .collect(Collectors.joining());
    }

    /// What is found in every such URL, and in nothing else that is a URI: a scheme, a name or an address of
    /// a host, and perhaps a port (RFC 3986, section 3.2).
    public String pattern() {
        return pattern.pattern();
    }

    @Override
    public boolean allows(URI value) {
        String text = value.toString();
        return text.length() <= LONGEST && pattern.matcher(text).find();
    }

    @Override
    public String code() {
        return "url";
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("schemes", schemes);
    }

    @Override
    public String message() {
        return "must be a URL such as " + schemes.getLast() + "://example.com/";
    }
}
