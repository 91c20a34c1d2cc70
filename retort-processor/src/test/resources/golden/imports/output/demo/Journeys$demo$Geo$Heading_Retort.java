// Written by retort-processor from Geo.Heading; edit that instead.
package demo;

import dev.retort.json.Scalar;
import dev.retort.json.Scalars;

/// The codec of [Heading].
@SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
final class Journeys$demo$Geo$Heading_Retort {

    static final Scalar<Geo.Heading> CODEC = Scalars.ofEnum(Geo.Heading.values());

    private Journeys$demo$Geo$Heading_Retort() {}
}
