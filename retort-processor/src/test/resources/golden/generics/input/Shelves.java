package demo;

import dev.retort.Get;
import dev.retort.Post;
import dev.retort.Resource;
import java.util.List;

/// Shelves.
@Resource("/shelves")
record Shelves() {

    @Get
    Page<Shelf> list() {
        return new Page<>(List.of(), 0, java.util.Optional.empty());
    }

    @Post
    void put(Page<Shelf> shelves) {}
}
