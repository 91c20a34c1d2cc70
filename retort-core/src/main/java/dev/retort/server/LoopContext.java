// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;

/// What the connections of one event loop have in common.
///
/// @param service     what is served
/// @param limits      how much and how long
/// @param admission   counts those that are let in, of all loops
/// @param held        counts the bytes that requests hold, of all loops
/// @param connections all of this loop that are open
/// @param handover    the way to the threads of requests and back
/// @param encoder     writes heads of answers
record LoopContext(
        FailsafeService service,
        Limits limits,
        Admission admission,
        HeldBytes held,
        Connections connections,
        Handover handover,
        AnswerEncoder encoder) {}
