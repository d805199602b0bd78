package org.bangfu.office.aid.grant;

import java.util.Optional;
import org.bangfu.contract.Determiner;
import org.bangfu.money.Money;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.terms.AidKind;
import org.springframework.stereotype.Component;

/** The limits of a calendar year that a grant has to fit, beside the approvals of F9: at most so much for accidents (M9(3), R-26). */
@Component
class YearLimits {

    private final GrantTable table;
    private final Policies policies;

    YearLimits(GrantTable table, Policies policies) {
        this.table = table;
        this.policies = policies;
    }

    /** Why this grant no longer fits as all grants of its year now stand; empty where it does. In the caller's transaction. */
    Optional<String> exceeds(Grant grant) {
        if (grant.kind() != AidKind.ACCIDENT || grant.beside() || !grant.counts()) {
            return Optional.empty();
        }
        Money cap = Money.ofFen(policy(grant).policy().limits().accidentCap());
        Money year = table.grantedByStandard(grant.caseId(), grant.kind(), grant.year());
        return year.compareTo(cap) <= 0
                ? Optional.empty()
                : Optional.of("这一户%d年的意外致困救助合计 %s 元，超过全年最高 %s 元，请先开会减少或撤销多出的部分。"
                        .formatted(grant.year(), year.format(), cap.format()));
    }

    /** The one that decided it, if this program can still read it. */
    private Determiner policy(Grant grant) {
        return table.policyOf(grant.id()).flatMap(policies::of).orElseGet(policies::own);
    }
}
