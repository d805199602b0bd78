package org.bangfu.contract;

import java.time.LocalDate;
import java.util.List;

/** One version of a policy, which decides what is applied for from its day until that of the next (M21, M22). */
public sealed interface Version {

    /** {@link LocalDate#MIN} for the first, which refuses what is too early itself. */
    LocalDate from();

    /** As its text calls itself, or is said to. */
    String name();

    record Sound(LocalDate from, Determiner policy) implements Version {

        @Override
        public String name() {
            return policy.policy().version();
        }
    }

    /**
     * Its files cannot be read by this program: damaged, or written for another program. It decides nothing, and no other in its place.
     *
     * @param faults at least one
     */
    record Unreadable(LocalDate from, String name, List<PolicyFault> faults) implements Version {

        public Unreadable {
            faults = List.copyOf(faults);
        }

        /** What whoever asks is told, without a full stop: which version, its day, the mend. */
        public String said() {
            return name + " 版政策（" + from + " 起）读不出来，从这一天起申请的现在都不能认定，也不按别的版本认定；请联系市总工会，或恢复能读它的程序版本";
        }
    }
}
