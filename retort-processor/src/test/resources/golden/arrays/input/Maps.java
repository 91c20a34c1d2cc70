package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import org.jspecify.annotations.Nullable;

@Resource("/maps")
class Maps {

    /// A place.
    @Json.Tuple
    record Place(@Size(min = 2) String name, double latitude, double longitude, @Nullable Integer height) {}

    @Json
    record Map(Place[] places, @Size(max = 4) int[] corners) {}

    @Get
    Map find(int[] scale, @NotEmpty String[] word) {
        return new Map(new Place[0], scale);
    }

    @Post
    Place[] add(Place[] places) {
        return places;
    }
}
