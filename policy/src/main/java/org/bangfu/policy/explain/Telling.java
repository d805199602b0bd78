package org.bangfu.policy.explain;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.book.Limits;
import org.bangfu.terms.Category;

/** A determination as one would tell it to the family at the kitchen table: what was counted, what came of it, what follows. */
public final class Telling {

    private static final String WHY_IS_IN_THE_LETTER = "原因写在告知书里，不同意可以提出异议。";

    private Telling() {}

    /**
     * By the policy that decided, in three sentences.
     *
     * @param why why there is no file, in the determination's own words; empty where it does not say
     */
    public static List<String> of(Outline said, Limits limits, String why) {
        var words = new PolicyWords(limits);
        return List.of(counted(said, "这" + words.span()), verdict(said, words), follows(said, why));
    }

    /**
     * Of a policy that cannot be read any more: its figures stand in the sentence that was kept.
     *
     * @param kept the test that decided, as it was told then
     */
    public static List<String> of(Outline said, String kept, String why) {
        return List.of(counted(said, "这段时间"), kept, follows(said, why));
    }

    private static String counted(Outline said, String window) {
        return "我们核算了%s到%s%s：您家共同生活 %d 人，收入 %s 元，看病、上学等困难支出 %s 元。"
                .formatted(
                        month(said.windowFrom()),
                        month(said.windowTo()),
                        window,
                        said.size(),
                        said.income().format(),
                        said.hardshipTotal().format());
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String verdict(Outline said, PolicyWords words) {
        Money standard = said.standard();
        return switch (said.category()) {
            case DEEP ->
                "扣除困难支出后，平均每人每月 %s 元，%s当地%s %s 元，属于深度困难。"
                        .formatted(
                                said.deepPerHead().format(),
                                words.within(),
                                words.deepStandard(),
                                words.deepPerHead(standard).format());
            case RELATIVE ->
                "扣除困难支出后，平均每人每月 %s 元，%s当地%s %s 元，属于相对困难。"
                        .formatted(
                                said.relativePerHead().format(),
                                words.within(),
                                words.relativeStandard(),
                                words.relativePerHead(standard).format());
            case ACCIDENTAL ->
                "突发的大病、意外自己承担了 %s 元，%s，眼下生活确有困难，属于意外致困。"
                        .formatted(said.eventCost().format(), words.accidentalCondition());
            case NONE ->
                "扣除困难支出后，平均每人每月 %s 元，当地低保标准是 %s 元；按现在的规定，不能建档帮扶。"
                        .formatted(said.relativePerHead().format(), standard.format());
        };
    }

    private static String follows(Outline said, String why) {
        if (said.category() == Category.NONE) {
            return why.isEmpty() ? WHY_IS_IN_THE_LETTER : "原因是：" + why;
        }
        if (said.plan().isEmpty()) {
            return "今年按规定能给的帮扶已经给过，下一年度再安排。";
        }
        return "按规定今年可以给：" + said.plan().stream().map(Telling::words).collect(Collectors.joining("、"))
                + "；给不给、给多少，要等工会开会研究后定下来。";
    }

    private static String words(Aid aid) {
        return aid.kind().label() + " " + aid.amount().format() + " 元";
    }
}
