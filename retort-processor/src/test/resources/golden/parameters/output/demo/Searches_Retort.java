// Written by retort-processor from Searches; edit that instead.
package demo;

import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraint;
import dev.retort.validation.Matches;
import dev.retort.validation.Size;
import java.time.LocalDate;
import java.util.Optional;

/// The routes of [Searches].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Searches_Retort {

    static {
        Routes.Of<Searches> routes = Searches_Retort::announceRoutes;
        Generated.register(1, Searches.class, routes);
    }

    private static final Constraint<Object> COOKIES_SESSION_SIZE = new Size(0, 64, "character");
    private static final Bound COOKIES_VISITS_MIN = Bound.atLeast("0");
    private static final Constraint<CharSequence> FORMS_NAME_PATTERN = new Matches("[a-z].*", 0);

    private Searches_Retort() {}

    private static void announceRoutes(Searches resource, Routes routes) {
        routes.add("GET", "/searches/cookies", call -> cookies(resource, call));
        routes.add("GET", "/searches/{number:[0-9]{1,9}}/{name:[\\w.-]+}.{ext}/v{code:\\p{Alpha}+}/{day:\\u0032.+}/{path*}", call -> forms(resource, call));
    }

    /// `GET /searches/cookies`
    private static Answer cookies(Searches resource, Call call) throws Exception {
        String theme = call.cookieText("theme").readString();
        Argument sessionSource = call.cookieText("__Host-session");
        Optional<String> session = Optional.empty();
        if (sessionSource.isPresent()) {
            String sessionValue = sessionSource.readString();
            sessionSource.check(sessionValue, COOKIES_SESSION_SIZE);
            session = Optional.ofNullable(sessionValue);
        }
        Argument visitsSource = call.cookie("visits").orElse("0");
        int visits = visitsSource.readInt();
        visitsSource.check(visits, COOKIES_VISITS_MIN);
        Argument cartSource = call.cookie("cart");
        Long cart = null;
        if (cartSource.isPresent()) {
            cart = cartSource.readLong();
        }
        call.requireValid();
        return call.text(200, resource.cookies(theme, session, visits, cart));
    }

    /// `GET /searches/{number}/{name}.{ext}/v{code}/{day}/{path}`
    private static Answer forms(Searches resource, Call call) throws Exception {
        int number = call.path("number").readInt();
        Argument nameSource = call.path("name");
        String name = nameSource.readString();
        nameSource.check(name, FORMS_NAME_PATTERN);
        String ext = call.path("ext").readString();
        String code = call.path("code").readString();
        LocalDate date = Scalars.LOCAL_DATE.read(call.path("day"));
        String path = call.path("path").readString();
        call.requireValid();
        return call.text(200, resource.forms(number, name, ext, code, date, path));
    }
}
