// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.PrimitiveKind;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;

/// Reads types into the model, and knows why a type is not in it.
final class TypeReader {

    private static final String USUAL = "a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional";

    /// What says the same as a class without a codec.
    private static final Map<String, String> INSTEAD = Map.of(
            "java.util.Date", "an Instant or a LocalDate",
            "java.util.Calendar", "a ZonedDateTime",
            "java.util.GregorianCalendar", "a ZonedDateTime",
            "java.util.TimeZone", "a ZoneId",
            "java.sql.Date", "a LocalDate",
            "java.sql.Time", "a LocalTime",
            "java.sql.Timestamp", "an Instant or a LocalDateTime",
            "java.net.URL", "a URI");

    private final Elements elements;
    private final ConstraintReader constraints;
    private final ImportReader imports;
    private final Placement placement;
    private final Optional<Import> within;
    private final Set<TypeElement> opened = new HashSet<>();

    private TypeReader(
            Elements elements,
            ConstraintReader constraints,
            ImportReader imports,
            Placement placement,
            Optional<Import> within) {
        this.elements = elements;
        this.imports = imports;
        this.constraints = constraints;
        this.placement = placement;
        this.within = within;
    }

    TypeReader(Elements elements, ConstraintReader constraints, ImportReader imports, Placement placement) {
        this(elements, constraints, imports, placement, Optional.empty());
    }

    /// Whether a class without a codec is a value nevertheless, of which another class says the same.
    static boolean isOutdated(TypeMirror type) {
        return INSTEAD.containsKey(described(type));
    }

    /// The same for what a class of another jar holds, for which the imports around its own hold.
    TypeReader within(Import imported) {
        return new TypeReader(elements, constraints, imports, placement, Optional.of(imported));
    }

    /// Where an error at a declaration is told: where its class is imported, if it is.
    Site site(Element declaration) {
        return within.map(Import::site).orElseGet(() -> Site.of(declaration));
    }

    /// What imports a class of another jar that is read, or is held by one that is.
    private Optional<Import> imported(TypeElement type) {
        return within.flatMap(each -> Import.find(type, each.place())).filter(each -> !each.isText());
    }

    /// Whether a class is of another jar, and read as if it had `@Json`.
    boolean isImported(TypeElement type) {
        return imported(type).isPresent();
    }

    /// The declaration whose `@Json` says how what a type holds is written.
    Element policy(TypeElement type) {
        return imported(type).map(each -> each.policy(elements)).orElse(type);
    }

    /// The member that says which record of a sealed interface an object is.
    String discriminator(TypeElement union) {
        return imported(union)
                .flatMap(each -> Annotations.attribute(each.mirror(), "discriminator"))
                .or(() -> Annotations.find(union, "Discriminator").flatMap(Annotations::value))
                .map(name -> String.valueOf(name.getValue()))
                .orElse("type");
    }

    /// A type that is not in the model. The message says why, and how to mend it, without saying where.
    static final class NoCodecException extends Exception {
        private static final long serialVersionUID = 1;

        private final String message;

        NoCodecException(String message) {
            super(message, null, false, false);
            this.message = message;
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    /// The type of a declaration with the constraints on it.
    Use use(Element declaration) throws NoCodecException {
        boolean nullable = Annotations.isNullable(declaration.getAnnotationMirrors())
                || Annotations.isNullable(declaration.asType().getAnnotationMirrors());
        return use(type(declaration.asType(), Spot.of(declaration)), constraints.of(declaration), nullable);
    }

    /// A number that travels as a text is a type of its own.
    private static Use use(Type type, List<Constraint> found, boolean nullable) throws NoCodecException {
        List<Constraint> others = found.stream()
                .filter(each -> !each.name().equals(Constraint.AS_TEXT))
                .toList();
        if (others.size() == found.size()) return new Use(type, found, nullable);
        if (type instanceof Type.Library(LibraryScalar scalar)
                && scalar.asText().isPresent())
            return new Use(new Type.Library(scalar.asText().get()), others, nullable);
        throw new NoCodecException(
                "@AsText is for a BigDecimal or a BigInteger: remove it, write it inside of an Optional, or take one of these types");
    }

    /// The constraints on a declaration, whatever its type.
    List<Constraint> constraints(Element declaration) {
        return constraints.of(declaration);
    }

    /// The constraints on a declaration and on the type arguments of its type, whatever that is.
    List<Constraint> allConstraints(Element declaration) {
        var all = new ArrayList<>(constraints.of(declaration));
        if (declaration.asType() instanceof DeclaredType declared) {
            List<? extends TypeMirror> arguments = declared.getTypeArguments();
            for (int i = 0; i < arguments.size(); i++)
                all.addAll(constraints.of(arguments.get(i), Spot.of(declaration).argument(i)));
        }
        return all;
    }

    /// Reports constraints on a type as a whole; those of a class of another jar are its own business.
    void refuseConstraints(TypeElement type) {
        if (!isImported(type)) constraints.refuseOn(type);
    }

    /// The type that a method returns, or a type argument.
    Use use(TypeMirror type, Spot spot) throws NoCodecException {
        List<Constraint> found = constraints.of(type, spot);
        return use(type(type, spot), found, Annotations.isNullable(type.getAnnotationMirrors()));
    }

    private Type type(TypeMirror type, Spot spot) throws NoCodecException {
        return switch (type) {
            case PrimitiveType primitive -> primitive(primitive);
            case DeclaredType declared -> declared(declared, spot);
            case TypeVariable variable ->
                new Type.Variable(variable.asElement().getSimpleName().toString());
            case ArrayType array -> array(array, spot);
            default ->
                throw new NoCodecException(described(type) + " has no codec: use a type that is known when compiled");
        };
    }

    /// Generated code makes arrays, which it can only of classes that it knows. An annotation in front of an
    /// array is one of its elements in Java, where nobody means that, so nothing is said of these.
    private Type array(ArrayType array, Spot spot) throws NoCodecException {
        TypeMirror component = array.getComponentType();
        if (Annotations.isNullable(component.getAnnotationMirrors()))
            throw new NoCodecException(
                    "an array of elements that may be null has no codec: use a List, or write %s @Nullable [] where the array itself may be null"
                            .formatted(described(component)));
        if (component.getKind() == TypeKind.BYTE) return bytes(spot);
        Type element = type(component, spot);
        boolean known = !(component instanceof TypeVariable) && !isGeneric(component);
        if (!known)
            throw new NoCodecException("%s has no codec, because Java makes no such array safely: use a List<%s>"
                    .formatted(described(array), described(component)));
        return new Type.Elements(new Use(element, List.of(), false), Type.Holder.ARRAY);
    }

    private static Type bytes(Spot spot) throws NoCodecException {
        ElementKind place = spot.declaration().getKind();
        boolean member = place == ElementKind.FIELD || place == ElementKind.RECORD_COMPONENT;
        boolean placed = Stream.of("Form", "Body", "Json.Value", "Json.Computed")
                .anyMatch(each -> Annotations.isPresent(spot.declaration(), each));
        if (!member && !placed)
            throw new NoCodecException(
                    "byte[] has a codec in @Json records only, where it is Base64: put it into one, or say @Form if it is a file of a form, or @Body if it is the whole body");
        return new Type.Library(LibraryScalar.BYTES);
    }

    private static Type primitive(PrimitiveType type) throws NoCodecException {
        if (type.getKind() == TypeKind.CHAR) throw noChar();
        return new Type.Primitive(PrimitiveKind.valueOf(type.getKind().name()), false);
    }

    private static NoCodecException noChar() {
        return new NoCodecException(
                "char has no codec, because one char is not always one character: use a String with @Size(min = 1, max = 1)");
    }

    private Type declared(DeclaredType type, Spot spot) throws NoCodecException {
        var element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        Optional<Type> known = known(name);
        if (known.isPresent()) return known.get();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty() && !element.getTypeParameters().isEmpty()) {
            throw new NoCodecException(
                    "%s says nothing about its elements: write %s<…>".formatted(name, element.getSimpleName()));
        }
        Optional<Type.Holder> holder = Type.Holder.of(name);
        if (holder.isPresent()) {
            Use held = element(arguments, 0, spot);
            return new Type.Elements(
                    holder.get().isSet() ? comparable(held, "an element of a set") : held, holder.get());
        }
        return switch (name) {
            case "java.util.Map" -> entries(arguments, false, spot);
            case "java.util.SequencedMap" -> entries(arguments, true, spot);
            case "java.util.Optional" -> new Type.Maybe(element(arguments, 0, spot));
            case "dev.retort.Upload" -> file(spot);
            case "java.io.InputStream" -> arriving(spot, element);
            case "dev.retort.Parts" -> arriving(spot, element);
            case "dev.retort.Raw" -> raw(arguments, spot);
            case "dev.retort.WebSocketSession" -> session(arguments, spot);
            case "dev.retort.Merge" -> patch(arguments.getFirst(), spot);
            case "java.lang.Character" -> throw noChar();
            default -> ofProgram(element, arguments, spot);
        };
    }

    /// A file is a parameter, or a component of a record of such.
    private static Type file(Spot spot) throws NoCodecException {
        Element declaration = spot.declaration();
        boolean parameter = declaration.getKind() == ElementKind.PARAMETER;
        boolean component = declaration.getKind() == ElementKind.FIELD
                && !Annotations.isPresent(Objects.requireNonNull(declaration.getEnclosingElement()), "Json");
        if (parameter || component) return new Type.File();
        throw new NoCodecException(
                "an Upload is a file of a form and has no codec: make it a parameter, or a component of a record that is a @Form");
    }

    private static Type arriving(Spot spot, TypeElement type) throws NoCodecException {
        boolean parameter = spot.declaration().getKind() == ElementKind.PARAMETER;
        boolean parts = type.getSimpleName().contentEquals("Parts");
        if (parameter && spot.way().isEmpty()) return new Type.Arriving(parts);
        throw new NoCodecException(
                "%s the body that is read as it arrives, and without a codec: make it a parameter by itself"
                        .formatted(parts ? "Parts are" : "an InputStream is"));
    }

    /// A body as it was sent is a parameter and nothing else.
    private Type raw(List<? extends TypeMirror> arguments, Spot spot) throws NoCodecException {
        boolean parameter = spot.declaration().getKind() == ElementKind.PARAMETER;
        if (parameter && spot.way().isEmpty()) return new Type.Raw(element(arguments, 0, spot));
        throw new NoCodecException(
                "a Raw is the whole body, there or not, and has no codec: make it a parameter by itself");
    }

    /// A WebSocket is a parameter and nothing else.
    private Type session(List<? extends TypeMirror> arguments, Spot spot) throws NoCodecException {
        boolean parameter = spot.declaration().getKind() == ElementKind.PARAMETER;
        if (!parameter || !spot.way().isEmpty())
            throw new NoCodecException("a WebSocketSession has no codec: make it a parameter of a @WebSocket method");
        return new Type.Session(message(arguments, 0, spot), message(arguments, 1, spot));
    }

    /// What is said over a WebSocket; empty for text and bytes alike.
    private Optional<Use> message(List<? extends TypeMirror> arguments, int index, Spot spot) throws NoCodecException {
        TypeMirror type = arguments.get(index);
        if (described(type).equals("dev.retort.Message")) return Optional.empty();
        boolean bytes =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
        if (bytes) return Optional.of(new Use(new Type.Library(LibraryScalar.BYTES), List.of(), false));
        return Optional.of(element(arguments, index, spot));
    }

    private static Optional<Type> known(String name) {
        if (name.equals("dev.retort.json.JsonValue")) return Optional.of(new Type.Anything());
        for (PrimitiveKind kind : PrimitiveKind.values()) {
            if (name.equals("java.lang." + kind.box())) return Optional.of(new Type.Primitive(kind, true));
        }
        return LibraryScalar.of(name).map(Type.Library::new);
    }

    private Use element(List<? extends TypeMirror> arguments, int index, Spot spot) throws NoCodecException {
        Use use = use(arguments.get(index), spot.argument(index));
        if (use.type() instanceof Type.Maybe) {
            throw new NoCodecException("an Optional inside another type has no codec: leave the element out instead");
        }
        return use;
    }

    private static Use comparable(Use use, String place) throws NoCodecException {
        boolean bytes = use.type().equals(new Type.Library(LibraryScalar.BYTES));
        boolean array = use.type() instanceof Type.Elements(var _, Type.Holder holder) && holder == Type.Holder.ARRAY;
        if (!bytes && !array) return use;
        throw new NoCodecException("%s cannot be %s, because equal arrays are not equal in Java: use a %s"
                .formatted(bytes ? "byte[]" : "an array", place, bytes ? "String" : "List"));
    }

    private Type entries(List<? extends TypeMirror> arguments, boolean sequenced, Spot spot) throws NoCodecException {
        Use key = element(arguments, 0, spot);
        if (!key.type().isScalar()) {
            throw new NoCodecException(described(arguments.getFirst())
                    + " has no text form, so it cannot be the key of a map: use a scalar as the key");
        }
        return new Type.Entries(comparable(key, "the key of a map"), element(arguments, 1, spot), sequenced);
    }

    private Type patch(TypeMirror argument, Spot spot) throws NoCodecException {
        if (type(argument, spot.argument(0)) instanceof Type.Structure structure
                && structure.arguments().isEmpty()) return new Type.Patch(structure);
        throw new NoCodecException("Merge<%s> has no codec: only a @Json record%s can be merged"
                .formatted(described(argument), isGeneric(argument) ? " without type parameters" : ""));
    }

    private static boolean isGeneric(TypeMirror type) {
        return type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
    }

    private Type ofProgram(TypeElement element, List<? extends TypeMirror> arguments, Spot spot)
            throws NoCodecException {
        Element use = within.map(Import::place).orElse(spot.declaration());
        Optional<Import> imported = Import.find(element, use);
        if (imported.isPresent() && imported.get().isText()) return imports.text(imported.get(), use);
        if (imported.isEmpty() && within.isEmpty()) refuseHidden(element, use);
        boolean json = imported.isPresent() || Annotations.isPresent(element, "Json");
        ClassName name = imported.map(each -> each.name(elements)).orElseGet(() -> className(element, elements));
        if (ValueReader.isMarked(element)) return new Type.Value(name, marked(element));
        if (element.getKind() == ElementKind.ENUM) {
            // What has a codec of its own is asked where that is written.
            if (!json && placement.isUnreachable(element)) throw new NoCodecException(Placement.unreachable(element));
            Element policy = imported.map(each -> each.policy(elements)).orElse(element);
            return new Type.Enumeration(name, constants(element, policy), json);
        }
        if (name.qualified().matches("dev\\.retort\\.json\\.Json(Object|Array|String|Number|Boolean|Null)"))
            throw new NoCodecException("%s has no codec of its own: use dev.retort.json.JsonValue, which may be one"
                    .formatted(name.qualified()));
        if (element.getKind() == ElementKind.RECORD) {
            if (Annotations.isPresent(element, "Json.Value")) return new Type.Value(name, underlying(element));
            if (Annotations.isPresent(element, "Json.Tuple")) return new Type.Tuple(name);
            if (json) return new Type.Structure(name, uses(arguments, spot));
            throw new NoCodecException(
                    "%s has no codec: %s".formatted(name.qualified(), imports.mend(element, within.isPresent())));
        }
        if (name.qualified().equals("java.lang.Object")) {
            throw new NoCodecException(
                    "java.lang.Object has no codec, because its schema could say nothing: use a @Json type, or a JsonValue for JSON of any shape, which JsonValue.of(…) makes of maps, lists and scalars");
        }
        boolean union = json || Annotations.isPresent(element, "Json.Untagged");
        if (union && element.getModifiers().contains(Modifier.SEALED)) return new Type.Union(name);
        throw new NoCodecException(
                "%s has no codec: use %s".formatted(name.qualified(), INSTEAD.getOrDefault(name.qualified(), USUAL)));
    }

    /// Refuses what another package hides; what is private is told where it gets its codec.
    private void refuseHidden(TypeElement element, Element user) throws NoCodecException {
        String mistake = placement.isUnreachable(element) ? "" : placement.mistake(element, user);
        if (!mistake.isEmpty()) throw new NoCodecException(mistake);
    }

    private List<Use> uses(List<? extends TypeMirror> arguments, Spot spot) throws NoCodecException {
        var uses = new ArrayList<Use>();
        for (int i = 0; i < arguments.size(); i++) uses.add(element(arguments, i, spot));
        return uses;
    }

    /// The type of the only component of a `@Json.Value` record.
    Type underlying(TypeElement element) throws NoCodecException {
        var components = element.getRecordComponents();
        if (components.size() != 1) {
            throw new NoCodecException(
                    "%s is a @Json.Value, so it must have exactly one component: use @Json for a structure"
                            .formatted(element.getQualifiedName()));
        }
        if (!opened.add(element)) {
            throw new NoCodecException("%s is a @Json.Value that holds itself: use @Json for a structure"
                    .formatted(element.getQualifiedName()));
        }
        try {
            Type type =
                    use(JsonTypeReader.field(element, components.getFirst())).type();
            if (type.isScalar()) return type;
        } finally {
            opened.remove(element);
        }
        throw new NoCodecException("%s is a @Json.Value, so its component must be a scalar: use @Json for a structure"
                .formatted(element.getQualifiedName()));
    }

    private Type marked(TypeElement element) throws NoCodecException {
        if (!opened.add(element)) {
            throw new NoCodecException("%s is a @Json.Value that holds itself: use @Json for a structure"
                    .formatted(element.getQualifiedName()));
        }
        try {
            return new ValueReader(this, new Findings()).underlying(element);
        } finally {
            opened.remove(element);
        }
    }

    /// @param policy the declaration that says how their names are written
    static List<Type.Constant> constants(TypeElement element, Element policy) {
        return element.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .map(each -> new Type.Constant(each.getSimpleName().toString(), WireNames.of(policy, each)))
                .toList();
    }

    /// Whether an exception need not be declared.
    static boolean isUnchecked(TypeMirror exception) {
        return isBelow(exception, Set.of("java.lang.RuntimeException", "java.lang.Error"));
    }

    /// Whether it is none that only a method that declares any `Throwable` can throw.
    static boolean isUsual(TypeMirror exception) {
        return isBelow(exception, Set.of("java.lang.Exception", "java.lang.Error"));
    }

    private static boolean isBelow(TypeMirror exception, Set<String> classes) {
        for (TypeMirror each = exception; each instanceof DeclaredType declared; ) {
            var element = (TypeElement) declared.asElement();
            if (classes.contains(element.getQualifiedName().toString())) return true;
            each = element.getSuperclass();
        }
        return false;
    }

    /// Whether a declaration stands in the source, and is not the compiler's own.
    boolean isExplicit(Element declaration) {
        return elements.getOrigin(declaration) == Elements.Origin.EXPLICIT;
    }

    ClassName className(TypeElement element) {
        return imported(element).map(each -> each.name(elements)).orElseGet(() -> className(element, elements));
    }

    static ClassName className(TypeElement element, Elements elements) {
        String packageName = elements.getPackageOf(element).getQualifiedName().toString();
        String qualified = element.getQualifiedName().toString();
        return new ClassName(
                packageName, packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1));
    }

    /// A type as a reader of the program would say it, without annotations.
    static String described(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared
            when declared.getTypeArguments().isEmpty() ->
                ((TypeElement) declared.asElement()).getQualifiedName().toString();
            case DeclaredType declared ->
                declared.asElement().getSimpleName() + "<"
                        + String.join(
                                ", ",
                                declared.getTypeArguments().stream()
                                        .map(TypeReader::described)
                                        .toList())
                        + ">";
            case ArrayType array -> described(array.getComponentType()) + "[]";
            case PrimitiveType primitive -> primitive.getKind().name().toLowerCase(java.util.Locale.ROOT);
            default -> type.toString();
        };
    }
}
