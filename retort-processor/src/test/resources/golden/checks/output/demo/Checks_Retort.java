// Written by retort-processor from Checks; edit that instead.
package demo;

import dev.retort.Fault;
import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.validation.Constraint;
import dev.retort.validation.OwnConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The routes of [Checks].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Checks_Retort {

    static {
        Routes.Of<Checks> routes = Checks_Retort::announceRoutes;
        Generated.register(1, Checks.class, routes.made(_ -> new Checks()));
    }

    private static final Constraint<Integer> ADD_STEP_STEP = OwnConstraint.of("step", "must be a step of 5", OwnConstraint.arguments("size", 5, "unit", "CLASS", "names", List.of("a", "b")), value -> Checks.Numbers.isStep(value, 5, java.lang.annotation.RetentionPolicy.CLASS, new java.lang.String[] {"a", "b"}));
    private static final Constraint<String> ADD_ISBN_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<String> ADD_MORE_ELEMENT_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));
    private static final Constraint<List<String>> ADD_MORE_ISBN = OwnConstraint.refusing("isbn", "", Map.of(), value -> Checks.Numbers.check(value));

    private Checks_Retort() {}

    private static void announceRoutes(Checks resource, Routes routes) {
        routes.add("POST", "/checks", call -> add(resource, call));
    }

    /// `POST /checks`
    private static Answer add(Checks resource, Call call) throws Exception {
        Argument stepSource = call.query("step");
        int step = stepSource.readInt();
        stepSource.check(step, ADD_STEP_STEP);
        Argument isbnSource = call.queryText("isbn");
        Optional<String> isbn = Optional.empty();
        if (isbnSource.isPresent()) {
            String isbnValue = isbnSource.readString();
            isbnSource.check(isbnValue, ADD_ISBN_ISBN);
            isbn = Optional.ofNullable(isbnValue);
        }
        int moreFaults = call.faultCount();
        List<String> more = new ArrayList<>();
        for (Argument each : call.queries("more")) {
            String moreElement = each.readString();
            each.check(moreElement, ADD_MORE_ELEMENT_ISBN);
            more.add(moreElement);
        }
        if (call.faultCount() == moreFaults && !ADD_MORE_ISBN.allows(more)) call.fault(Fault.In.QUERY, "more", ADD_MORE_ISBN.about(more));
        Checks.Book book = call.body().json(Checks$Book_Retort.CODEC);
        call.ready();
        resource.add(step, isbn, more, book);
        return call.answer().nothing(204);
    }
}
