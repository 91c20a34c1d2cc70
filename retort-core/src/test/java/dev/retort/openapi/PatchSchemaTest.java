// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchSchemaTest {

    private static final Map<String, String> FRAGMENTS = Map.of(
            "shop.Owner",
            "{\"title\":\"Owner\",\"type\":\"object\",\"properties\":{}}",
            "shop.Payment",
            "{\"title\":\"Payment\",\"$union\":{\"discriminator\":\"type\",\"records\":{\"me\":\"shop.Owner\"}}}",
            "shop.Place",
            "{\"title\":\"Place\",\"anyOf\":[{\"$ref\":\"#/components/schemas/shop.Owner\",\"not\":{\"required\":[\"a\"]}},{\"type\":\"string\"}]}",
            "shop.Address",
            "{\"title\":\"Address\",\"anyOf\":[{\"format\":\"ipv4\"},{\"format\":\"ipv6\"}]}",
            "shop.Species",
            "{\"title\":\"Species\",\"type\":\"string\",\"enum\":[\"CAT\",\"DOG\"]}");

    private static JsonObject parse(String json) {
        return (JsonObject) JsonValue.parse(json);
    }

    private static JsonObject patch(String schema) {
        return PatchSchema.of(parse(schema), name -> parse(Objects.requireNonNull(FRAGMENTS.get(name))));
    }

    @Test
    void no_member_is_required() {
        assertThat(patch("""
            {"title": "Pet", "description": "A pet.", "type": "object", "required": ["name"],
             "properties": {"name": {"type": "string", "maxLength": 80}}}""")).hasToString("""
            {"title":"PetPatch",\
            "description":"The members of Pet to change. Those that are left out stay as they are (RFC 7396).",\
            "type":"object","properties":{"name":{"type":"string","maxLength":80}}}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string'}                               | {'type':['string','null']}",
                "{'type':['string','null']}                      | {'type':['string','null']}",
                "{'type':'integer','default':20}                 | {'type':'integer'}",
                "{'type':'string','enum':['CAT']}                | {'anyOf':[{'type':'string','enum':['CAT']},{'type':'null'}]}",
                "{'type':'boolean','const':true}                 | {'anyOf':[{'type':'boolean','const':true},{'type':'null'}]}",
                "{'anyOf':[{'type':'string'},{'type':'null'}]}   | {'anyOf':[{'type':'string'},{'type':'null'}]}",
                "{'$ref':'#/components/schemas/shop.Species'}    | {'anyOf':[{'$ref':'#/components/schemas/shop.Species'},{'type':'null'}]}",
                "{}                                              | {}"
            })
    void a_member_that_need_not_be_there_can_be_removed(String member, String patched) {
        JsonObject patch = patch("{\"title\":\"Pet\",\"type\":\"object\",\"properties\":{\"it\":%s}}"
                .formatted(member.replace('\'', '"')));

        assertThat(patch.at("/properties/it")).hasToString(patched.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        shop.Payment | [{'title':'OwnerPatch','description':'The members of Owner to change. Those that are left out stay as they are (RFC 7396).','type':'object','properties':{'type':{'type':'string','const':'me'}}}]
        shop.Place   | [{'$ref':'#/components/patches/shop.Owner'},{'type':'string'}]
        """)
    void a_patch_of_a_sealed_interface_is_one_of_any_of_its_records(String type, String patches) {
        assertThat(patch(Objects.requireNonNull(FRAGMENTS.get(type))).at("/anyOf"))
                .hasToString(patches.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$ref':'#/components/schemas/shop.Owner','description':'x'} | {'$ref':'#/components/patches/shop.Owner','description':'x'}",
                "{'$ref':'#/components/schemas/shop.Species'}                 | {'$ref':'#/components/schemas/shop.Species'}",
                "{'type':'array','items':{'$ref':'#/components/schemas/shop.Owner'}} | {'type':'array','items':{'$ref':'#/components/schemas/shop.Owner'}}",
                "{'anyOf':[{'$ref':'#/components/schemas/shop.Owner'},{'type':'null'}]} | {'anyOf':[{'$ref':'#/components/patches/shop.Owner'},{'type':'null'}]}",
                "{'$ref':'#/components/schemas/shop.Payment'}                 | {'$ref':'#/components/patches/shop.Payment'}",
                "{'$ref':'#/components/schemas/shop.Place'}                   | {'$ref':'#/components/patches/shop.Place'}",
                "{'$ref':'#/components/schemas/shop.Address'}                 | {'$ref':'#/components/schemas/shop.Address'}",
                "{'type':'object','additionalProperties':{'type':'integer'},'minProperties':2} | {'type':'object','additionalProperties':{'type':['integer','null']}}",
                "{'type':'object','additionalProperties':{'type':'integer'}}  | {'type':'object','additionalProperties':{'type':['integer','null']}}"
            })
    void objects_are_patched_and_arrays_and_scalars_replaced(String member, String patched) {
        JsonObject patch =
                patch("{\"title\":\"Pet\",\"type\":\"object\",\"required\":[\"it\"],\"properties\":{\"it\":%s}}"
                        .formatted(member.replace('\'', '"')));

        assertThat(patch.at("/properties/it")).hasToString(patched.replace('\'', '"'));
    }
}
