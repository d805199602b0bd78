package org.bangfu.policy.explain;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.Category;

/**
 * What stands under a worked calculation.
 *
 * @param sentence which test was met, and by how much
 * @param conclusion what else follows
 */
public record Verdict(String sentence, List<String> conclusion) {

    public Verdict {
        conclusion = List.copyOf(conclusion);
    }

    public static Verdict of(Determination determination) {
        return new Verdict(sentence(determination), conclusion(determination));
    }

    private static String sentence(Determination determination) {
        FamilyFigures figures = determination.figures();
        var words = new PolicyWords(determination.policy().limits());
        Money standard = Money.ofFen(figures.standard());
        return switch (determination.category()) {
            case DEEP ->
                "符合深度困难：人均" + words.within() + words.deepStandard()
                        + below(determination.deepPerCapita(), words.deepPerHead(standard), determination);
            case RELATIVE ->
                "符合相对困难：人均" + words.within() + words.relativeStandard()
                        + below(determination.relativePerCapita(), words.relativePerHead(standard), determination);
            case ACCIDENTAL ->
                "符合意外致困：突发事件自己承担 " + Money.format(figures.eventCost()) + " 元，" + words.accidentalCondition()
                        + "，且眼下生活困难。";
            case NONE -> "不符合建档条件。";
        };
    }

    /** Both figures are rounded; where they come out alike under a policy that asks for less, the rest is told in words. */
    private static String below(Money perHead, Money limit, Determination determination) {
        if (!perHead.equals(limit)) {
            return "，低 " + limit.minus(perHead).format() + " 元。";
        }
        return determination.policy().limits().standardIncluded() ? "，正好相等。" : "，低不到一分钱。";
    }

    private static List<String> conclusion(Determination determination) {
        var said = new ArrayList<String>();
        FamilyFigures figures = determination.figures();
        var limits = determination.policy().limits();
        var words = new PolicyWords(limits);
        switch (determination.category()) {
            case DEEP -> said.add(room(Test.deep(figures, limits), words));
            case RELATIVE -> said.add(room(Test.relative(figures, limits), words));
            case ACCIDENTAL -> {}
            case NONE ->
                determination.refusal().forEach(reason -> said.add(reason.text() + "（" + reason.citation() + "）"));
        }
        String also = String.join(
                "、",
                determination.eligible().stream()
                        .filter(category -> category != determination.category())
                        .map(Category::label)
                        .toList());
        if (!also.isEmpty()) {
            said.add("也符合" + also + "；一户只建一档，按" + determination.category().label() + "建档（R-21）。");
        }
        return said;
    }

    private static String room(Test test, PolicyWords words) {
        return "全家收入再多 " + Money.format(test.room()) + " 元" + words.span() + "，才会超过。";
    }
}
