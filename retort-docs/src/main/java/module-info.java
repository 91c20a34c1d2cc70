// SPDX-License-Identifier: Apache-2.0

/// Swagger UI at `/docs` and ReDoc at `/redoc`, out of the jar: nothing is fetched from another host, nothing
/// breaks a strict content security policy. An application gets both by having this module beside it.
module dev.retort.docs {
    requires dev.retort;
    requires static org.jspecify;

    provides dev.retort.openapi.DocumentationPages with
            dev.retort.docs.BundledPages;
}
