package org.bangfu.office.law.standard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Determiner.Read;
import org.bangfu.contract.Regulation;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.Determining;
import org.bangfu.policy.NotInForce;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.means.FiguresMissing;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** Two versions beside each other on one family: what each would plan, and the rule that makes the difference. */
final class VersionComparison {

    private static final int LONGEST_SENTENCE = 600;

    private final PolicyBook before;
    private final PolicyBook after;

    /** The family applied before the later version counts; the question is what each would say of just this family. */
    VersionComparison(Determiner before, Determiner after) {
        this.before = before.policy().forAnyDay();
        this.after = after.policy().forAnyDay();
    }

    /** What came out of one family. */
    sealed interface Outcome {

        /** @param why null where neither category nor aid changes */
        record Compared(
                Determination before,
                Determination after,
                @Nullable String why) implements Outcome {}

        record LeftOut(String because) implements Outcome {}
    }

    Outcome of(byte[] document) {
        return switch (Determiner.read(document)) {
            case Read.Unsound unsound ->
                new Outcome.LeftOut("材料现在读不出来：" + unsound.problems().getFirst().message());
            case Read.Sound(var family) -> of(family);
        };
    }

    private Outcome of(Family family) {
        try {
            Determination was = Determining.determine(family, before);
            Determination is = Determining.determine(family, after);
            boolean same = was.category() == is.category() && plan(was).equals(plan(is));
            return new Outcome.Compared(was, is, same ? null : why(was, is));
        } catch (FiguresMissing _) {
            return new Outcome.LeftOut("政策没有这一户所在地区当时的标准");
        } catch (NotInForce | ArithmeticException _) {
            return new Outcome.LeftOut("各项金额合计超出可以计算的范围");
        }
    }

    /** Fen of each of {@link AidKind#BY_STANDARD}. */
    static List<Long> plan(Determination determination) {
        return AidKind.BY_STANDARD.stream()
                .map(kind -> determination.plan().stream()
                        .filter(aid -> aid.kind() == kind)
                        .map(Aid::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .fen())
                .toList();
    }

    /** The first rule whose outcome turned; where none did, every kind of aid that comes to another figure (M9); else what else is said. */
    private static String why(Determination was, Determination is) {
        List<Reason> changed = is.reasons().stream()
                .filter(reason -> !Objects.equals(earlier(was, reason), reason))
                .toList();
        Optional<Reason> turned =
                changed.stream().filter(reason -> turned(was, reason)).findFirst();
        List<Reason> aid = changed.stream()
                .filter(reason -> reason.citation().startsWith("M9"))
                .toList();
        List<Reason> decisive = turned.isPresent()
                ? List.of(turned.get())
                : aid.isEmpty() ? changed.stream().limit(1).toList() : aid;
        String sentence = decisive.isEmpty()
                ? "方案合计由 %s 元变为 %s 元。"
                        .formatted(was.planTotal().format(), is.planTotal().format())
                : decisive.stream()
                        .map(reason -> sentence(earlier(was, reason), reason))
                        .collect(Collectors.joining(" "));
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }

    private static boolean turned(Determination was, Reason reason) {
        Reason earlier = earlier(was, reason);
        return earlier != null && earlier.outcome() != reason.outcome();
    }

    private static @Nullable Reason earlier(Determination was, Reason reason) {
        return was.reasons().stream()
                .filter(other -> other.rule() == reason.rule())
                .findFirst()
                .orElse(null);
    }

    private static String sentence(@Nullable Reason earlier, Reason reason) {
        String head = reason.rule().title() + "（" + Regulation.shown(reason.citation()) + "）：";
        return earlier == null ? head + reason.text() : head + "原来，" + earlier.text() + " 新版，" + reason.text();
    }
}
