package org.bangfu.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.bangfu.terms.AidKind;

/**
 * What the giver of the money has bound it to (F13, F18): a name that people know it by, and the uses it allows.
 *
 * @param name as in the document that brought the money, for instance 金秋助学
 * @param uses at least one
 */
public record Purpose(String name, Set<AidKind> uses) {

    /** 困难职工帮扶: any use of F6. */
    public static final Purpose GENERAL = new Purpose("困难职工帮扶", EnumSet.allOf(AidKind.class));

    public Purpose {
        if (name.isBlank() || uses.isEmpty()) {
            throw new IllegalArgumentException("a purpose has a name and at least one use");
        }
        uses = Set.copyOf(uses);
    }

    public boolean allows(AidKind use) {
        return uses.contains(use);
    }
}
