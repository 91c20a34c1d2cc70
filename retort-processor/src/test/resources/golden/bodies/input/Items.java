package demo;

import dev.retort.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/// Bodies of every form.
@Resource("/items")
record Items() {

    /// Several bodies.
    ///
    /// @param importance from one to ten
    @Put("/{id}")
    void update(
            long id,
            Item item,
            Optional<User> user,
            @Body @Min(1) @Max(10) @Default("5") int importance,
            @Body("tag-list") List<@NotBlank String> tags,
            @Body boolean notify,
            String query) {}

    /// One body as a member.
    @Post
    void add(@Body(embed = true) @Nullable Item body) {}
}

@Json
record Item(String name, @Positive double price) {}

@Json
record User(String name) {}
