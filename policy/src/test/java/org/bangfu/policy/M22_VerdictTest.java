package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.explain.Outline;
import org.bangfu.policy.explain.Telling;
import org.bangfu.policy.explain.Verdict;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;

/** The verdict under the calculation, and the determination told at the kitchen table, word for word, by the policy that decided (M22). */
class M22_VerdictTest {

    private static final Limits WUHU = Home.WUHU.limits();

    private static Home poor(String income) {
        return Home.of(1).spending(ExpenseKind.OTHER, "5000").earning(income);
    }

    private static Verdict verdict(Home home, Limits limits) {
        return Verdict.of(home.determined(limits));
    }

    private static List<String> told(Home home, Limits limits, String why) {
        return Telling.of(Outline.of(home.determined(limits)), limits, why);
    }

    @Test
    void aDeepFamily() {
        assertThat(verdict(poor("13400"), WUHU))
                .isEqualTo(new Verdict(
                        "符合深度困难：人均不高于低保标准，低 100.00 元。",
                        List.of("全家收入再多 1,200.00 元一年，才会超过。", "也符合相对困难；一户只建一档，按深度困难建档（R-21）。")));
        assertThat(verdict(poor("14600"), WUHU).sentence()).isEqualTo("符合深度困难：人均不高于低保标准，正好相等。");
        assertThat(told(poor("13400"), WUHU, ""))
                .containsExactly(
                        "我们核算了2025年3月到2026年2月这一年：您家共同生活 1 人，收入 13,400.00 元，看病、上学等困难支出 5,000.00 元。",
                        "扣除困难支出后，平均每人每月 700.00 元，不高于当地低保标准 800.00 元，属于深度困难。",
                        "按规定今年可以给：生活救助 9,600.00 元；给不给、给多少，要等工会开会研究后定下来。");
    }

    /** Below the standard by less than a fen a month: the two come out alike, and yet one is below the other. */
    @Test
    void aDeepFamilyWhereTheStandardIsNotIncluded() {
        assertThat(verdict(poor("14599.99"), Home.strict(60)).sentence()).isEqualTo("符合深度困难：人均低于低保标准，低不到一分钱。");
        assertThat(told(poor("13400"), Home.strict(60), "").get(1)).contains("700.00 元，低于当地低保标准 800.00 元");
    }

    @Test
    void aRelativeFamily() {
        assertThat(verdict(poor("23000"), WUHU))
                .isEqualTo(new Verdict("符合相对困难：人均不高于低保标准的两倍，低 100.00 元。", List.of("全家收入再多 1,200.00 元一年，才会超过。")));
        assertThat(told(poor("23000"), WUHU, "").get(1))
                .isEqualTo("扣除困难支出后，平均每人每月 1,500.00 元，不高于当地低保标准的两倍 1,600.00 元，属于相对困难。");
        Limits halfAsMuchAgain = WUHU.with(Setting.RELATIVE_MULTIPLE, 150);
        assertThat(verdict(poor("18200"), halfAsMuchAgain).sentence())
                .isEqualTo("符合相对困难：人均不高于低保标准的 1.50 倍，低 100.00 元。");
    }

    @Test
    void anAccidentalFamily() {
        Home struck =
                Home.of(1).spending(ExpenseKind.LOSS, "90000").livingHardNow().earning("100000");
        assertThat(verdict(struck, WUHU))
                .isEqualTo(new Verdict("符合意外致困：突发事件自己承担 90,000.00 元，达到 30,000.00 元，且眼下生活困难。", List.of()));
        assertThat(told(struck, WUHU, "").get(1))
                .isEqualTo("突发的大病、意外自己承担了 90,000.00 元，达到 30,000.00 元，眼下生活确有困难，属于意外致困。");
        assertThat(verdict(struck, Home.strict(60)).sentence()).contains("达到 30,000.00 元，超过家庭年收入的 60％，且");
    }

    @Test
    void aFamilyWithoutAFile() {
        Home none = poor("90000");
        Verdict verdict = verdict(none, WUHU);
        assertThat(verdict.sentence()).isEqualTo("不符合建档条件。");
        assertThat(verdict.conclusion())
                .hasSize(3)
                .allSatisfy(said -> assertThat(said).contains("（M5("));
        assertThat(told(none, WUHU, "收入高（M5(2)）"))
                .element(1)
                .isEqualTo("扣除困难支出后，平均每人每月 7,083.33 元，当地低保标准是 800.00 元；按现在的规定，不能建档帮扶。");
        assertThat(told(none, WUHU, "收入高（M5(2)）").getLast()).isEqualTo("原因是：收入高（M5(2)）");
        assertThat(told(none, WUHU, "").getLast()).isEqualTo("原因写在告知书里，不同意可以提出异议。");
    }

    @Test
    void whatWasGivenInFullIsToldSo() {
        assertThat(told(poor("14600").granted(AidKind.LIVING, "2026-01-05", "9600"), WUHU, "")
                        .getLast())
                .isEqualTo("今年按规定能给的帮扶已经给过，下一年度再安排。");
    }

    /** Of a policy that cannot be read, the sentence that was kept. */
    @Test
    void byAPolicyThatCannotBeReadTheSentenceIsTheKeptOne() {
        assertThat(Telling.of(Outline.of(poor("13400").determined()), "原来的话。", ""))
                .hasSize(3)
                .startsWith("我们核算了2025年3月到2026年2月这段时间：您家共同生活 1 人，收入 13,400.00 元，看病、上学等困难支出 5,000.00 元。", "原来的话。");
    }
}
