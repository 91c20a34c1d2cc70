// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Iterator;

/// The parts of a body in `multipart/form-data`, one after another as they arrive; nothing of them is kept. For files
/// that go elsewhere at once, and forms of any number of fields:
///
/// ```java
/// @MaxBody(10_000_000_000L)
/// @Post("/films")
/// void add(Parts parts) throws IOException {
///     for (IncomingPart part : parts) store.put(part.name(), part.stream());
/// }
/// ```
///
/// Where the body turns out to be malformed, too large or too slow, the iterator or the stream of a part
/// throws, when the parts before that place have been seen already. What is thrown becomes the answer,
/// unless the method catches it. For one thread.
public interface Parts extends Iterable<IncomingPart> {

    /// The parts, which can be gone through once. Going on to the next part skips what was not read of this
    /// one.
    ///
    /// @throws IllegalStateException when this was called before
    @Override
    Iterator<IncomingPart> iterator();
}
