package org.bangfu.office.money.fund;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.plan.Plans;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the money of a fund: whoever lowers the fund says that she has seen it, and never goes below it (F7, F13).
 *
 * @param grants decided by meetings and not yet paid, in batches or not
 * @param plans that finance has confirmed and no meeting has decided
 */
public record StandingOn(FundFigures figures, List<Grants.Instalment> grants, List<Plans.Confirmed> plans) {

    private static final int NAMED = 5;

    public StandingOn {
        grants = List.copyOf(grants);
        plans = List.copyOf(plans);
    }

    /** What families have been promised, or are about to be. */
    public Money promised() {
        return figures.granted().plus(figures.planned());
    }

    /**
     * Lets the fund be lowered.
     *
     * @param seen what the person says stands on it; null where she says nothing
     * @throws Refusal where something stands on it that she does not name, or more than is left would go
     */
    public void lower(Money by, @Nullable Money seen) {
        Money missing = by.minus(figures.free());
        if (missing.isPositive()) {
            throw Refusal.by(
                    "F13",
                    "“%s”减少 %s 元后不够，还差 %s 元：%s。请先把这些改用其他资金、退回或撤销，再办这件事。"
                            .formatted(figures.held().label(), by.format(), missing.format(), gone() + words()));
        }
        if (promised().isPositive() && !promised().equals(seen)) {
            throw Refusal.by(
                    "F7",
                    "standing",
                    "“%s”上有%s。减少以后这些仍够支付，请核对后写明合计 %s 元，再办这件事。"
                            .formatted(
                                    figures.held().label(), words(), promised().plain()));
        }
    }

    /**
     * Lets so much be passed down or kept (F12).
     *
     * @throws Refusal at {@code amount} where less is free
     */
    void pass(Money amount) {
        Money missing = amount.minus(figures.free());
        if (missing.isPositive()) {
            throw Refusal.by(
                    "F13",
                    "amount",
                    "“%s”还可下达或留用 %s 元，还差 %s 元：上面有%s。"
                            .formatted(figures.held().label(), figures.free().format(), missing.format(), words()));
        }
    }

    private String gone() {
        return figures.paid().isPositive() ? "已支付职工 " + Show.yuan(figures.paid()) + "，" : "";
    }

    /** Everything that stands on it, by name. */
    public String words() {
        var words = new ArrayList<String>();
        if (figures.owed().isPositive()) {
            words.add("已下达还没有拨付的 " + Show.yuan(figures.owed()));
        }
        if (!grants.isEmpty()) {
            words.add("会议已决定还没有支付的 %d 项 %s（%s）"
                    .formatted(
                            grants.size(),
                            Show.yuan(figures.granted()),
                            some(grants.stream()
                                    .map(one -> one.fileNumber() + one.kind().label())
                                    .toList())));
        }
        if (!plans.isEmpty()) {
            words.add("方案已核对待会的 %s（%s）"
                    .formatted(
                            Show.yuan(figures.planned()),
                            some(plans.stream().map(Plans.Confirmed::number).toList())));
        }
        Money kept = figures.keptUnused();
        if (kept.isPositive()) {
            words.add("本级留用还没有用的 " + Show.yuan(kept));
        }
        return words.isEmpty() ? "没有已定的用途" : String.join("，", words);
    }

    private static String some(List<String> names) {
        return String.join("、", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? " 等" : "");
    }
}
