// Written by retort-processor from Rooms; edit that instead.
package demo;

import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Handshake;
import dev.retort.endpoint.MessageType;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.validation.Bound;
import java.util.Optional;

/// The routes of [Rooms].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Rooms_Retort {

    static {
        Routes.Of<Rooms> routes = Rooms_Retort::announceRoutes;
        Generated.register(1, Rooms.class, routes.made(_ -> new Rooms()));
    }

    private static final Bound TALK_ROOM_MIN = Bound.atLeast("1");

    private Rooms_Retort() {}

    private static void announceRoutes(Rooms resource, Routes routes) {
        routes.add("GET", "/rooms/{room}", Handshake.before(call -> talk(resource, call)));
        routes.add("GET", "/rooms/echo", Handshake.before(call -> echo(resource, call)));
        routes.add("GET", "/rooms/bytes", Handshake.before(call -> bytes(resource, call)));
    }

    /// `GET /rooms/{room}`
    private static Answer talk(Rooms resource, Call call) throws Exception {
        Argument roomSource = call.path("room");
        int room = roomSource.readInt();
        roomSource.check(room, TALK_ROOM_MIN);
        Argument nameSource = call.queryText("as");
        Optional<String> name = Optional.empty();
        if (nameSource.isPresent()) {
            String nameValue = nameSource.readString();
            name = Optional.ofNullable(nameValue);
        }
        call.ready();
        Optional<String> nameGiven = name;
        return call.answer().upgrade(MessageType.json(Rooms$Line_Retort.CODEC), MessageType.json(Rooms$Line_Retort.CODEC), session -> resource.talk(room, nameGiven, session));
    }

    /// `GET /rooms/echo`
    private static Answer echo(Rooms resource, Call call) throws Exception {
        call.ready();
        return call.answer().upgrade(MessageType.ANY, MessageType.ANY, session -> resource.echo(session));
    }

    /// `GET /rooms/bytes`
    private static Answer bytes(Rooms resource, Call call) throws Exception {
        call.ready();
        return call.answer().upgrade(MessageType.TEXT, MessageType.BINARY, session -> resource.bytes(session));
    }
}
