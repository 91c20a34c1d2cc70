// SPDX-License-Identifier: Apache-2.0

/// An application that is finished: routes looked up, endpoints called, whatever goes wrong turned into an
/// answer. Nothing here changes once it is built, and nothing here knows sockets.
@org.jspecify.annotations.NullMarked
package dev.retort.dispatch;
