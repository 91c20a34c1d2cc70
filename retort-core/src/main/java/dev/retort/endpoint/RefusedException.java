// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import java.util.List;

/// A request that does not keep the contract. Carries no stack trace: refusing is cheap.
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Fault> faults;

    /// A refusal.
    public RefusedException(int status, List<Fault> faults) {
        super(null, null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    /// 400 when the body is no JSON at all, 422 otherwise.
    public int status() {
        return status;
    }

    /// Everything that is wrong, in the order of the signature.
    public List<Fault> faults() {
        return faults;
    }
}
