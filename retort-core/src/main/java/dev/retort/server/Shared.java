// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;

/// What the connections of one event loop have in common.
///
/// @param service     what is served
/// @param limits      how much and how long
/// @param admission   counts those that are let in
/// @param connections all that are open
/// @param handover    the way to the threads of requests and back
/// @param encoder     writes heads of answers
/// @param held        what is held of bodies that are not complete
record Shared(
        GuardedService service,
        Limits limits,
        Admission admission,
        Connections connections,
        Handover handover,
        AnswerEncoder encoder,
        HeldBytes held) {}
