// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodynestedmodels;

import dev.retort.Json;
import dev.retort.Url;
import java.net.URI;

/// A picture on the web.
@Json
record Image(@Url URI url, String name) {}
