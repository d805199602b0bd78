package org.bangfu.office.law.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.Regulation;
import org.bangfu.contract.Version;
import org.bangfu.contract.Versions;

/** The program's own policy, for tests without a database. */
public final class ShippedPolicies implements Policies {

    private static final Determiner SHIPPED = Determiner.shipped();

    @Override
    public Version today() {
        return versions().on(LocalDate.MIN);
    }

    @Override
    public Determiner now() {
        return SHIPPED;
    }

    @Override
    public Determiner on(LocalDate applied) {
        return SHIPPED;
    }

    @Override
    public Optional<Determiner> of(String sha256) {
        return Optional.of(SHIPPED).filter(policy -> policy.policy().sha256().equals(sha256));
    }

    @Override
    public List<StandardEntry> figures() {
        return List.of();
    }

    @Override
    public Determiner own() {
        return SHIPPED;
    }

    @Override
    public Versions versions() {
        return Versions.only(SHIPPED);
    }

    @Override
    public Versions versionsWithout(StandardEntry figure) {
        return versions();
    }

    @Override
    public Optional<Regulation> regulation() {
        return Optional.of(Regulation.shipped());
    }

    @Override
    public void keep(Determiner policy) {}

    @Override
    public Optional<PolicyFiles> files(String sha256) {
        return of(sha256).map(Determiner::files);
    }
}
