package org.bangfu.office.law.standard;

import java.util.List;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Version;
import org.bangfu.contract.Versions;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions that decide or are to, with what each came in with. */
@Component
class PolicyList {

    private final Policies policies;
    private final OfficeClock clock;

    PolicyList(Policies policies, OfficeClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The latest first. */
    List<PolicyVersion> versions(List<Proposal> proposals) {
        Versions versions = policies.versions();
        Version now = versions.on(clock.today());
        return versions.all().reversed().stream()
                .map(version -> new PolicyVersion(version, cameInWith(version, proposals), version.equals(now)))
                .toList();
    }

    private static @Nullable Proposal cameInWith(Version version, List<Proposal> proposals) {
        return proposals.stream()
                .filter(one -> one.stands() && one.from().equals(version.from()))
                .findFirst()
                .orElse(null);
    }

    /** Also one that only decided something once. */
    Determiner version(String sha256) {
        return policies.of(sha256).orElseThrow(() -> new NotFound("这一版政策"));
    }
}
