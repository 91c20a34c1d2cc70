// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Background;
import dev.retort.Coercion;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.Hook;
import dev.retort.IfMatch;
import dev.retort.Invalid;
import dev.retort.InvalidRequest;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.RequestAttribute;
import dev.retort.Unknown;
import dev.retort.http.FieldList;
import dev.retort.http.Peer;
import dev.retort.http.RequestHead;
import dev.retort.json.HashGuard;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonValue;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Target;
import dev.retort.validation.Rule;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One request on its way through one endpoint. Generated code asks it for parameters and the body, lets it
/// refuse the request when anything was wrong, and has it encode the result. Belongs to the request's thread.
public final class Call implements AutoCloseable {

    private final RequestHead head;
    private final Target target;
    private final PathTemplate template;
    private final List<String> values;
    private final ScopeSettings settings;
    private final Peer peer;
    private final ReceivedBody body;
    private @Nullable ReceivedForm form;
    private @Nullable CallAnswer answer;
    private @Nullable ArrayList<Fault> faults;
    private @Nullable Inputs inputs;

    private @Nullable ParameterInputs told;

    /// `null` while it does not matter which parameters are read, as in most calls to their end.
    private @Nullable KnownParameters known;

    /// What hooks and handlers hand to each other.
    private Map<RequestAttribute<?>, Object> attributes = Map.of();
    private List<BackgroundTask> tasks = List.of();
    private @Nullable Dependencies dependencies;

    /// For the application, which knows the route.
    ///
    /// @param template  that of the route's path; an empty one where there is no route
    /// @param values    the values of its variables, in order
    /// @param settings  those of the route's scope
    /// @param peer      who waits for the answer
    @SuppressWarnings("exports") // only the application makes calls
    public Call(
            RequestHead head,
            Target target,
            PathTemplate template,
            List<String> values,
            byte[] body,
            ScopeSettings settings,
            Peer peer) {
        this(head, target, template, values, settings, peer, call -> new ReceivedBody(call, body));
    }

    /// For the application, which knows the route, where the body is still to arrive.
    ///
    /// @param template  that of the route's path; an empty one where there is no route
    /// @param values    the values of its variables, in order
    /// @param streams   whether the endpoint reads the body as it arrives
    /// @param settings  those of the route's scope
    /// @param peer      who waits for the answer
    @SuppressWarnings("exports") // as above
    public Call(
            RequestHead head,
            Target target,
            PathTemplate template,
            List<String> values,
            InputStream body,
            boolean streams,
            ScopeSettings settings,
            Peer peer) {
        this(head, target, template, values, settings, peer, call -> new ReceivedBody(call, body, streams));
    }

    private Call(
            RequestHead head,
            Target target,
            PathTemplate template,
            List<String> values,
            ScopeSettings settings,
            Peer peer,
            Function<Call, ReceivedBody> body) {
        this.head = head;
        this.target = target;
        this.template = template;
        this.values = values;
        this.settings = settings;
        this.peer = peer;
        this.body = body.apply(this);
        if (settings.unknownParameters() == Unknown.REFUSE) known = new KnownParameters(this, true);
    }

    RequestHead head() {
        return head;
    }

    Target target() {
        return target;
    }

    ScopeSettings settings() {
        return settings;
    }

    /// For the application, which says so in the log: whether it took too long.
    public boolean isTimedOut() {
        return peer.isTimedOut();
    }

    Peer peer() {
        return peer;
    }

    /// The body of the request.
    public ReceivedBody body() {
        return body;
    }

    /// The body of the request as a form.
    public ReceivedForm form() {
        if (form == null) form = new ReceivedForm(this);
        return form;
    }

    /// What the client proves itself with.
    public Credentials credentials() {
        return new Credentials(this);
    }

    /// What becomes the answer.
    public CallAnswer answer() {
        if (answer == null) answer = new CallAnswer(this);
        return answer;
    }

    /// A variable of the path.
    public Argument path(String name) {
        return new Argument(this, Fault.In.PATH, name, pathValue(name));
    }

    /// An address as it is in the application.
    Address placed(Address address) {
        Address placed = settings.mountPoints().placed(address);
        for (String name : template.variables()) {
            if (placed.lacks(name)) placed = placed.variable(name, pathValue(name));
        }
        if (placed.path().indexOf('{') < 0) return placed;
        throw new IllegalArgumentException("%s is mounted at %s, of whose variables %s knows nothing"
                .formatted(address.resource().getName(), placed.path(), target.path()));
    }

    /// The path of the route, as it was written; empty where there is none.
    String route() {
        return template.text();
    }

    boolean hasVariable(String name) {
        return template.variables().contains(name);
    }

    String pathValue(String name) {
        int index = template.variables().indexOf(name);
        if (index < 0)
            throw new IllegalArgumentException(
                    "the route has no variable {" + name + "}, only " + template.variables());
        return values.get(index);
    }

    /// A query parameter that has one value; an empty one counts as absent, but where texts are
    /// converted as elsewhere ([Coercion]), it is a value like others.
    public Argument query(String name) {
        return single(Fault.In.QUERY, name, valued(queryValues(name)));
    }

    List<String> valued(List<String> values) {
        return settings.coercion() == Coercion.NONE ? present(values) : values;
    }

    static List<String> present(List<String> values) {
        return values.size() == 1 && values.getFirst().isEmpty() ? List.of() : values;
    }

    /// A query parameter that is text: an empty one is an empty text.
    public Argument queryText(String name) {
        return single(Fault.In.QUERY, name, queryValues(name));
    }

    /// Every value of a query parameter.
    public List<Argument> queries(String name) {
        return several(Fault.In.QUERY, name, queryValues(name));
    }

    /// The values of a query parameter that has them all, separated by commas; none when it is empty.
    public List<Argument> commas(String name) {
        List<String> texts = present(queryValues(name));
        if (texts.size() > 1 && !isPydantic()) fault(Fault.In.QUERY, name, Rule.REPEATED);
        return texts.isEmpty()
                ? List.of()
                : several(Fault.In.QUERY, name, List.of(texts.getLast().split(",", -1)));
    }

    /// A header field that has one value.
    public Argument header(String name) {
        note(Fault.In.HEADER, name);
        return single(Fault.In.HEADER, name, head.headers().all(name));
    }

    /// Every element of a header field that is a list (RFC 9110, 5.6.1): with commas between them, or in fields of
    /// their own, which proxies may join. Where texts are converted as elsewhere ([Coercion]), every field is one.
    public List<Argument> headers(String name) {
        note(Fault.In.HEADER, name);
        List<String> fields = head.headers().all(name);
        List<String> elements = settings.coercion() == Coercion.NONE
                ? FieldList.elements(fields).stream()
                        .filter(each -> !each.isEmpty())
                        .toList()
                : fields;
        return several(Fault.In.HEADER, name, elements);
    }

    /// A cookie.
    public Argument cookie(String name) {
        return single(Fault.In.COOKIE, name, cookieValues(name));
    }

    private List<String> cookieValues(String name) {
        note(Fault.In.COOKIE, name);
        if (told != null) told.asksForCookie(name);
        return CookieField.values(head.headers().all("cookie"), name);
    }

    /// Gives back what was kept of the request, the files of a form, what hooks made of its body, and what was
    /// provided for it.
    @Override
    public void close() {
        if (dependencies != null) dependencies.close();
        if (form != null) form.close();
        body.close();
    }

    /// Refuses what is in one part of the request and not among the names that the endpoint knows.
    ///
    /// @param in    query, header, cookie or form
    /// @param known names as they are documented; those of header fields in small letters
    public void refuseUnknown(Fault.In in, Set<String> known) {
        known().refuseUnknown(in, known);
    }

    /// Takes note of a parameter that is read, where that matters: elsewhere this is one look at a field.
    void note(Fault.In in, String name) {
        if (known != null) known.note(in, name);
    }

    /// Takes note of a parameter that the endpoint does not read itself, and that is known.
    void noteOther(Fault.In in, String name) {
        known().noteOther(in, name);
    }

    private KnownParameters known() {
        if (known == null) known = new KnownParameters(this, false);
        return known;
    }

    List<String> namesIn(Fault.In in) {
        return switch (in) {
            case QUERY -> Pairs.names(target.query());
            case FORM -> form().names();
            case COOKIE -> CookieField.names(head.headers().all("cookie"));
            case HEADER -> {
                var names = new ArrayList<String>();
                head.headers().forEach((name, _) -> names.add(name.toLowerCase(Locale.ROOT)));
                // Proxies take such names for those with a hyphen, so that in lenient mode they are not heard of.
                if (isPydantic()) names.removeIf(name -> name.contains("_"));
                yield names;
            }
            case PATH, BODY -> throw new IllegalArgumentException(in + " has no further parameters");
        };
    }

    boolean isPydantic() {
        return settings.coercion() == Coercion.PYDANTIC;
    }

    /// The name by which a parameter was sent that has several; the first where it was not sent. One that was
    /// sent under two names was sent twice, and in lenient mode has the value of the first of its names.
    ///
    /// @param aliases what it may be called instead
    public String sent(Fault.In in, String name, String... aliases) {
        return known().sent(in, name, aliases);
    }

    Argument single(Fault.In in, String name, List<String> values) {
        String value = values.isEmpty() ? null : values.getFirst();
        if (values.size() > 1) {
            if (isPydantic()) {
                told().choose(in, name);
                value = ParameterInputs.chosen(in, values);
            } else {
                fault(in, name, Rule.REPEATED);
            }
        }
        return new Argument(this, in, name, value);
    }

    /// Begins to read a record whose components are parameters.
    ///
    /// @return [#faultCount]
    public int group(Fault.In in) {
        told().groups(in);
        return faultCount();
    }

    List<Argument> several(Fault.In in, String name, List<String> values) {
        var arguments = new ArrayList<Argument>(values.size());
        for (int i = 0; i < values.size(); i++) {
            arguments.add(new Argument(this, in, name, i, values.get(i)));
        }
        return arguments;
    }

    /// The different ones among the values of a parameter, which have no order. A client that chose many of one hash
    /// code, among which each look-up goes through all, is refused.
    ///
    /// @param values `null` for those that have a fault
    public <T> SequencedSet<T> distinct(Fault.In in, String name, List<? extends @Nullable T> values) {
        var distinct = new LinkedHashSet<T>();
        var guard = new HashGuard();
        for (T each : values) {
            if (each == null || distinct.contains(each)) continue;
            if (!guard.admits(each)) {
                fault(in, name, HashGuard.CROWDED);
                return distinct;
            }
            distinct.add(each);
        }
        return distinct;
    }

    List<String> queryValues(String name) {
        note(Fault.In.QUERY, name);
        return Pairs.values(target.query(), name);
    }

    /// Reads the parameters of a provider. What is wrong with them joins the faults of the call.
    public void bind(Class<?> type) throws Exception {
        int before = faultCount();
        boolean outer = known().binding(true);
        dependencies().bind(type);
        known().binding(outer);
        // In lenient mode a provider is called as soon as nothing is wrong with its own parameters.
        if (isPydantic() && faultCount() == before) use(type);
    }

    /// What a provider makes for this request: made now, unless it was made before.
    public <T> T use(Class<T> type) throws Exception {
        return dependencies().use(type);
    }

    private Dependencies dependencies() {
        if (dependencies == null) dependencies = new Dependencies(this, settings.providers());
        return dependencies;
    }

    /// Calls guards, after what all of them read was judged.
    ///
    /// @throws InvalidRequest with every fault
    public void guard(List<Class<?>> guards) throws Exception {
        for (Class<?> guard : guards) bind(guard);
        if (isPydantic()) return;
        requireFaultless();
        for (Class<?> guard : guards) use(guard);
    }

    /// Tells what was provided that the handler has returned.
    public void succeeded() throws Exception {
        if (dependencies != null) dependencies.succeeded();
    }

    /// Tells what was provided that something was thrown.
    ///
    /// @return what is answered with in the end
    public Throwable failed(Throwable thrown) {
        return dependencies == null ? thrown : dependencies.failed(thrown);
    }

    /// What is to be done after the answer.
    public Background background() {
        return (name, task) -> {
            if (tasks.isEmpty()) tasks = new ArrayList<>();
            tasks.add(new BackgroundTask(name, task));
        };
    }

    /// What was to be done after the answer, in its order.
    public List<BackgroundTask> tasks() {
        return tasks;
    }

    <T> Optional<T> attribute(RequestAttribute<T> key) {
        @SuppressWarnings("unchecked") // put there with that key
        var value = (T) attributes.get(key);
        return Optional.ofNullable(value);
    }

    <T> void attribute(RequestAttribute<T> key, T value) {
        if (attributes.isEmpty()) attributes = new HashMap<>();
        attributes.put(key, Objects.requireNonNull(value));
    }

    /// The request itself, for code that may read any parameter of it: none counts as unknown then.
    public Request wholeRequest() {
        if (known != null) known.noteWholeQuery();
        return request();
    }

    /// The request itself.
    public Request request() {
        return new CallRequest(this, head, target);
    }

    /// Says that a parameter breaks a rule.
    ///
    /// @param name the parameter's name on the wire
    public void fault(Fault.In in, String name, Rule rule) {
        fault(Fault.of(in, Fault.pointer(name), rule));
    }

    void fault(Fault fault) {
        if (faults == null) faults = new ArrayList<>();
        if (faults.size() < Fault.MOST) faults.add(fault);
    }

    /// The same of one of several values of a parameter.
    ///
    /// @param element which may have been sent as a part of a text
    void fault(Fault fault, String element) {
        if (faultCount() < Fault.MOST) told().element(fault, element);
        fault(fault);
    }

    /// Says that a parameter is told to nobody.
    void mask(Fault.In in, String pointer) {
        told().mask(in, pointer);
        if (known == null) return;
        for (String name : known.names(in, pointer)) told().mask(in, Fault.pointer(name));
    }

    /// How many faults there are so far: when it has not changed, all that was read in between is good.
    public int faultCount() {
        return faults == null ? 0 : faults.size();
    }

    /// Says that the constructor of a record of parameters threw an exception. The faults of an [Invalid]
    /// keep their pointers, which begin with the names of parameters; others belong to the group as a whole.
    ///
    /// @param in where the parameters came from
    public void refused(Fault.In in, RuntimeException refusal) {
        if (refusal instanceof Invalid invalid) {
            invalid.faults().forEach(fault -> fault(fault.in(in)));
        } else {
            new Argument(this, in, "").refused(refusal);
        }
    }

    /// Ends the call when anything that was read so far is wrong.
    ///
    /// @throws InvalidRequest with every fault
    public void requireValid() {
        if (known != null) known.refuseUnasked();
        requireFaultless();
    }

    void requireFaultless() {
        if (faults != null) throw refusal(422);
    }

    InvalidRequest refusal(int status) {
        Inputs found = inputs();
        return new InvalidRequest(status, faults == null ? List.of() : faults, found::of, found::body);
    }

    /// Ends the call as above, or else takes the last steps before the handler.
    ///
    /// @throws InvalidRequest with every fault
    /// @throws Exception what a hook throws
    public void ready() throws Exception {
        requireValid();
        if (settings.hooks().isEmpty()) return;
        for (Hook hook : settings.hooks().of(Hooks.Phase.PRE_HANDLER, Hook.class)) hook.run(request());
    }

    /// Everything that is wrong, as the errors of the scope tell it.
    Object errors(InvalidRequest invalid) {
        var failure = new Failure(
                invalid.status(),
                Failure.Reason.CONTRACT,
                invalid.getMessage(),
                null,
                Map.of(),
                List.of(),
                invalid.faults(),
                invalid::input);
        return settings.errors().errors(settings.translations().told(failure, head.headers()));
    }

    /// The value that a fault is about, as far as it was sent and may be told.
    public Optional<JsonValue> input(Fault fault) {
        return inputs().of(fault);
    }

    private Inputs inputs() {
        if (inputs == null) inputs = body.inputs(told());
        return inputs;
    }

    private ParameterInputs told() {
        if (told == null) told = new ParameterInputs(this);
        return told;
    }

    List<String> texts(Fault.In in, String name) {
        return switch (in) {
            case PATH -> hasVariable(name) ? List.of(pathValue(name)) : List.of();
            case QUERY -> queryValues(name);
            case HEADER -> head.headers().all(name);
            case COOKIE -> cookieValues(name);
            case FORM -> form().told(name);
            case BODY -> List.of();
        };
    }

    JsonLimits jsonLimits() {
        return new JsonLimits(settings.limits().jsonDepth(), settings.limits().digits());
    }

    /// A call for the same request, of which nothing has been read yet.
    Call again() {
        return new Call(head, target, template, values, settings, peer, call -> new ReceivedBody(call, body));
    }

    /// Which state of something the client wants to change.
    ///
    /// @throws Problem with status 428 when it does not say so
    public IfMatch ifMatch() {
        return optionalIfMatch()
                .orElseThrow(() -> Problem.of(428, "send If-Match with the ETag of the state that you want to change"));
    }

    /// Which state of something the client wants to change, if it says so.
    public Optional<IfMatch> optionalIfMatch() {
        List<String> fields = head.headers().all("if-match");
        return fields.isEmpty() ? Optional.empty() : Optional.of(new IfMatch(fields));
    }
}
