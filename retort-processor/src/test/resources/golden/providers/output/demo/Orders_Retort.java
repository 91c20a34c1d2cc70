// Written by retort-processor from Orders; edit that instead.
package demo;

import dev.retort.endpoint.Call;
import dev.retort.endpoint.Needs;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import java.util.List;

/// The routes of [Orders].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Orders_Retort {

    static {
        Routes.Of<Orders> routes = Orders_Retort::announceRoutes;
        Generated.register(1, Orders.class, routes.made(_ -> new Orders()));
    }

    private Orders_Retort() {}

    private static void announceRoutes(Orders resource, Routes routes) {
        routes.add("GET", "/orders/{id}", call -> who(resource, call), new Needs(List.of(Accounts.class), List.of(Accounts.CurrentUser.class)));
        routes.add("DELETE", "/orders/{id}", call -> remove(resource, call), new Needs(List.of(Accounts.class, Accounts.ValidKey.class), List.of(Accounts.Users.class)));
    }

    /// `GET /orders/{id}`
    private static Answer who(Orders resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        call.bind(Accounts.CurrentUser.class);
        call.requireValid();
        Accounts.CurrentUser user = call.use(Accounts.CurrentUser.class);
        call.ready();
        return call.answer().text(200, resource.who(id, user));
    }

    /// `DELETE /orders/{id}`
    private static Answer remove(Orders resource, Call call) throws Exception {
        long id = call.path("id").readLong();
        call.bind(Accounts.Users.class);
        call.requireValid();
        Accounts.Users users = call.use(Accounts.Users.class);
        call.ready();
        resource.remove(id, users);
        return call.answer().nothing(204);
    }
}
