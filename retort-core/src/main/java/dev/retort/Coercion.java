// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// How far a value may be from what the contract asks for and be taken nevertheless.
public enum Coercion {

    /// JSON has types, and they are taken seriously: `"1"` is no number. Texts of parameters and forms have
    /// one form for each type.
    NONE,

    /// As Pydantic reads in its lax mode. Numbers, booleans and durations may be texts, `1.0` and `true` may
    /// be integers, `yes`, `off`, `1` and the like are booleans, points in time may be seconds since 1970 (or
    /// milliseconds beyond 2e10), a date may be a point in time at midnight, a time may lack its seconds or
    /// be seconds, a duration may be seconds, `3 days, 04:05:06`, or have weeks, months of 30 days and years
    /// of 365, a UUID may lack its hyphens. A parameter that has one value and is sent several times has the
    /// last one, a header field the first.
    ///
    /// Faults of a body are told in the order of the members in the program, not in the document. What has no
    /// value stays refused: `NaN` and infinity are no numbers. A member that comes twice has its last value,
    /// and the one under its name wins over those under its aliases. An empty field of a form was not sent.
    /// Header fields whose names have an underscore are known only to endpoints that name them.
    PYDANTIC
}
