// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.ProviderClass;
import dev.retort.processor.model.ProviderClass.ProviderMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the methods of a class that provide something add to the operations that use it, as nested maps.
public final class ProviderFragment {

    private ProviderFragment() {}

    /// By the types that they provide.
    public static Map<String, Object> of(ProviderClass source) {
        var provided = new LinkedHashMap<String, Object>();
        for (ProviderMethod provider : source.providers()) {
            boolean says = provider.perRequest() || !provider.reading().uses().isEmpty();
            if (says) provided.put(provider.type().binary(), part(provider));
        }
        return SchemaFragment.ordered("provides", provided);
    }

    private static Map<String, Object> part(ProviderMethod provider) {
        var uses = new ArrayList<String>();
        for (ClassName use : provider.reading().uses()) uses.add(use.binary());
        Map<String, Object> part = SchemaFragment.ordered("operation", OperationFragment.part(provider.reading()));
        SecurityFragment.of(provider.reading()).ifPresent(security -> part.put("security", security));
        if (!uses.isEmpty()) part.put("uses", uses);
        return part;
    }
}
