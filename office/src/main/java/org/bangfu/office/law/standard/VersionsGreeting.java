package org.bangfu.office.law.standard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.upkeep.Greeting;
import org.springframework.stereotype.Component;

/** Tells whoever starts this program that it cannot read a version that others confirmed: the one before could, perhaps. */
@Component
class VersionsGreeting implements Greeting {

    private final Policies policies;

    VersionsGreeting(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<String> words(String address) {
        List<Version.Unreadable> unreadable =
                Acting.as(Actor.OFFICE, () -> policies.versions().unreadable());
        return unreadable.isEmpty()
                ? Optional.empty()
                : Optional.of(unreadable.stream()
                        .map(version -> "注意：" + version.said() + "。\n"
                                + version.faults().stream()
                                        .map(fault -> "  " + fault)
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n")));
    }
}
