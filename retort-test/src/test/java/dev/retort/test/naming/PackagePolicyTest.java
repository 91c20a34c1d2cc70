// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Naming;
import dev.retort.Nulls;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import dev.retort.test.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackagePolicyTest {

    @Json
    record Flight(String flightNumber, @Name("from") String departureAirport, CabinClass cabinClass) {}

    @Json
    enum CabinClass {
        PREMIUM_ECONOMY
    }

    @Json(naming = Naming.AS_IS, unknown = Unknown.IGNORE)
    record Seat(int rowNumber) {}

    @Json
    record Passenger(@Nullable String firstName, int age) {}

    @Json(nulls = Nulls.WRITE)
    record Pilot(@Nullable String firstName) {}

    @Resource
    static final class Flights {

        @Post("/flights")
        Flight add(Flight flight) {
            return flight;
        }

        @Post("/passengers")
        Passenger add(Passenger passenger) {
            return passenger;
        }

        @Post("/pilots")
        Pilot add(Pilot pilot) {
            return pilot;
        }

        @Post("/seats")
        Seat add(Seat seat) {
            return seat;
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Flights()));

    @Test
    void a_package_says_how_names_are_written() {
        String flight = "{\"flight_number\":\"LH 400\",\"from\":\"FRA\",\"cabin_class\":\"premium_economy\"}";

        assertThat(client.post("/flights")
                        .body("application/json", flight)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(flight);
    }

    @Test
    void a_package_says_what_becomes_of_other_members() {
        assertThat(client.post("/flights")
                        .body("application/json", "{\"flightNumber\":\"LH 400\"}")
                        .send()
                        .expect(422)
                        .text())
                .contains("{\"in\":\"body\",\"pointer\":\"/flightNumber\",\"code\":\"unknown\"");
    }

    @Test
    void a_package_says_what_is_written_for_null() {
        assertThat(client.post("/passengers")
                        .body("application/json", "{\"age\":7}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"age\":7}");
        assertThat(client.post("/pilots")
                        .body("application/json", "{}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"first_name\":null}");
    }

    @Test
    void a_type_says_it_otherwise() {
        assertThat(client.post("/seats")
                        .body("application/json", "{\"rowNumber\":7,\"row_number\":8}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"rowNumber\":7}");
    }
}
