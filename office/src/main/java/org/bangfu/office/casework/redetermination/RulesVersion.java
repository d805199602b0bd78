package org.bangfu.office.casework.redetermination;

import java.util.List;
import org.bangfu.contract.Engine;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.policy.Determination;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;

/**
 * What the rules of this program changed against those before them ({@link Engine#VERSION}), for people.
 *
 * @param number of the version
 * @param changed what is read otherwise, each with its reading
 * @param rules which of the rules asked of a family may answer otherwise for it
 */
public record RulesVersion(String number, List<Change> changed, List<Rule> rules) {

    /** @param citation the article and the reading */
    public record Change(String words, String citation) {}

    static final RulesVersion TODAY = new RulesVersion(
            Engine.VERSION,
            List.of(
                    new Change("申请人本人的上学费用不再计入，只计子女的", "M6(2)(3)，R-48"),
                    new Change("去世的成员不计入家庭人口，生前收入不计，为其支出的费用计到去世当月", "M6(3)，R-44"),
                    new Change("标准外的救助计入当年收入和上报的合计，不抵减各项标准", "M9(1)5、F18，R-41、R-47")),
            List.of(Rule.CHILDRENS_SCHOOLING, Rule.DECEASED, Rule.BESIDE));

    /** @throws NotFound for another than today's: what earlier versions changed was acted on under them */
    static RulesVersion of(String number) {
        if (!number.equals(TODAY.number)) {
            throw new NotFound("这一版规则");
        }
        return TODAY;
    }

    /** Why a family is answered otherwise: what the changed rules say of it. */
    public List<Reason> why(Determination after) {
        return after.reasons().stream()
                .filter(reason -> rules.contains(reason.rule()))
                .toList();
    }
}
