# SPDX-License-Identifier: Apache-2.0
"""What a document states about an application, apart from how it is written: its facts. Those of the reference are kept; ours must hold them all."""

import json

from exchange import HERE

FACTS = HERE / "facts"
METHODS = ("get", "post", "put", "patch", "delete", "options", "head", "trace")

#: Paths of the reference's applications that are the same once more.
TWICE = ("no-async", "no-annotation")

#: Keywords of a schema that are facts.
KEYWORDS = ("format", "enum", "const", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
            "minItems", "maxItems", "uniqueItems", "contentMediaType", "contentEncoding", "readOnly", "writeOnly", "deprecated")


def facts(document):
    """All facts of a document, as a map of a name to a JSON value."""
    found = {}
    for name, value in document.get("info", {}).items():
        if (name, value) not in (("title", "FastAPI"), ("version", "0.1.0")):
            found[f"info {name}"] = value
    if "servers" in document:
        found["servers"] = [server["url"] for server in document["servers"]]
    for tag in document.get("tags", []):
        found[f"tag {tag['name']}"] = {key: value for key, value in tag.items() if key in ("description", "externalDocs")}
    for path, item in document.get("paths", {}).items():
        if any(word in path for word in TWICE):
            continue
        operations(found, document, path, item)
    for name, item in document.get("webhooks", {}).items():
        operations(found, document, f"webhook {name}", item)
    return found


def operations(found, document, path, item):
    shape = "/".join("{}" if piece.startswith("{") else piece for piece in path.split("/"))
    for method in METHODS:
        if method in item:
            operation(found, document, f"{method.upper()} {shape}", item[method])


def operation(found, document, name, operation):
    found[name] = True
    for parameter in operation.get("parameters", []):
        parameter = resolve(document, parameter)
        place = f"{name} {parameter['in']} {parameter_name(parameter)}"
        found[f"{place} required"] = parameter.get("required", False)
        schema(found, document, place, parameter.get("schema", {}), parameter["in"])
        for key in ("description", "deprecated"):
            if parameter.get(key):
                found[f"{place} {key}"] = parameter[key]
    if "requestBody" in operation:
        body = resolve(document, operation["requestBody"])
        found[f"{name} body required"] = body.get("required", False)
        content(found, document, f"{name} body", body)
    for status, response in operation.get("responses", {}).items():
        response = resolve(document, response)
        found[f"{name} {status}"] = True
        if status != "422":
            content(found, document, f"{name} {status}", response)
            if response.get("description") not in ("Successful Response", None) and status[0] == "2":
                found[f"{name} {status} description"] = response["description"]
    for key in ("tags", "deprecated", "description"):
        if operation.get(key):
            found[f"{name} {key}"] = operation[key]
    for callback, paths in operation.get("callbacks", {}).items():
        for path, item in paths.items():
            for method in METHODS:
                if method in item:
                    found[f"{name} callback {path} {method}"] = True


def parameter_name(parameter):
    return "" if parameter["in"] == "path" else parameter["name"].lower() if parameter["in"] == "header" else parameter["name"]


def content(found, document, place, holder):
    for type_, media in holder.get("content", {}).items():
        found[f"{place} {type_}"] = True
        for key in media.get("examples", {}):
            found[f"{place} {type_} example {key}"] = True
        if "schema" in media or "itemSchema" in media:
            stated = media.get("itemSchema") or media["schema"]
            if type_ == "application/jsonl" and stated.get("type") == "array":
                stated = stated["items"]  # 3.1 has no word for the elements of a stream
            schema(found, document, f"{place} {type_}", stated, "body")


def schema(found, document, place, schema_, where, depth=0):
    schema_ = resolve(document, schema_)
    if not schema_ or depth > 5:
        return
    alternatives = schema_.get("anyOf") or schema_.get("oneOf")
    if alternatives:
        real = [one for one in map(lambda one: resolve(document, one), alternatives) if one.get("type") != "null"]
        if len(real) < len(alternatives) and where == "body":
            found[f"{place} nullable"] = True
        if len(real) == 1:
            schema(found, document, place, {**real[0], **{key: value for key, value in schema_.items() if key not in ("anyOf", "oneOf")}}, where, depth)
        else:
            found[f"{place} alternatives"] = len(real)
        return
    type_ = schema_.get("type")
    if isinstance(type_, list):
        if "null" in type_ and where == "body":
            found[f"{place} nullable"] = True
        type_ = [one for one in type_ if one != "null"]
        type_ = type_[0] if len(type_) == 1 else type_
    if type_:
        found[f"{place} type"] = type_
    for keyword in KEYWORDS:
        if keyword in schema_:
            found[f"{place} {keyword}"] = schema_[keyword]
    if schema_.get("default") is not None:
        found[f"{place} default"] = schema_["default"]
    if schema_.get("additionalProperties") is False:
        found[f"{place} closed"] = True
    if "items" in schema_:
        schema(found, document, f"{place} []", schema_["items"], where, depth + 1)
    if isinstance(schema_.get("additionalProperties"), dict):
        schema(found, document, f"{place} {{}}", schema_["additionalProperties"], where, depth + 1)
    for name, member in schema_.get("properties", {}).items():
        found[f"{place} .{name} required"] = name in schema_.get("required", [])
        schema(found, document, f"{place} .{name}", member, where, depth + 1)


def resolve(document, value):
    while isinstance(value, dict) and "$ref" in value:
        target = document
        for piece in value["$ref"].removeprefix("#/").split("/"):
            target = target[piece.replace("~1", "/").replace("~0", "~")]
        value = {**target, **{key: other for key, other in value.items() if key != "$ref"}}
    return value


def path_of(application):
    return FACTS / (application.replace("/", ".") + ".json")


def write(application, document):
    FACTS.mkdir(exist_ok=True)
    found = facts(document)
    path_of(application).write_text(
        "{\n" + ",\n".join(f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(found[name], ensure_ascii=False)}" for name in sorted(found)) + "\n}\n", encoding="utf-8")


def missing(application, document):
    """The reference's facts that our document does not state, as lines."""
    ours = facts(document)
    for name, value in json.loads(path_of(application).read_text(encoding="utf-8")).items():
        if not_needed(name, value):
            continue
        if name not in ours:
            yield f"{name} = {json.dumps(value)}: not stated"
        elif not (same(value, ours[name]) or name.endswith(" description") and ours[name]):
            yield f"{name} = {json.dumps(value)}: ours says {json.dumps(ours[name])}"


def not_needed(name, value):
    """What an answer may leave out is no promise; that ours always has it is one. A default says nothing about an answer."""
    words = name.split(" ")
    answer = len(words) > 2 and words[2].isdigit() and words[2] < "300"
    return answer and (words[-1] == "default" or words[-1] == "required" and value is False) or any(word in name for word in TWICE)


def same(theirs, ours):
    if isinstance(theirs, str) and isinstance(ours, str):
        theirs, ours = theirs.removeprefix("^").removesuffix("$"), ours.removeprefix("^(?:").removesuffix(")$").removeprefix("^").removesuffix("$")
        return theirs.strip().rstrip(".") == ours.strip().rstrip(".")
    return theirs == ours
