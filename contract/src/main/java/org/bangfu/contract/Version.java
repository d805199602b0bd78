package org.bangfu.contract;

import java.time.LocalDate;
import java.util.List;

/** One version of a policy, which decides what is applied for from its day until that of the next (M21, M22). */
public sealed interface Version {

    /** {@link LocalDate#MIN} for the first, which refuses what is too early itself. */
    LocalDate from();

    /** As its text calls itself, or is said to. */
    String name();

    /**
     * A version as it was kept. One that was confirmed under another program, or is damaged, may be unreadable now.
     *
     * @param from the day that was confirmed
     */
    static Version of(LocalDate from, String name, PolicyFiles files) {
        try {
            Determiner policy = Determiner.of(files);
            return policy.policy().inForceFrom().equals(from)
                    ? new Sound(from, policy)
                    : new Unreadable(from, name, List.of(Unreadable.OTHER_DAY));
        } catch (PolicyRefused refused) {
            return new Unreadable(from, name, refused.faults());
        }
    }

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

        private static final PolicyFault OTHER_DAY =
                new PolicyFault(PolicyFile.NAME, 0, "inForceFrom", "和确认时的生效日不同，文本已被改动或损坏");

        public Unreadable {
            faults = List.copyOf(faults);
        }

        /** What whoever asks is told, without a full stop: which version, its day, the mend. */
        public String said() {
            return name + " 版政策（" + from + " 起）读不出来，从这一天起申请的现在都不能认定，也不按别的版本认定；请联系市总工会，或恢复能读它的程序版本";
        }
    }
}
