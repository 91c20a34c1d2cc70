// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Group;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// The OpenAPI description of bodies that are forms: the fields as the members of one object.
final class FormFragment {

    /// A file. The format is for those tools that know only that.
    static final Map<String, Object> FILE = SchemaFragment.ordered(
            "type", "string", "format", "binary", "contentMediaType", "application/octet-stream");

    private FormFragment() {}

    static boolean isForm(Endpoint endpoint) {
        return endpoint.parameters().stream().anyMatch(each -> each.role().isForm());
    }

    static Map<String, Object> of(Endpoint endpoint) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        var encoding = new LinkedHashMap<String, Object>();
        boolean parts = false;
        for (Parameter parameter : endpoint.parameters()) {
            if (!parameter.role().isForm()) continue;
            Doc doc = parameter.group().map(Group::doc).orElse(endpoint.doc());
            for (Parameter field : parameter.members()) {
                parts |= field.role().isPart();
                if (field.role() == Role.PART)
                    encoding.put(field.wireName(), Map.of("contentType", "application/json"));
                if (field.required()) required.add(field.wireName());
                String description = doc.parameters().getOrDefault(field.name(), "");
                properties.put(
                        field.wireName(),
                        NoteFragment.schema(
                                SchemaFragment.described(schema(field), description),
                                doc.note(field.name()),
                                field.use().type()));
            }
        }
        Map<String, Object> schema = SchemaFragment.ordered("type", "object");
        if (!required.isEmpty()) schema.put("required", required);
        schema.put("properties", properties);
        if (endpoint.closes(Role.FORM)) schema.put("additionalProperties", false);
        return SchemaFragment.ordered("required", !required.isEmpty(), "content", content(schema, encoding, parts));
    }

    private static Map<String, Object> content(
            Map<String, Object> schema, Map<String, Object> encoding, boolean parts) {
        var media = SchemaFragment.ordered("schema", schema);
        if (!encoding.isEmpty()) media.put("encoding", encoding);
        var content = new LinkedHashMap<String, Object>();
        if (!parts) content.put("application/x-www-form-urlencoded", media);
        content.put("multipart/form-data", media);
        return content;
    }

    private static Map<String, Object> schema(Parameter field) {
        if (field.role() != Role.FILE) return OperationFragment.sent(field);
        if (!(field.use().type() instanceof Type.Elements)) return FILE;
        var schema = new LinkedHashMap<>(OperationFragment.sent(field));
        schema.put("items", FILE);
        return schema;
    }
}
