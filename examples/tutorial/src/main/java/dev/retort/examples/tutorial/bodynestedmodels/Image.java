// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodynestedmodels;

import dev.retort.Json;

/// A picture on the web.
@Json
record Image(HttpUrl url, String name) {}
