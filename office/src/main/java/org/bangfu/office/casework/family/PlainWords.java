package org.bangfu.office.casework.family;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.casework.family.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.web.Show;
import org.bangfu.policy.category.Category;
import org.bangfu.policy.family.AidKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The determination as one would tell it at the kitchen table. */
@Component
class PlainWords implements WorkerSummary {

    private final Determinations determinations;

    PlainWords(Determinations determinations) {
        this.determinations = determinations;
    }

    @Override
    public List<String> of(Case aCase) {
        return determinations.latest(aCase).map(PlainWords::sentences).orElse(List.of());
    }

    static List<String> sentences(Determined determined) {
        JsonNode figures = JsonMapper.shared().readTree(determined.output()).path("figures");
        Category category = Category.valueOf(determined.category());
        var sentences = new ArrayList<String>();
        sentences.add("我们核算了%s到%s这一年：您家共同生活 %d 人，收入 %s 元，看病、上学等困难支出 %s 元。"
                .formatted(
                        Show.month(YearMonth.parse(
                                figures.path("window").path("from").asString())),
                        Show.month(YearMonth.parse(
                                figures.path("window").path("to").asString())),
                        determined.size(),
                        money(figures, "income").format(),
                        determined.hardshipTotal().format()));
        sentences.add(verdict(category, figures));
        sentences.add(category == Category.NONE ? why(determined) : aid(determined));
        return List.copyOf(sentences);
    }

    private static String verdict(Category category, JsonNode figures) {
        Money standard = money(figures, "standard");
        return switch (category) {
            case DEEP ->
                "扣除困难支出后，平均每人每月 %s 元，不高于当地低保标准 %s 元，属于深度困难。"
                        .formatted(money(figures, "deepPerCapita").format(), standard.format());
            case RELATIVE ->
                "扣除困难支出后，平均每人每月 %s 元，不高于当地低保标准的两倍 %s 元，属于相对困难。"
                        .formatted(
                                money(figures, "relativePerCapita").format(),
                                standard.times(2).format());
            case ACCIDENTAL ->
                "突发的大病、意外自己承担了 %s 元，达到 30,000.00 元，眼下生活确有困难，属于意外致困。"
                        .formatted(money(figures, "eventCost").format());
            case NONE ->
                "扣除困难支出后，平均每人每月 %s 元，当地低保标准是 %s 元；按现在的规定，不能建档帮扶。"
                        .formatted(money(figures, "relativePerCapita").format(), standard.format());
        };
    }

    private static String aid(Determined determined) {
        if (determined.plan().isEmpty()) {
            return "今年按规定能给的帮扶已经给过，下一年度再安排。";
        }
        String kinds = determined.plan().stream()
                .map(one ->
                        AidKind.valueOf(one.kind()).label() + " " + one.amount().format() + " 元")
                .collect(Collectors.joining("、"));
        return "按规定今年可以给：" + kinds + "；给不给、给多少，要等工会开会研究后定下来。";
    }

    /** The first thing that bars, else the first test that failed. */
    private static String why(Determined determined) {
        return determined.reasons().stream()
                .filter(reason -> reason.outcome().equals("EXCLUDES"))
                .findFirst()
                .or(() -> determined.reasons().stream()
                        .filter(reason -> reason.outcome().equals("NOT_MET")
                                && reason.citation().startsWith("M5"))
                        .findFirst())
                .map(reason -> "原因是：" + reason.text() + "（" + reason.citation() + "）")
                .orElse("原因写在告知书里，不同意可以提出异议。");
    }

    private static Money money(JsonNode figures, String name) {
        return Money.parse(figures.path(name).asString());
    }
}
