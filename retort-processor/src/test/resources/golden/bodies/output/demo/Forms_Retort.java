// Written by retort-processor from Forms; edit that instead.
package demo;

import dev.retort.Fault;
import dev.retort.Upload;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The routes of [Forms].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Forms_Retort {

    static {
        Routes.Of<Forms> routes = Forms_Retort::announceRoutes;
        Generated.register(1, Forms.class, routes.made(_ -> new Forms()));
    }

    private static final Constraint<Object> ADD_MORE_SIZE = new Size(0, 3, "element");

    private Forms_Retort() {}

    private static void announceRoutes(Forms resource, Routes routes) {
        routes.add("POST", "/forms", call -> add(resource, call), Needs.NOTHING, Intake.USUAL.streamed());
        routes.add("PUT", "/forms", call -> change(resource, call), Needs.NOTHING, Intake.USUAL.streamed());
    }

    private static List<String> readAddTags(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            in.check(element, Constraints.NOT_BLANK);
            elements.add(element);
        }
        return elements;
    }

    /// `POST /forms`
    private static Answer add(Forms resource, Call call) throws Exception {
        String title = call.form().textField("title").readString();
        Upload photo = call.form().upload("photo");
        Optional<Upload> other = call.form().optionalUpload("other");
        Upload third = call.form().optionalUpload("third-one").orElse(null);
        List<Upload> more = call.form().uploads("more");
        if (!ADD_MORE_SIZE.allows(more)) call.fault(Fault.In.FORM, "more", ADD_MORE_SIZE.about(more));
        byte[] bytes = call.form().uploadBytes("bytes");
        Item item = call.form().part("item", Item_Retort.CODEC::read);
        Optional<List<String>> tags = call.form().optionalPart("tag-list", Forms_Retort::readAddTags);
        call.ready();
        resource.add(title, photo, other, third, more, bytes, item, tags);
        return call.answer().nothing(204);
    }

    private static Offer readOffer(Call call) {
        int faults = call.group(Fault.In.FORM);
        String title = call.form().textField("title").readString();
        Upload photo = call.form().upload("photo");
        Item item = call.form().part("item", Item_Retort.CODEC::read);
        if (call.faultCount() > faults) return null;
        try {
            return new Offer(title, photo, item);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.FORM, refusal);
            return null;
        }
    }

    /// `PUT /forms`
    private static Answer change(Forms resource, Call call) throws Exception {
        Offer offer = readOffer(call);
        call.ready();
        resource.change(offer);
        return call.answer().nothing(204);
    }
}
