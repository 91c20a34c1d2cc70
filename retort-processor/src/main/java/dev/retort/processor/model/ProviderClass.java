// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.List;

/// A class with methods that provide something.
public record ProviderClass(ClassName name, List<ProviderMethod> providers, Site site) {

    /// Such a method.
    ///
    /// @param type       what it provides, or the class that it stands in where it returns nothing
    /// @param perRequest whether it is called for each request
    /// @param inferred   whether it is, too, if something that it needs is made for each request
    /// @param returns    whether it returns what it provides
    /// @param reading    its parameters, exceptions and comment, as of an endpoint
    public record ProviderMethod(
            ClassName type, boolean perRequest, boolean inferred, boolean returns, Resource.Endpoint reading) {}
}
