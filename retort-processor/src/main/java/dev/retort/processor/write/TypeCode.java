// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.SecurityScheme;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How generated Java names types and their codecs.
final class TypeCode {

    private final GeneratedFile file;

    TypeCode(GeneratedFile file) {
        this.file = file;
    }

    /// Gives the types of the program their short names before classes of the framework take them. Only the
    /// unnamed package needs it, where a type has no other name.
    void claim(Type type) {
        type.all().forEach(each -> {
            if (each instanceof Type.Named named && named.name().packageName().isEmpty())
                file.imports().of(named.name());
        });
    }

    /// The type as a variable is declared with it.
    String name(Type type) {
        return switch (type) {
            case Type.Primitive(var kind, boolean boxed) -> boxed ? kind.box() : kind.keyword();
            case Type.Library(LibraryScalar scalar) ->
                scalar == LibraryScalar.BYTES ? scalar.className() : imported(scalar.className());
            case Type.Structure(ClassName name, List<Use> arguments)
            when !arguments.isEmpty() -> file.imports().of(name) + "<" + each(arguments, this::boxed, ", ") + ">";
            case Type.Named named -> file.imports().of(named.name());
            case Type.Variable(String name) -> name;
            case Type.Elements(Use element, Type.Holder holder) ->
                holder == Type.Holder.ARRAY
                        ? name(element.type()) + "[]"
                        : imported(holder.className()) + "<" + boxed(element.type()) + ">";
            case Type.Entries(Use key, Use value, boolean sequenced) ->
                imported(sequenced ? "java.util.SequencedMap" : "java.util.Map") + "<" + boxed(key.type()) + ", "
                        + boxed(value.type()) + ">";
            case Type.Maybe(Use value) -> imported("java.util.Optional") + "<" + boxed(value.type()) + ">";
            case Type.Patch(Type.Structure structure) -> imported("dev.retort.Merge") + "<" + name(structure) + ">";
            case Type.Anything _ -> imported("dev.retort.json.JsonValue");
            case Type.File _ -> imported("dev.retort.Upload");
            case Type.Credential(SecurityScheme scheme) ->
                scheme.type().equals("java.lang.String") ? "String" : imported(scheme.type());
            case Type.Arriving(boolean parts) -> imported(parts ? "dev.retort.Parts" : "java.io.InputStream");
            case Type.Raw(Use value) -> imported("dev.retort.Raw") + "<" + boxed(value.type()) + ">";
            case Type.Session _ -> imported("dev.retort.WebSocketSession");
        };
    }

    /// The type as a type argument.
    String boxed(Type type) {
        return type instanceof Type.Primitive(var kind, var _) ? kind.box() : name(type);
    }

    /// The type as the argument of a constraint, which is a constant and so cannot name type parameters.
    String judged(Type type) {
        if (!type.isOpen()) return boxed(type);
        return switch (type) {
            case Type.Elements(var _, Type.Holder holder) -> imported(holder.className()) + "<?>";
            case Type.Entries(Use key, var _, boolean sequenced) ->
                imported(sequenced ? "java.util.SequencedMap" : "java.util.Map") + "<" + boxed(key.type()) + ", ?>";
            case Type.Structure(ClassName name, List<Use> arguments) ->
                file.imports().of(name) + "<"
                        + each(arguments, argument -> argument.isOpen() ? "?" : boxed(argument), ", ") + ">";
            default -> throw new IllegalStateException(type + " is judged where it is known");
        };
    }

    /// The value of a variable before anything was read.
    String initial(Type type) {
        return switch (type) {
            case Type.Primitive(var kind, boolean boxed) when !boxed -> kind.zero();
            case Type.Maybe _ -> imported("java.util.Optional") + ".empty()";
            default -> "null";
        };
    }

    /// An expression of the codec of a type.
    String codec(Type type) {
        return switch (type) {
            case Type.Primitive(var kind, var _) -> scalars() + "." + kind.scalar();
            case Type.Library(LibraryScalar scalar) -> scalars() + "." + scalar;
            case Type.Enumeration(ClassName name, var _, boolean documented) ->
                documented ? generated(name, true) : enumeration(name);
            case Type.Value(ClassName name, var _) -> generated(name, true);
            case Type.Imported imported -> imported(imported);
            case Type.Structure(ClassName name, List<Use> arguments) ->
                arguments.isEmpty() ? generated(name, false) : generic(name, type, arguments);
            case Type.Union(ClassName name) -> generated(name, false);
            case Type.Tuple(ClassName name) -> generated(name, false);
            case Type.Variable(String name) -> codecField(name);
            case Type.Elements(Use element, Type.Holder holder) ->
                holder == Type.Holder.ARRAY
                        ? array(element.type())
                        : "%s.%s(%s)".formatted(imported("dev.retort.json.Codecs"), holder.codec(), codec(element));
            case Type.Entries(Use key, Use value, boolean sequenced) ->
                "%s.%s(%s, %s)"
                        .formatted(
                                imported("dev.retort.json.Codecs"),
                                sequenced ? "sequencedMap" : "map",
                                checked(codec(key.type()), key, path(key)),
                                codec(value));
            case Type.Maybe(Use value) -> imported("dev.retort.json.Codecs") + ".optional(" + codec(value) + ")";
            case Type.Patch(Type.Structure structure) ->
                imported("dev.retort.json.Codecs") + ".merge(" + codec(structure) + ")";
            case Type.Anything _ -> imported("dev.retort.json.Codecs") + ".JSON_VALUE";
            case Type.File _, Type.Raw _, Type.Arriving _, Type.Session _, Type.Dependency _, Type.Credential _ ->
                throw new IllegalStateException(type + " has no codec");
        };
    }

    /// The codec of a type that takes some making as a constant; of others the expression itself.
    String codecConstant(Type type) {
        boolean made = switch (type) {
            case Type.Elements _ -> !isPrimitiveArray(type);
            case Type.Entries _, Type.Maybe _, Type.Patch _ -> true;
            case Type.Structure(var _, List<Use> arguments) -> !arguments.isEmpty();
            default -> false;
        };
        if (!made || type.isOpen()) return codec(type);
        String expression = codec(type);
        return file.codecConstant(
                constantName(type), imported("dev.retort.json.Codec") + "<" + boxed(type) + ">", expression);
    }

    /// The codec of a use with constraints, as a constant.
    ///
    /// @param path where the use is, as the beginning of the constant's name
    String codecConstant(Use use, String path) {
        String expression = codec(use, path);
        if (use.type().isOpen()) return expression;
        return file.codecConstant(
                JavaText.constant(path), imported("dev.retort.json.Codec") + "<" + boxed(use.type()) + ">", expression);
    }

    /// An expression of the default of a container. Nobody can change it: an array is copied, and what holds arrays
    /// is made anew.
    ///
    /// @param path of whose default it is, as the beginning of the constant's name
    String defaultConstant(String path, Type container, DefaultValue.Written fallback) {
        if (container.isOpen()) return empty(container);
        String value = codec(container) + ".fromJson(" + JavaText.literal(fallback.text()) + ")";
        if (holdsArrays(container)) return value;
        String constant = file.codecConstant(JavaText.constant(path) + "_DEFAULT", name(container), value);
        return isArray(container) ? constant + ".clone()" : constant;
    }

    private static boolean holdsArrays(Type container) {
        return container.parts().stream().anyMatch(each -> each.type().all().anyMatch(TypeCode::isArray));
    }

    static boolean isArray(Type type) {
        return type instanceof Type.Elements(var _, Type.Holder holder)
                ? holder == Type.Holder.ARRAY
                : type.equals(new Type.Library(LibraryScalar.BYTES));
    }

    /// What holds values of a type parameter, of which the compiler knows no default but the empty one.
    private String empty(Type container) {
        return switch (container) {
            case Type.Entries(var _, var _, boolean sequenced) ->
                sequenced ? "new " + imported("java.util.LinkedHashMap") + "<>()" : imported("java.util.Map") + ".of()";
            case Type.Elements(var _, Type.Holder holder)
            when holder == Type.Holder.SEQUENCED_SET -> "new " + imported("java.util.LinkedHashSet") + "<>()";
            case Type.Elements(var _, Type.Holder holder) when holder.isSet() -> imported("java.util.Set") + ".of()";
            default -> imported("java.util.List") + ".of()";
        };
    }

    /// An expression that has a default made.
    String made(DefaultValue.Made fallback) {
        return file.imports().of(fallback.owner()) + "." + fallback.method() + "()";
    }

    /// `List<Pet>` as `LIST_OF_PET`.
    private String constantName(Type type) {
        return switch (type) {
            case Type.Elements(Use element, Type.Holder holder) -> holder + "_OF_" + constantName(element.type());
            case Type.Entries(Use key, Use value, boolean sequenced) ->
                (sequenced ? "SEQUENCED_" : "") + "MAP_OF_" + constantName(key.type()) + "_TO_"
                        + constantName(value.type());
            case Type.Maybe(Use value) -> "OPTIONAL_" + constantName(value.type());
            case Type.Patch(Type.Structure structure) -> "MERGE_OF_" + constantName(structure);
            case Type.Structure(ClassName name, List<Use> arguments)
            when !arguments.isEmpty() ->
                JavaText.constant(name.simple()) + "_OF_" + each(arguments, this::constantName, "_AND_");
            case Type.Library(LibraryScalar scalar) when scalar == LibraryScalar.BYTES -> "BYTES";
            default -> JavaText.constant(boxed(type)).replace('.', '_');
        };
    }

    private static String each(List<Use> uses, Function<Type, String> text, String delimiter) {
        return uses.stream().map(use -> text.apply(use.type())).collect(Collectors.joining(delimiter));
    }

    /// The field that holds the codec of a type parameter.
    static String codecField(String parameter) {
        return "codecOf" + parameter;
    }

    /// A codec of a generic record. One of its own constants would be made again and again when the record
    /// holds itself, so where a type parameter is in it, it is made when it is used.
    private String generic(ClassName name, Type type, List<Use> arguments) {
        String codecs = arguments.stream().map(this::codec).collect(Collectors.joining(", "));
        Optional<String> named = generatedName(name);
        if (named.isPresent()) return "new " + named.get() + "<>(" + codecs + ")";
        return "%s.<%s>of(%s.class, %s)"
                .formatted(
                        imported("dev.retort.json.Codec"),
                        name(type),
                        file.imports().of(name),
                        codecs);
    }

    /// The codec of a use, which checks its constraints.
    private String codec(Use use) {
        return codec(use, path(use));
    }

    private String path(Use use) {
        return constantName(use.type()).toLowerCase(Locale.ROOT);
    }

    private String codec(Use use, String path) {
        String codec = codec(use.type());
        if (use.isMasked()) codec = imported("dev.retort.json.Codecs") + ".masked(" + codec + ")";
        if (use.isStrict()) codec = imported("dev.retort.json.Codecs") + ".strict(" + codec + ")";
        return checked(codec, use, path);
    }

    private String checked(String codec, Use use, String path) {
        List<String> rules = new CheckCode(file).rules(use, path);
        if (rules.isEmpty()) return codec;
        return "%s.checked(%s, %s)".formatted(imported("dev.retort.json.Codecs"), codec, String.join(", ", rules));
    }

    private static boolean isPrimitiveArray(Type type) {
        return type instanceof Type.Elements(Use element, Type.Holder holder)
                && holder == Type.Holder.ARRAY
                && element.type() instanceof Type.Primitive(var _, boolean boxed)
                && !boxed;
    }

    private String array(Type element) {
        return element instanceof Type.Primitive(var kind, boolean boxed) && !boxed
                ? imported("dev.retort.json.PrimitiveArrays") + "." + kind + "S"
                : imported("dev.retort.json.Codecs") + ".array(" + codec(element) + ", " + name(element) + "[]::new)";
    }

    /// An expression of an array with the elements of a list.
    String arrayOf(Type array, String list) {
        return isPrimitiveArray(array)
                ? codec(array) + ".of(" + list + ")"
                : list + ".toArray(" + name(array) + "::new)";
    }

    /// The generated class of a type, where this file can name it.
    private Optional<String> generatedName(ClassName name) {
        ClassName generated = name.generated();
        if (generated.packageName().equals(file.packageName())) return Optional.of(generated.nested());
        return name.isShared() ? Optional.of(file.imports().of(generated)) : Optional.empty();
    }

    /// A codec that was generated: by its constant where this file can name it, otherwise by look-up.
    private String generated(ClassName name, boolean scalar) {
        Optional<String> named = generatedName(name);
        if (named.isPresent()) return named.get() + ".CODEC";
        String kind = imported("dev.retort.json." + (scalar ? "Scalar" : "Codec"));
        String type = file.imports().of(name);
        return file.codecConstant(
                JavaText.constant(name.flat()).replace('$', '_'),
                kind + "<" + type + ">",
                kind + ".of(" + type + ".class)");
    }

    private String enumeration(ClassName name) {
        String type = file.imports().of(name);
        String scalar = imported("dev.retort.json.Scalar");
        return file.constant(
                JavaText.constant(name.flat()).replace('$', '_'),
                scalar + "<" + type + ">",
                scalars() + ".ofEnum(" + type + ".values())");
    }

    private String imported(Type.Imported imported) {
        String type = file.imports().of(imported.name());
        String simple = imported.name().simple();
        String code = JavaText.constant(simple.substring(simple.lastIndexOf('.') + 1));
        return file.constant(
                JavaText.constant(imported.name().flat()).replace('$', '_'),
                imported("dev.retort.json.Scalar") + "<" + type + ">",
                "%s.imported(%s, %s, text -> %s(text), value -> value.%s())"
                        .formatted(
                                scalars(),
                                JavaText.literal(code.toLowerCase(Locale.ROOT)),
                                JavaText.literal(imported.message()),
                                imported.parse().equals("new") ? "new " + type : type + "." + imported.parse(),
                                imported.print()));
    }

    private String scalars() {
        return imported("dev.retort.json.Scalars");
    }

    String imported(String qualified) {
        return file.imports().of(qualified);
    }
}
