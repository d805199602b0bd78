package org.bangfu.office.outside.national;

import java.util.Map;
import java.util.Set;

/**
 * What was typed into the list, so that it stays when the form is refused.
 *
 * @param payments the ticked ones
 * @param fields everything else by its field's name
 */
public record TypedTicks(Set<String> payments, Map<String, String> fields) {

    static final TypedTicks NOTHING = new TypedTicks(Set.of(), Map.of());

    public TypedTicks {
        payments = Set.copyOf(payments);
        fields = Map.copyOf(fields);
    }

    /** The number typed beside a payment. */
    public String number(String payment) {
        return fields.getOrDefault("number-" + payment, "");
    }

    /** @param today stands there until somebody types another day */
    public String enteredOn(Object today) {
        return fields.getOrDefault("enteredOn", today.toString());
    }
}
