// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// How the server handles connections with the operating system, for [Retort#transport]. [#NIO] is always
/// available; the others are where their native library is on the class path or module path and fits the
/// machine.
public enum Transport {

    /// What comes with the JDK.
    NIO,

    /// Linux's epoll: `io.netty:netty-transport-native-epoll`.
    EPOLL,

    /// Linux's io_uring: `io.netty:netty-transport-native-io_uring`. Many containers forbid it.
    IO_URING,

    /// The kqueue of macOS and BSD: `io.netty:netty-transport-native-kqueue`.
    KQUEUE
}
