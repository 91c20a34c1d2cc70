// Written by retort-processor from Items; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.JsonReader;
import dev.retort.json.Names;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The routes of [Items].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Items_Retort {

    static {
        Routes.Of<Items> routes = Items_Retort::announceRoutes;
        Generated.register(1, Items.class, routes.made(_ -> new Items()));
    }

    private static final Names UPDATE_NAMES = Names.of("item", "user", "importance", "tag-list", "notify");
    private static final long UPDATE_REQUIRED = 0b11001L;
    private static final Bound UPDATE_IMPORTANCE_MIN = Bound.atLeast("1");
    private static final Bound UPDATE_IMPORTANCE_MAX = Bound.atMost("10");
    private static final Names ADD_NAMES = Names.of("body");

    private Items_Retort() {}

    private static void announceRoutes(Items resource, Routes routes) {
        routes.add("PUT", "/items/{id}", call -> update(resource, call));
        routes.add("POST", "/items", call -> add(resource, call));
    }

    private record Update_Body(Item item, Optional<User> user, int importance, List<String> tags, boolean notify_) {}

    private static List<String> readUpdateTags(JsonReader in) {
        if (!in.beginArray()) return null;
        var elements = new ArrayList<String>();
        while (in.nextElement()) {
            String element = in.readString();
            in.check(element, Constraints.NOT_BLANK);
            elements.add(element);
        }
        return elements;
    }

    private static Update_Body readUpdateBody(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Item item = null;
        Optional<User> user = Optional.empty();
        int importance = 5;
        List<String> tags = null;
        boolean notify = false;
        long seen = 0;
        for (int member; (member = in.nextMember(UPDATE_NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> item = Item_Retort.CODEC.read(in);
                case 1 -> {
                    if (!in.readNull()) {
                        User updateUserValue = User_Retort.CODEC.read(in);
                        user = Optional.ofNullable(updateUserValue);
                    }
                }
                case 2 -> {
                    importance = in.readInt();
                    in.check(importance, UPDATE_IMPORTANCE_MIN);
                    in.check(importance, UPDATE_IMPORTANCE_MAX);
                }
                case 3 -> tags = readUpdateTags(in);
                case 4 -> notify = in.readBoolean();
                default -> in.skip();
            }
        }
        in.missing(object, UPDATE_NAMES, UPDATE_REQUIRED & ~seen);
        if (in.partial() || in.faultCount() > faults) return null;
        return new Update_Body(item, user, importance, tags, notify);
    }

    /// `PUT /items/{id}`
    private static Answer update(Items resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        String query = call.queryText("query").readString();
        Update_Body body = call.body().members(Items_Retort::readUpdateBody);
        call.ready();
        resource.update(id, body.item(), body.user(), body.importance(), body.tags(), body.notify_(), query);
        return call.answer().nothing(204);
    }

    private record Add_Body(Item body) {}

    private static Add_Body readAddBody(JsonReader in) {
        if (!in.beginObject()) return null;
        int object = in.valueStart();
        int faults = in.faultCount();
        Item body = null;
        long seen = 0;
        for (int member; (member = in.nextMember(ADD_NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
            switch (member) {
                case 0 -> {
                    if (!in.readNull()) {
                        body = Item_Retort.CODEC.read(in);
                    }
                }
                default -> in.skip();
            }
        }
        if (in.partial() || in.faultCount() > faults) return null;
        return new Add_Body(body);
    }

    /// `POST /items`
    private static Answer add(Items resource, Call call) throws Exception {
        Add_Body body_ = call.body().members(Items_Retort::readAddBody);
        call.ready();
        resource.add(body_.body());
        return call.answer().nothing(204);
    }
}
