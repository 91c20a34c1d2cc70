// Written by retort-processor from Searches; edit that instead.
package demo;

import dev.retort.Fault;
import dev.retort.endpoint.Argument;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Routes;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.Scalars;
import dev.retort.validation.Bound;
import dev.retort.validation.Constraint;
import dev.retort.validation.Constraints;
import dev.retort.validation.Matches;
import dev.retort.validation.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The routes of [Searches].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Searches_Retort {

    static {
        Routes.Of<Searches> routes = Searches_Retort::announceRoutes;
        Generated.register(1, Searches.class, routes.made(_ -> new Searches()));
    }

    private static final Constraint<Object> COOKIES_SESSION_SIZE = new Size(0, 64, "character");
    private static final Bound COOKIES_VISITS_MIN = Bound.atLeast("0");
    private static final Constraint<CharSequence> FORMS_NAME_PATTERN = new Matches("[a-z].*", 0);
    private static final Constraint<Object> FILTER_Q_SIZE = new Size(0, 80, "character");
    private static final Bound FILTER_LIMIT_MAX = Bound.atMost("100");
    private static final Set<String> CLOSED_QUERY = Set.of("q", "limit", "page-size", "faults", "more");
    private static final Set<String> CLOSED_HEADER = Set.of("if-match", "x-trace");
    private static final Set<String> CLOSED_FORM = Set.of("mail-address", "phone-number");
    private static final Constraint<Object> FORM_KINDS_SIZE = new Size(0, 3, "element");

    private Searches_Retort() {}

    private static void announceRoutes(Searches resource, Routes routes) {
        routes.add("GET", "/searches/cookies", call -> cookies(resource, call));
        routes.add("GET", "/searches/{number:[0-9]{1,9}}/{name:[\\w.-]+}.{ext}/v{code:\\p{Alpha}+}/{day:\\u0032.+}/{path*}", call -> forms(resource, call));
        routes.add("GET", "/searches/groups", call -> groups(resource, call));
        routes.add("DELETE", "/searches/groups", call -> more(resource, call));
        routes.add("PUT", "/searches/closed", call -> closed(resource, call));
        routes.add("GET", "/searches/styles", call -> styles(resource, call));
        routes.add("POST", "/searches/form", call -> form(resource, call));
    }

    /// `GET /searches/cookies`
    private static Answer cookies(Searches resource, Call call) throws Exception {
        String theme = call.cookie("theme").readString();
        Argument sessionSource = call.cookie("__Host-session");
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
        call.ready();
        return call.answer().text(200, resource.cookies(theme, session, visits, cart));
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
        call.ready();
        return call.answer().text(200, resource.forms(number, name, ext, code, date, path));
    }

    private static Filter readFilter(Call call) {
        int faults = call.group(Fault.In.QUERY);
        Argument qSource = call.queryText("q");
        Optional<String> q = Optional.empty();
        if (qSource.isPresent()) {
            String qValue = qSource.readString();
            qSource.check(qValue, FILTER_Q_SIZE);
            q = Optional.ofNullable(qValue);
        }
        Argument limitSource = call.query("limit").orElse("20");
        int limit = limitSource.readInt();
        limitSource.check(limit, FILTER_LIMIT_MAX);
        Argument callSource = call.query("page-size");
        Integer call_ = null;
        if (callSource.isPresent()) {
            call_ = callSource.readInt();
        }
        List<String> faults_ = new ArrayList<>();
        for (Argument each : call.queries("faults")) {
            String faultsElement = each.readString();
            each.check(faultsElement, Constraints.NOT_BLANK);
            faults_.add(faultsElement);
        }
        if (!Constraints.NOT_EMPTY.allows(faults_)) call.fault(Fault.In.QUERY, "faults", Constraints.NOT_EMPTY.about(faults_));
        if (call.faultCount() > faults) return null;
        try {
            return new Filter(q, limit, call_, faults_);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.QUERY, refusal);
            return null;
        }
    }

    private static Conditions readConditions(Call call) {
        int faults = call.group(Fault.In.HEADER);
        Argument ifMatchSource = call.header("if-match");
        Optional<String> ifMatch = Optional.empty();
        if (ifMatchSource.isPresent()) {
            String ifMatchValue = ifMatchSource.readString();
            ifMatch = Optional.ofNullable(ifMatchValue);
        }
        UUID trace = Scalars.UUID.read(call.header("X-Trace"));
        if (call.faultCount() > faults) return null;
        try {
            return new Conditions(ifMatch, trace);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.HEADER, refusal);
            return null;
        }
    }

    /// `GET /searches/groups`
    private static Answer groups(Searches resource, Call call) throws Exception {
        Filter filter = readFilter(call);
        Conditions conditions = readConditions(call);
        call.ready();
        resource.groups(filter, conditions);
        return call.answer().nothing(204);
    }

    private static Visit readVisit(Call call) {
        int faults = call.group(Fault.In.COOKIE);
        String session = call.cookie("session").readString();
        Argument countSource = call.cookie("count");
        Optional<Integer> count = Optional.empty();
        if (countSource.isPresent()) {
            Integer countValue = countSource.readInt();
            count = Optional.ofNullable(countValue);
        }
        if (call.faultCount() > faults) return null;
        try {
            return new Visit(session, count);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.COOKIE, refusal);
            return null;
        }
    }

    /// `DELETE /searches/groups`
    private static Answer more(Searches resource, Call call) throws Exception {
        Filter filter = readFilter(call);
        Conditions conditions = readConditions(call);
        Visit visit = readVisit(call);
        call.ready();
        resource.more(filter, conditions, visit);
        return call.answer().nothing(204);
    }

    private static Contact readContact(Call call) {
        int faults = call.group(Fault.In.FORM);
        String mail = call.form().textField("mail-address").readString();
        Argument phoneSource = call.form().textField("phone-number");
        Optional<String> phone = Optional.empty();
        if (phoneSource.isPresent()) {
            String phoneValue = phoneSource.readString();
            phone = Optional.ofNullable(phoneValue);
        }
        if (call.faultCount() > faults) return null;
        try {
            return new Contact(mail, phone);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.FORM, refusal);
            return null;
        }
    }

    /// `PUT /searches/closed`
    private static Answer closed(Searches resource, Call call) throws Exception {
        Filter filter = readFilter(call);
        Set<UUID> more = new LinkedHashSet<>();
        for (Argument each : call.queries("more")) {
            UUID moreElement = Scalars.UUID.read(each);
            more.add(moreElement);
        }
        Conditions conditions = readConditions(call);
        Contact contact = readContact(call);
        call.refuseUnknown(Fault.In.QUERY, CLOSED_QUERY);
        call.refuseUnknown(Fault.In.HEADER, CLOSED_HEADER);
        call.refuseUnknown(Fault.In.FORM, CLOSED_FORM);
        call.ready();
        resource.closed(filter, more, conditions, contact);
        return call.answer().nothing(204);
    }

    private static Filter readFilter_2(Call call) {
        int faults = call.group(Fault.In.QUERY);
        Argument qSource = call.queryText("one[q]");
        Optional<String> q = Optional.empty();
        if (qSource.isPresent()) {
            String qValue = qSource.readString();
            qSource.check(qValue, FILTER_Q_SIZE);
            q = Optional.ofNullable(qValue);
        }
        Argument limitSource = call.query("one[limit]").orElse("20");
        int limit = limitSource.readInt();
        limitSource.check(limit, FILTER_LIMIT_MAX);
        Argument callSource = call.query("one[page-size]");
        Integer call_ = null;
        if (callSource.isPresent()) {
            call_ = callSource.readInt();
        }
        List<String> faults_ = new ArrayList<>();
        for (Argument each : call.queries("one[faults]")) {
            String faultsElement = each.readString();
            each.check(faultsElement, Constraints.NOT_BLANK);
            faults_.add(faultsElement);
        }
        if (!Constraints.NOT_EMPTY.allows(faults_)) call.fault(Fault.In.QUERY, "one[faults]", Constraints.NOT_EMPTY.about(faults_));
        if (call.faultCount() > faults) return null;
        try {
            return new Filter(q, limit, call_, faults_);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.QUERY, refusal);
            return null;
        }
    }

    private static Filter readFilter_3(Call call) {
        int faults = call.group(Fault.In.QUERY);
        Argument qSource = call.queryText("other[q]");
        Optional<String> q = Optional.empty();
        if (qSource.isPresent()) {
            String qValue = qSource.readString();
            qSource.check(qValue, FILTER_Q_SIZE);
            q = Optional.ofNullable(qValue);
        }
        Argument limitSource = call.query("other[limit]").orElse("20");
        int limit = limitSource.readInt();
        limitSource.check(limit, FILTER_LIMIT_MAX);
        Argument callSource = call.query("other[page-size]");
        Integer call_ = null;
        if (callSource.isPresent()) {
            call_ = callSource.readInt();
        }
        List<String> faults_ = new ArrayList<>();
        for (Argument each : call.queries("other[faults]")) {
            String faultsElement = each.readString();
            each.check(faultsElement, Constraints.NOT_BLANK);
            faults_.add(faultsElement);
        }
        if (!Constraints.NOT_EMPTY.allows(faults_)) call.fault(Fault.In.QUERY, "other[faults]", Constraints.NOT_EMPTY.about(faults_));
        if (call.faultCount() > faults) return null;
        try {
            return new Filter(q, limit, call_, faults_);
        } catch (RuntimeException refusal) {
            call.refused(Fault.In.QUERY, refusal);
            return null;
        }
    }

    /// `GET /searches/styles`
    private static Answer styles(Searches resource, Call call) throws Exception {
        List<String> names = new ArrayList<>();
        for (Argument each : call.commas("names")) {
            String namesElement = each.readString();
            names.add(namesElement);
        }
        List<Integer> ids = new ArrayList<>();
        for (Argument each : call.queries("ids[]")) {
            Integer idsElement = each.readInt();
            ids.add(idsElement);
        }
        Filter one = readFilter_2(call);
        Filter other = readFilter_3(call);
        call.ready();
        resource.styles(names, ids, one, other);
        return call.answer().nothing(204);
    }

    /// `POST /searches/form`
    private static Answer form(Searches resource, Call call) throws Exception {
        Argument nameSource = call.form().textField("name");
        String name = nameSource.readString();
        nameSource.check(name, Constraints.NOT_BLANK);
        Argument ageSource = call.form().field("max-age");
        Optional<Integer> age = Optional.empty();
        if (ageSource.isPresent()) {
            Integer ageValue = ageSource.readInt();
            age = Optional.ofNullable(ageValue);
        }
        List<String> kinds = new ArrayList<>();
        for (Argument each : call.form().fields("kinds")) {
            String kindsElement = each.readString();
            kinds.add(kindsElement);
        }
        if (!FORM_KINDS_SIZE.allows(kinds)) call.fault(Fault.In.FORM, "kinds", FORM_KINDS_SIZE.about(kinds));
        Contact contact = readContact(call);
        call.ready();
        resource.form(name, age, kinds, contact);
        return call.answer().nothing(204);
    }
}
