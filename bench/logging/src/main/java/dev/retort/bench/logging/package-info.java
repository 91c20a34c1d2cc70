// SPDX-License-Identifier: Apache-2.0

/// What a line costs to log. Knows SLF4J alone: which provider is measured is a matter of the class path.
package dev.retort.bench.logging;
