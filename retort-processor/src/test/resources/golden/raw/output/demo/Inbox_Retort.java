// Written by retort-processor from Inbox; edit that instead.
package demo;

import dev.retort.Parts;
import dev.retort.Raw;
import dev.retort.Request;
import dev.retort.Upload;
import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Intake;
import dev.retort.endpoint.Needs;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.JsonReader;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Size;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The routes of [Inbox].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Inbox_Retort {

    static {
        Routes.Of<Inbox> routes = Inbox_Retort::announceRoutes;
        Generated.register(1, Inbox.class, routes.made(_ -> new Inbox()));
    }

    private static final Constraint<Object> TEXT_TEXT_SIZE = new Size(0, 50, "character");
    private static final Constraint<Object> LIST_MESSAGES_SIZE = new Size(0, 3, "element");

    private Inbox_Retort() {}

    private static void announceRoutes(Inbox resource, Routes routes) {
        routes.add("POST", "/inbox/bytes", call -> bytes(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
        routes.add("PUT", "/inbox/bytes", call -> optional(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
        routes.add("POST", "/inbox/text", call -> text(resource, call), Needs.NOTHING, Intake.USUAL.limit(100L));
        routes.add("PUT", "/inbox/text", call -> csv(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
        routes.add("PATCH", "/inbox/text", call -> json(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
        routes.add("POST", "/inbox/messages", call -> raw(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
        routes.add("PUT", "/inbox/messages", call -> list(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
        routes.add("PUT", "/inbox/log", call -> log(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L).streamed());
        routes.add("POST", "/inbox/parts", call -> parts(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L).streamed());
        routes.add("POST", "/inbox/files", call -> files(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L).streamed());
        routes.add("POST", "/inbox/events", call -> event(resource, call), Needs.NOTHING, Intake.USUAL.limit(1000000L));
    }

    /// `POST /inbox/bytes`
    private static Answer bytes(Inbox resource, Call call) throws Exception {
        byte[] body = call.body().bytes();
        call.ready();
        resource.bytes(body);
        return call.answer().nothing(204);
    }

    /// `PUT /inbox/bytes`
    private static Answer optional(Inbox resource, Call call) throws Exception {
        call.body().consumes("image/png", "video/*");
        Optional<byte[]> body = call.body().optionalBytes();
        call.ready();
        resource.optional(body);
        return call.answer().nothing(204);
    }

    /// `POST /inbox/text`
    private static Answer text(Inbox resource, Call call) throws Exception {
        call.body().consumes("text/plain");
        Argument textSource = call.body().text().orElse("");
        String text = textSource.readString();
        textSource.check(text, TEXT_TEXT_SIZE);
        call.ready();
        resource.text(text);
        return call.answer().nothing(204);
    }

    /// `PUT /inbox/text`
    private static Answer csv(Inbox resource, Call call) throws Exception {
        call.body().consumes("text/csv");
        Argument textSource = call.body().text();
        String text = null;
        if (textSource.isPresent()) {
            text = textSource.readString();
            textSource.check(text, Constraints.NOT_BLANK);
        }
        call.ready();
        resource.csv(text);
        return call.answer().nothing(204);
    }

    /// `PATCH /inbox/text`
    private static Answer json(Inbox resource, Call call) throws Exception {
        call.body().consumes("application/json");
        String text = call.body().text().orElse("").readString();
        call.ready();
        resource.json(text);
        return call.answer().nothing(204);
    }

    /// `POST /inbox/messages`
    private static Answer raw(Inbox resource, Call call) throws Exception {
        String signature = call.header("X-Signature").readString();
        Raw<Message> message = call.body().raw(Message_Retort.CODEC);
        call.ready();
        resource.raw(signature, message);
        return call.answer().nothing(204);
    }

    private static List<Message> readListMessages(JsonReader in) {
        if (!in.beginArray()) return null;
        int start = in.valueStart();
        var elements = new ArrayList<Message>();
        while (in.nextElement()) {
            Message element = Message_Retort.CODEC.read(in);
            elements.add(element);
        }
        if (!LIST_MESSAGES_SIZE.allows(elements)) in.faultAt(start, LIST_MESSAGES_SIZE.about(elements));
        return elements;
    }

    /// `PUT /inbox/messages`
    private static Answer list(Inbox resource, Call call) throws Exception {
        call.body().consumes("application/vnd.inbox+json");
        Raw<List<Message>> messages = call.body().raw(Inbox_Retort::readListMessages);
        call.ready();
        resource.list(messages);
        return call.answer().nothing(204);
    }

    /// `PUT /inbox/log`
    private static Answer log(Inbox resource, Call call) throws Exception {
        call.body().consumes("text/plain");
        InputStream log = call.body().stream();
        call.ready();
        resource.log(log);
        return call.answer().nothing(204);
    }

    /// `POST /inbox/parts`
    private static Answer parts(Inbox resource, Call call) throws Exception {
        Parts parts = call.form().parts();
        call.ready();
        resource.parts(parts);
        return call.answer().nothing(204);
    }

    /// `POST /inbox/files`
    private static Answer files(Inbox resource, Call call) throws Exception {
        call.form().limitFile("small", 1000L);
        call.form().limitFile("large-one", 900000L);
        Upload small = call.form().upload("small");
        byte[] large = call.form().uploadBytes("large-one");
        call.ready();
        resource.files(small, large);
        return call.answer().nothing(204);
    }

    /// `POST /inbox/events`
    private static Answer event(Inbox resource, Call call) throws Exception {
        call.body().consumes("text/calendar");
        Request request = call.wholeRequest();
        call.ready();
        resource.event(request);
        return call.answer().nothing(204);
    }
}
