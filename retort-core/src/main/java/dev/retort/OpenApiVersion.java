// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A version of the OpenAPI Specification in which a document can be written.
public enum OpenApiVersion {

    /// 3.0, for tools that know no other. Its schemas are not quite JSON Schema: what it cannot say is left
    /// out.
    V3_0("3.0.4"),

    /// 3.1, the standard.
    V3_1("3.1.0"),

    /// 3.2, which describes the elements of streams and events one by one.
    V3_2("3.2.0");

    private final String number;

    OpenApiVersion(String number) {
        this.number = number;
    }

    /// As documents name it, such as `3.1.0`.
    public String number() {
        return number;
    }
}
