// Written by retort-processor from Accounts; edit that instead.
package demo;

import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Providers;
import dev.retort.endpoint.TypeProvider;
import dev.retort.generated.Generated;
import dev.retort.validation.Constraint;
import dev.retort.validation.Size;

/// What [Accounts] provides.
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Accounts_Retort {

    static {
        Providers.Of<Accounts> providers = Accounts_Retort::announceProviders;
        Generated.register(1, Accounts.class, providers);
    }

    private static final Constraint<Object> CURRENT_USER_TOKEN_SIZE = new Size(3, Integer.MAX_VALUE, "character");

    private Accounts_Retort() {}

    private static void announceProviders(Accounts object, Providers.Announced to) {
        to.single(Accounts.Users.class, _ -> object.users());
        to.perRequest(Accounts.CurrentUser.class, call -> currentUser(object, call), Accounts.Users.class);
        to.perRequest(Accounts.ValidKey.class, call -> key(object, call), Accounts.CurrentUser.class);
        to.perRequest(Accounts.class, call -> awake(object, call));
    }

    private static TypeProvider.Making<Accounts.CurrentUser> currentUser(Accounts object, Call call) throws Exception {
        Argument tokenSource = call.header("X-Token");
        String token = tokenSource.readString();
        tokenSource.check(token, CURRENT_USER_TOKEN_SIZE);
        int depth = call.query("depth").orElse("1").readInt();
        call.bind(Accounts.Users.class);
        return () -> object.currentUser(token, depth, call.use(Accounts.Users.class));
    }

    private static TypeProvider.Making<Accounts.ValidKey> key(Accounts object, Call call) throws Exception {
        String key = call.header("X-Key").readString();
        call.bind(Accounts.CurrentUser.class);
        return () -> object.key(key, call.use(Accounts.CurrentUser.class));
    }

    private static TypeProvider.Making<Accounts> awake(Accounts object, Call call) throws Exception {
        Integer hour = call.query("hour").readInt();
        return () -> {
            object.awake(hour);
            return object;
        };
    }
}
