// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.guestbook;

import dev.retort.Form;
import dev.retort.Get;
import dev.retort.InvalidRequest;
import dev.retort.Post;
import dev.retort.Redirect;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Response;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// What visitors have written, held in memory.
@Resource
final class Entries {

    private static final Entry EMPTY = new Entry("", "");

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /// All entries, the newest first.
    @Get("/")
    EntriesPage page() {
        return new EntriesPage(entries, List.of(), EMPTY);
    }

    /// Signs the guestbook.
    ///
    /// @param name of the visitor
    /// @param text what there is to say
    @Post("/")
    Redirect sign(@Form @NotBlank @Size(max = 40) String name, @Form @NotBlank @Size(max = 500) String text) {
        entries.addFirst(new Entry(name, text));
        return Redirect.to("/");
    }

    /// The page again, with what was wrong, and with what was written into the form as browsers send it.
    Response<EntriesPage> again(InvalidRequest invalid, Request request) {
        List<String> mistakes = invalid.faults().stream()
                .map(fault -> fault.pointer().substring(1) + " " + fault.detail())
                .toList();
        var draft = isOfBrowsers(request) ? new Entry(field(request, "name"), field(request, "text")) : EMPTY;
        return Response.of(422, new EntriesPage(entries, mistakes, draft));
    }

    /// Programs may send forms in parts instead (`multipart/form-data`).
    private static boolean isOfBrowsers(Request request) {
        return request.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    private static String field(Request request, String name) {
        return request.formPairs().stream()
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
