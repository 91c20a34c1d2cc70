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
/// What is malformed, too large or too slow is a refusal of the request that the iterator or the stream of a part
/// throws, when those before it have been seen. For one thread.
public interface Parts extends Iterable<IncomingPart> {

    /// The parts, for one iteration. To go to the next one skips what was not read of the present one.
    ///
    /// @throws IllegalStateException when they were asked for before
    @Override
    Iterator<IncomingPart> iterator();
}
