// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Name;
import dev.retort.Patch;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Merge patches: what is asked of what was sent, and what of the whole.
class MergesTest {

    private static final UUID KEY = UUID.fromString("0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de");

    @Json
    record Profile(
            String name,
            @NotEmpty Map<String, @NotEmpty Map<String, String>> roles,
            @Size(min = 2, max = 3) Map<UUID, Integer> ranks,
            @NotEmpty Map<Code, Integer> codes) {}

    @Json.Value
    record Code(String text) {}

    @Json
    sealed interface Payment {}

    @Json(unknown = Unknown.REFUSE)
    @Name("card")
    record Card(
            @Name(value = "number", aliases = "no") @Size(min = 4)
            String number,

            Optional<Instant> due) implements Payment {}

    @Json(unknown = Unknown.REFUSE)
    @Name("cash")
    record Cash(String currency, @Json.Ignore @Default("7") int drawer) implements Payment {}

    @Json
    @Name("any")
    record Any(@Json.Rest Map<String, JsonValue> members) implements Payment {}

    @Json
    @Name("split")
    record Split(@Name(value = "first", aliases = "one") Payment first, Optional<Payment> second) implements Payment {}

    @Json
    record Invoice(Payment payment, Optional<Payment> spare, List<Payment> all) {}

    @Json.Untagged
    sealed interface Place {}

    @Json(unknown = Unknown.REFUSE)
    record Town(@Name(value = "town", aliases = "city") String town, Optional<Instant> since) implements Place {}

    @Json(unknown = Unknown.REFUSE)
    record Point(double latitude, double longitude) implements Place {}

    @Json
    record Visit(Place place, List<Place> others) {}

    @Resource
    record Endpoints() {

        @Patch("/invoices/{form}")
        Invoice invoice(String form, Merge<Invoice> change) {
            Payment card = new Card("1234", Optional.empty());
            Payment payment = switch (form) {
                case "card" -> card;
                case "cash" -> new Cash("EUR", 3);
                default -> new Split(card, Optional.of(new Cash("EUR", 3)));
            };
            return change.apply(new Invoice(payment, Optional.empty(), List.of(card)));
        }

        @Patch("/visits")
        Visit visit(Merge<Visit> change) {
            Place town = new Town("York", Optional.empty());
            return change.apply(new Visit(town, List.of(town)));
        }

        @Patch("/profiles")
        Profile profile(Merge<Profile> change) {
            return change.apply(new Profile(
                    "Ada",
                    Map.of("work", Map.of("code", "analyst")),
                    Map.of(KEY, 1, new UUID(0, 1), 2),
                    Map.of(new Code("a"), 1)));
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    private TestResponse patched(String path, String patch) {
        return client.patch(path).body("application/merge-patch+json", patch).send();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"roles":{"music":null}}                                              | /roles | {"work":{"code":"analyst"}}
        {"roles":{}}                                                          | /roles | {"work":{"code":"analyst"}}
        {"roles":{"work":{"music":null}}}                                     | /roles | {"work":{"code":"analyst"}}
        {"ranks":{"0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de":7}}                  | /ranks/0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de | 7
        {"ranks":{"00000000-0000-0000-0000-000000000009":7}}                  | /ranks/00000000-0000-0000-0000-000000000009 | 7
        {"codes":{"b":null}}                                                  | /codes | {"a":1}
        """)
    void a_patch_may_have_fewer_entries_than_the_whole_map(String patch, String pointer, String value) {
        assertThat(patched("/profiles", patch).expect(200).json(pointer)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"roles":{"work":null}}                                               | body /roles not_empty must not be empty
        {"roles":{"work":{"code":null}}}                                      | body /roles/work not_empty must not be empty
        {"ranks":{"0b6e5d3c-6c1f-4b39-9c87-54f3f2a1c0de":null}}               | body /ranks size must have 2 to 3 elements
        {"roles":{"work":{"code":7}}}                                         | body /roles/work/code type must be a string
        """)
    void the_whole_map_is_checked_when_the_patch_is_applied(String patch, String fault) {
        assertThat(Faults.of(patched("/profiles", patch).expect(422))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        card  | {"payment":{"number":"56789"}}                 | {"type":"card","number":"56789"}
        card  | {"payment":{"no":"56789"}}                     | {"type":"card","number":"56789"}
        card  | {"payment":{"type":"card","no":"56789"}}       | {"type":"card","number":"56789"}
        split | {"payment":{"first":{"no":"56789"}}}           | {"type":"split","first":{"type":"card","number":"56789"},"second":{"type":"cash","currency":"EUR"}}
        split | {"payment":{"one":{"no":"56789"},"second":null}} | {"type":"split","first":{"type":"card","number":"56789"}}
        """)
    void a_patch_of_a_sealed_interface_may_have_aliases(String form, String patch, String payment) {
        assertThat(patched("/invoices/" + form, patch).expect(200).json("/payment"))
                .hasToString(payment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        card  | {"payment":{"type":"cash","currency":"USD"}}   | {"type":"cash","currency":"USD"}
        cash  | {"payment":{"type":"card","number":"56789"}}   | {"type":"card","number":"56789"}
        card  | {"payment":{"type":"any"}}                     | {"type":"any","number":"1234"}
        cash  | {"payment":{"type":"any"}}                     | {"type":"any","currency":"EUR"}
        cash  | {"payment":{"type":"any","currency":null}}     | {"type":"any"}
        """)
    void a_patch_may_make_another_record_of_a_closed_one(String form, String patch, String payment) {
        assertThat(patched("/invoices/" + form, patch).expect(200).json("/payment"))
                .hasToString(payment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        card  | {"payment":{"due":"1700000000"}}               | body /payment/due instant must be a point in time such as 2026-11-20T14:30:00Z
        card  | {"payment":{"type":"card","due":"1700000000"}} | body /payment/due instant must be a point in time such as 2026-11-20T14:30:00Z
        split | {"payment":{"one":{"due":"1700000000"}}}       | body /payment/one/due instant must be a point in time such as 2026-11-20T14:30:00Z
        card  | {"payment":{"no":"5"}}                         | body /payment/no size must have at least 4 characters
        card  | {"payment":{"no":null}}                        | body /payment/no not_null must not be null
        card  | {"payment":{"currency":"EUR"}}                 | body /payment/currency unknown is not known
        card  | {"payment":{"type":"cash","number":null}}      | body /payment/number unknown is not known
        card  | {"spare":{"number":"56789"}}                   | body /spare/type required is required, and must be one of card, cash, any, split
        card  | {"all":[{"number":"56789"}]}                   | body /all/0/type required is required, and must be one of card, cash, any, split
        """)
    void what_a_patch_has_is_checked_whether_it_has_the_discriminator_or_not(String form, String patch, String fault) {
        assertThat(Faults.of(patched("/invoices/" + form, patch).expect(422))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"place":{"city":"Ely"}}                                | {"town":"Ely"}
        {"place":{"town":null,"latitude":1.5,"longitude":2.5}}  | {"latitude":1.5,"longitude":2.5}
        {"place":{"since":"2026-11-20T14:30:00Z"}}              | {"town":"York","since":"2026-11-20T14:30:00Z"}
        """)
    void a_patch_of_a_form_is_read_as_the_form_that_it_makes(String patch, String place) {
        assertThat(patched("/visits", patch).expect(200).json("/place")).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"place":{"since":"1700000000"}}                        | body /place/since instant must be a point in time such as 2026-11-20T14:30:00Z
        {"place":{"latitude":1.5}}                              | body /place/latitude unknown is not known
        {"others":[{"since":"2026-11-20T14:30:00Z"}]}           | body /others/0/town required is required
        """)
    void what_a_patch_of_a_form_has_is_checked(String patch, String fault) {
        assertThat(Faults.of(patched("/visits", patch).expect(422))).containsExactly(fault);
    }

    @Test
    void the_document_describes_patches_of_sealed_interfaces() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/components/schemas/InvoicePatch/properties/payment"))
                .hasToString("{\"$ref\":\"#/components/schemas/PaymentPatch\"}");
        assertThat(document.json("/components/schemas/InvoicePatch/properties/spare"))
                .hasToString("{\"anyOf\":[{\"$ref\":\"#/components/schemas/PaymentPatch\"},{\"type\":\"null\"}]}");
        assertThat(document.json("/components/schemas/PaymentPatch/anyOf/0")).hasToString("""
                {"title":"CardPatch","description":"The members of Card to change. Those that are left out stay as they are (RFC 7396).",\
                "type":"object","properties":{"type":{"type":"string","const":"card"},"number":{"type":"string","minLength":4},\
                "due":{"type":["string","null"],"format":"date-time"}},"additionalProperties":false}""");
        assertThat(document.json("/components/schemas/PaymentPatch/anyOf/3/properties/first"))
                .hasToString("{\"$ref\":\"#/components/schemas/PaymentPatch\"}");
        assertThat(document.json("/components/schemas/PlacePatch/anyOf"))
                .hasToString(
                        "[{\"$ref\":\"#/components/schemas/TownPatch\"},{\"$ref\":\"#/components/schemas/PointPatch\"}]");
        assertThat(document.json("/components/schemas/VisitPatch/properties/others/items"))
                .hasToString("{\"$ref\":\"#/components/schemas/Place\"}");
    }

    @Test
    void the_document_asks_no_number_of_entries_of_a_patch() {
        TestResponse document = client.get("/openapi.json").send().expect(200);

        assertThat(document.json("/components/schemas/ProfilePatch/properties/roles"))
                .hasToString(
                        "{\"type\":\"object\",\"additionalProperties\":{\"type\":[\"object\",\"null\"],\"additionalProperties\":{\"type\":[\"string\",\"null\"]}}}");
        assertThat(((JsonObject) document.json("/components/schemas/ProfilePatch/properties/ranks")).members())
                .containsKeys("additionalProperties", "propertyNames")
                .doesNotContainKeys("minProperties", "maxProperties");
        assertThat(document.json("/components/schemas/Profile/properties/ranks/minProperties"))
                .hasToString("2");
    }
}
