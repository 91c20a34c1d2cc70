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
    PYDANTIC,

    /// As Ajv converts in Fastify (`coerceTypes: "array"`), in bodies too. A number may be a text in one of
    /// JavaScript's forms (`" 1e3 "`, `"0x10"`, but not `""`), a boolean `"true"` or `"false"`, 1 or 0, a text
    /// a number or a boolean; booleans are 1 and 0 as numbers, and `null` is 0, `false` or an empty text where
    /// the contract has no `null`. A scalar is an array of one, and an array of one is the scalar in it.
    ///
    /// What is missing from an object is told first, then faults of a body in the order of the members in the
    /// program. A member that comes twice has its last value. Numbers keep all of their digits, unless texts
    /// are made of them, and infinity stays refused. Which of several forms a value has is decided before
    /// anything is converted. An empty query parameter is a value like others.
    AJV
}
