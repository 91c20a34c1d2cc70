// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import dev.retort.Coercion;
import dev.retort.Invalid;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// A place that one value is read from: a position in a JSON document, or a parameter of a request.
///
/// Reading never throws because a value is wrong. It records a fault, returns a stand-in (`0`, `false`,
/// `null`) and goes on, so that one pass finds everything. A value that could not be read breaks no further
/// rule: [#fault] and [#check] are silent about it. Not thread-safe.
public abstract class Source {

    /// For the sources of this module.
    protected Source() {}

    /// The value as a boolean; `false` after a fault.
    public abstract boolean readBoolean();

    /// The value as an integer of 8 bits; 0 after a fault.
    public abstract byte readByte();

    /// The value as an integer of 16 bits; 0 after a fault.
    public abstract short readShort();

    /// The value as an integer of 32 bits; 0 after a fault.
    public abstract int readInt();

    /// The value as an integer of 64 bits; 0 after a fault.
    public abstract long readLong();

    /// The value as the nearest floating-point number of 32 bits; 0 after a fault.
    public abstract float readFloat();

    /// The value as the nearest floating-point number of 64 bits; 0 after a fault.
    public abstract double readDouble();

    /// The value as text, or `null` when it is not text.
    public abstract @Nullable String readString();

    /// The value as an integer of any size within the limit of digits, or `null` when it is none.
    public abstract @Nullable BigInteger readBigInteger();

    /// The value as a decimal within the limit of digits and exponent, or `null` when it is none.
    public abstract @Nullable BigDecimal readBigDecimal();

    /// How far values may be from what is asked for.
    public Coercion coercion() {
        return Coercion.NONE;
    }

    /// Whether values are read as [Coercion#PYDANTIC] says.
    public final boolean isPydantic() {
        return coercion() == Coercion.PYDANTIC;
    }

    /// A text, or a number as a [BigDecimal] where the source can tell it from text; `null` after a fault.
    ///
    /// @param expected what is told where it is neither, with its article
    public @Nullable Object readTextOrNumber(String expected) {
        return readString();
    }

    /// Has values be read strictly from here on, or no longer so, whatever [#coercion] says otherwise.
    /// Counted: who begins it ends it.
    public void strict(boolean begins) {}

    /// Says that the next value is told to nobody: neither in an answer nor in a log. To be said before it is
    /// read.
    public void masked() {}

    /// Says that the value read last breaks a rule. Ignored when that value could not be read.
    public abstract void fault(Rule rule);

    /// Says that a constructor refused the value read last: an [Invalid] and an [IllegalArgumentException]
    /// with their texts, anything else without, and logged, for it is a bug.
    public final void refused(RuntimeException refusal) {
        switch (refusal) {
            case Invalid invalid -> invalid.faults().forEach(fault -> fault(Rule.refused(fault.detail())));
            case IllegalArgumentException _
            when refusal.getMessage() != null -> fault(Rule.refused(refusal.getMessage()));
            case IllegalArgumentException _ -> fault(Rule.refused("is not allowed"));
            default -> {
                LoggerFactory.getLogger("dev.retort").warn("a constructor failed while a request was read", refusal);
                fault(Rule.refused("is not allowed"));
            }
        }
    }

    /// Records a fault when an integer breaks a bound.
    ///
    /// @return whether it keeps it
    public final boolean check(long value, Bound bound) {
        boolean allowed = bound.allows(value);
        if (!allowed) fault(bound);
        return allowed;
    }

    /// Records a fault when a floating-point number breaks a bound. Judged by its decimal form: 0.1f is at
    /// most 0.1.
    ///
    /// @return whether it keeps it
    public final boolean check(float value, Bound bound) {
        boolean allowed = bound.allows((Number) value);
        if (!allowed) fault(bound);
        return allowed;
    }

    /// Records a fault when a floating-point number breaks a bound.
    ///
    /// @return whether it keeps it
    public final boolean check(double value, Bound bound) {
        boolean allowed = bound.allows(value);
        if (!allowed) fault(bound);
        return allowed;
    }

    /// Records a fault when a value is there and breaks a constraint.
    ///
    /// @return whether it keeps it, or is not there
    public final <T> boolean check(@Nullable T value, Constraint<? super T> constraint) {
        boolean allowed = value == null || constraint.allows(value);
        if (value != null && !allowed) fault(constraint.about(value));
        return allowed;
    }
}
