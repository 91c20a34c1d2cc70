// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.Headers;
import dev.retort.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The languages in which a scope tells what is wrong with requests. What the framework says by itself is
/// English, so that this is always one of them. Immutable.
public final class Translations {

    /// Nothing is translated.
    public static final Translations NONE = new Translations(Map.of());

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// How many characters of `Accept-Language` are looked at: browsers send some fifty.
    private static final int LONGEST = 500;

    private final Map<Locale, List<Translation>> languages;

    private Translations(Map<Locale, List<Translation>> languages) {
        this.languages = languages;
    }

    /// A copy with one more translation, which is asked before others to the same language.
    public Translations with(Locale language, Translation translation) {
        var more = new LinkedHashMap<>(languages);
        var asked = new ArrayList<>(List.of(translation));
        asked.addAll(languages.getOrDefault(language, List.of()));
        more.put(language, List.copyOf(asked));
        return new Translations(more);
    }

    /// A failure in the language that its client wants most of those that there are.
    ///
    /// @param headers of the request
    public Failure told(Failure failure, Headers headers) {
        if (languages.isEmpty() || failure.faults().isEmpty()) return failure;
        Locale language = wanted(headers.all("accept-language"));
        List<Translation> translations = languages.getOrDefault(language, List.of());
        var fields = new ArrayList<>(failure.headers());
        fields.addAll(List.of("Content-Language", language.toLanguageTag(), "Vary", "Accept-Language"));
        return new Failure(
                failure.status(),
                failure.reason(),
                first(translations, each -> each.summary(failure.faults().size()))
                        .orElse(failure.detail()),
                failure.content(),
                failure.members(),
                fields,
                failure.faults().stream()
                        .map(fault -> told(fault, translations))
                        .toList(),
                failure.inputs());
    }

    private static Fault told(Fault fault, List<Translation> translations) {
        return first(translations, each -> each.detail(fault))
                .map(fault::saying)
                .orElse(fault);
    }

    private static Optional<String> first(
            List<Translation> translations, Function<Translation, Optional<String>> sentence) {
        try {
            return translations.stream()
                    .flatMap(each -> sentence.apply(each).stream())
                    .findFirst();
        } catch (RuntimeException failed) {
            LOG.warn("a translation failed", failed);
            return Optional.empty();
        }
    }

    /// The best by a lookup (RFC 4647, section 3.4): `de-CH` finds `de`.
    private Locale wanted(List<String> fields) {
        String wanted = String.join(",", fields);
        if (wanted.isBlank() || wanted.length() > LONGEST) return Locale.ENGLISH;
        var known = new LinkedHashSet<>(languages.keySet());
        known.add(Locale.ENGLISH);
        try {
            var ranges = new ArrayList<>(Locale.LanguageRange.parse(wanted));
            ranges.removeIf(range -> range.getWeight() == 0);
            return Optional.ofNullable(Locale.lookup(ranges, known)).orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
