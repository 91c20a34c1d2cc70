// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Around;
import dev.retort.BodyHook;
import dev.retort.ErrorObserver;
import dev.retort.Hook;
import dev.retort.ResponseHook;
import dev.retort.ResultHook;
import dev.retort.SendHook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The hooks of a scope with those of the scopes around it, outermost first. Immutable.
public final class Hooks {

    /// None at all.
    public static final Hooks NONE = new Hooks(Map.of());

    /// Where on the way a hook stands.
    public enum Phase {
        AROUND(Around.class),
        REQUEST(Hook.class),
        PRE_PARSING(BodyHook.class),
        PRE_VALIDATION(Hook.class),
        PRE_HANDLER(Hook.class),
        PRE_SERIALIZATION(ResultHook.class),
        ERROR(ErrorObserver.class),
        SEND(SendHook.class),
        RESPONSE(ResponseHook.class),
        TIMEOUT(Hook.class),
        ABORT(Hook.class);

        private final Class<?> type;

        Phase(Class<?> type) {
            this.type = type;
        }
    }

    private final Map<Phase, List<Object>> hooks;

    private Hooks(Map<Phase, List<Object>> hooks) {
        this.hooks = hooks;
    }

    /// A copy with one more hook, behind the others of its phase.
    ///
    /// @param hook of the type that the phase calls
    public Hooks with(Phase phase, Object hook) {
        var more = new EnumMap<Phase, List<Object>>(Phase.class);
        more.putAll(hooks);
        var ofPhase = new ArrayList<>(more.getOrDefault(phase, List.of()));
        ofPhase.add(phase.type.cast(hook));
        more.put(phase, List.copyOf(ofPhase));
        return new Hooks(more);
    }

    /// Whether there is no hook at all.
    public boolean isEmpty() {
        return hooks.isEmpty();
    }

    /// The hooks of a phase, in their order.
    ///
    /// @param type what hooks of that phase are
    @SuppressWarnings("unchecked") // checked when they were added
    public <H> List<H> of(Phase phase, Class<H> type) {
        if (hooks.isEmpty()) return List.of();
        if (!phase.type.equals(type)) throw new IllegalArgumentException(phase + " has no " + type);
        return (List<H>) hooks.getOrDefault(phase, List.of());
    }
}
