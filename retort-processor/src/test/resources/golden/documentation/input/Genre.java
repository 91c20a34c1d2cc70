package demo;

import dev.retort.*;

/** What kind of book. @deprecated is not a tag here. */
@Json
enum Genre {
    NOVEL,
    POEM
}
