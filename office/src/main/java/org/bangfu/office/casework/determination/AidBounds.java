package org.bangfu.office.casework.determination;

import org.bangfu.contract.Answer;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.policy.aid.SpecialAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.means.Figures;

/**
 * What bounds aid to a family on a day, beyond what the determination of the day says.
 *
 * @param today the determination of the day
 * @param insured what the family bore inside the catalogue for the bills that count, R-24
 * @param borne what it bore for them altogether, M8(2), R-25
 * @param special whether the fifth band is open to it: deep, and the bills put it at the highest medical standard, R-24, R-41
 * @param specialAbove above which medical aid for the same bills is the fifth band, by the policy of the day, R-41
 * @param specialCap what all medical aid for these bills may come to once the fifth band is asked for, R-41
 * @param room what may still be paid before the family is above the deep standard, all aid of the year counted as income; below zero
 *     where it is above it already, R-27
 */
public record AidBounds(
        Determined today,
        Money insured,
        Money borne,
        boolean special,
        Money specialAbove,
        Money specialCap,
        Money room) {

    static AidBounds of(Determined today, Answer.Determined answer) {
        Figures family = answer.determination().figures();
        Limits limits = answer.determination().policy().limits();
        return new AidBounds(
                today,
                Money.ofFen(family.insuredPersonal()),
                Money.ofFen(family.illnessBorne()),
                SpecialAid.open(answer.determination().category(), family, limits),
                Money.ofFen(SpecialAid.above(limits)),
                Money.ofFen(SpecialAid.most(family, limits)),
                Money.ofFen(Eligibility.deepLimit(family, limits) - family.deepNet() - family.grantedThisYear()));
    }
}
