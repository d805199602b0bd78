package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.Worksheet.AidLine;
import org.bangfu.office.casework.determination.Worksheet.Gauge;
import org.bangfu.office.casework.determination.Worksheet.Item;
import org.bangfu.office.casework.determination.Worksheet.Line;
import org.bangfu.office.casework.determination.Worksheet.Mark;
import org.bangfu.office.casework.determination.Worksheet.Rule;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.explain.Account;
import org.bangfu.policy.explain.Account.Entry;
import org.bangfu.policy.explain.Account.Part;
import org.bangfu.policy.explain.Account.Topic;
import org.bangfu.policy.explain.Accounting;
import org.bangfu.policy.explain.ItemRef;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.PolicyWords;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Row;
import org.bangfu.policy.explain.Verdict;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Why;
import org.bangfu.terms.Category;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a determination out as a worked calculation: the rules' own account, each line opened into the items of the file. */
@Component
public class Worksheets {

    private final Policies policies;

    Worksheets(Policies policies) {
        this.policies = policies;
    }

    /**
     * @param household the version that was determined on
     * @param by null for a preview
     * @return empty where a policy decided that is not kept here, or rules that have changed since: another calculation would be drawn
     */
    public Optional<Worksheet> of(Determined kept, Household household, @Nullable String by) {
        Determiner determiner = policies.of(kept.policy()).orElse(null);
        if (determiner == null
                || !(Determiner.read(kept.input().getBytes(StandardCharsets.UTF_8))
                        instanceof Determiner.Read.Sound(var family))
                || !(determiner.determine(family) instanceof Answer.Determined answer)
                || !Replay.same(kept.output(), new String(Determiner.document(answer), StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        Determination determination = answer.determination();
        return Optional.of(new Sheet(kept, household, determiner, family, determination).worksheet(by));
    }

    private static final class Sheet {

        private final Determined kept;
        private final Household household;
        private final Determiner determiner;
        private final Family family;
        private final Determination determination;
        private final FamilyFigures figures;
        private final Account account;
        private final PolicyWords words;
        private final List<Household.Expense> expenses;

        Sheet(Determined kept, Household household, Determiner determiner, Family family, Determination determination) {
            this.kept = kept;
            this.household = household;
            this.determiner = determiner;
            this.family = family;
            this.determination = determination;
            this.figures = determination.figures();
            this.account = Accounting.of(family, determination);
            this.words = new PolicyWords(determiner.policy().limits());
            this.expenses = DocumentItems.expenses(kept.input(), household);
        }

        Worksheet worksheet(@Nullable String by) {
            Category category = determination.category();
            var verdict = Verdict.of(determination);
            return new Worksheet(
                    by != null,
                    kept.decisionDate(),
                    by,
                    category.label(),
                    category != Category.NONE,
                    determination.windowFrom(),
                    determination.windowTo(),
                    figures.size(),
                    lines(),
                    category == Category.ACCIDENTAL ? null : gauge(),
                    verdict.sentence(),
                    verdict.conclusion(),
                    kept.warnings(),
                    on(Topic.NOT_COUNTED).map(this::line).toList(),
                    aid(),
                    total(determination.standardAid()),
                    determination.planTotal(),
                    how(),
                    determination.reasons().stream().map(Worksheets::rule).toList(),
                    determiner.policy().title() + "（" + determiner.policy().document() + "），"
                            + determiner.policy().version() + " 版，校验码 "
                            + determiner.policy().sha256().substring(0, 12));
        }

        // From income to what is compared

        private List<Line> lines() {
            var lines = new ArrayList<Line>();
            lines.add(income());
            on(Topic.EXPENSES).forEach(line -> {
                if (line.row() instanceof Row.Spent(var kind)
                        && (kind != ExpenseKind.EMPLOYMENT || employmentDeducted())) {
                    lines.add(deducted(line));
                }
            });
            long net = relativeTest() ? figures.relativeNet() : figures.deepNet();
            int months = determiner.policy().limits().months();
            Money perHead = relativeTest() ? determination.relativePerCapita() : determination.deepPerCapita();
            lines.add(new Line("扣除后" + words.incomeOfWindow(), "", "", Money.ofFen(net), true, null, List.of()));
            lines.add(new Line(
                    "÷ %d 个月 ÷ %d 人 = 人均每月".formatted(months, figures.size()),
                    "",
                    relativeTest() ? "M5(2)" : "M5(1)",
                    perHead,
                    false,
                    null,
                    List.of()));
            lines.add(standard());
            if (determination.category() == Category.ACCIDENTAL || figures.eventCost() > 0) {
                on(Topic.ACCIDENTAL).filter(line -> line.part() != Part.RESULT).forEach(line -> lines.add(line(line)));
            }
            return lines;
        }

        /** Filed as deep the deep test is shown; else the relative one, which is the wider. */
        private boolean relativeTest() {
            return determination.category() != Category.DEEP;
        }

        private boolean employmentDeducted() {
            return figures.employmentCost() != 0 && (relativeTest() || figures.restructured());
        }

        private Line income() {
            List<Account.Line> parts = on(Topic.INCOME)
                    .filter(line -> line.row() instanceof Row.Earned)
                    .toList();
            var items = parts.stream()
                    .flatMap(line -> line.items().stream())
                    .map(this::item)
                    .toList();
            String note = String.join("，", parts.stream().map(this::worked).toList());
            return new Line(
                    "家庭" + words.incomeOfWindow(), note, "M6(1)", Money.ofFen(figures.income()), false, null, items);
        }

        /** Of a kind of income: what each item is a month, and for how many months. */
        private String worked(Account.Line line) {
            var spread = line.items().stream()
                    .map(this::item)
                    .filter(item -> item.months() > 1)
                    .map(Worksheets::times)
                    .toList();
            String sum = line.label() + " " + line.amount().format();
            return spread.isEmpty() ? sum : sum + "（" + String.join("，", spread) + "）";
        }

        private static String worked(Worksheet.Item item) {
            return item.months() > 1
                    ? item.counted().format() + "（" + times(item) + "）"
                    : item.counted().format();
        }

        private Line deducted(Account.Line spent) {
            String note = String.join(
                    "，",
                    spent.items().stream()
                            .map(this::item)
                            .map(item -> item.words() + " " + worked(item))
                            .toList());
            return new Line(
                    "减：" + spent.label(),
                    note,
                    spent.row().article(),
                    spent.amount().negated(),
                    false,
                    null,
                    spent.items().stream().map(this::item).toList());
        }

        private Line standard() {
            Standard standard =
                    determiner.standard(StandardKind.DIBAO_URBAN, family.locality(), family.applicationDate());
            LocalDate since = standard == null ? family.applicationDate() : standard.from();
            String tag = standard == null || standard.official() ? null : unconfirmed(standard);
            return new Line(
                    "当地城市低保标准",
                    standard == null || tag != null ? "" : standard.source(),
                    since.getYear() + "年" + since.getMonthValue() + "月起",
                    Money.ofFen(figures.standard()),
                    false,
                    tag,
                    List.of());
        }

        private Gauge gauge() {
            Money perHead = relativeTest() ? determination.relativePerCapita() : determination.deepPerCapita();
            long shown = Math.max(0, perHead.fen());
            Money standard = Money.ofFen(figures.standard());
            Money deep = words.deepPerHead(standard);
            Money relative = words.relativePerHead(standard);
            long width = Math.max(deep.max(relative).fen() * 5 / 4, shown * 11 / 10);
            return new Gauge(
                    (int) Math.max(1, shown * 100 / width),
                    perHead,
                    new Mark((int) (deep.fen() * 100 / width), deep, words.deepStandard(), words.deepMark()),
                    new Mark(
                            (int) (relative.fen() * 100 / width),
                            relative,
                            words.relativeMultiple(),
                            words.relativeMark()));
        }

        // What follows

        private List<AidLine> aid() {
            var rows = new ArrayList<AidLine>();
            for (Aid standard : determination.standardAid()) {
                String label = standard.kind().label();
                var row = new Row.StandardOf(standard.kind());
                String working = on(Topic.AID)
                        .filter(line -> line.row().equals(row))
                        .map(Account.Line::working)
                        .findFirst()
                        .orElse("");
                rows.add(new AidLine(
                        label,
                        working,
                        standard.amount(),
                        determination.plan().stream()
                                .filter(planned -> planned.kind() == standard.kind())
                                .map(Aid::amount)
                                .findFirst()
                                .orElse(null),
                        "M9",
                        determination.approvals().stream()
                                .filter(approval -> approval.kind() == standard.kind())
                                .map(approval -> approval.level() == Approval.Level.NATIONAL ? "须报省总和全总审批" : "须报省总审批")
                                .findFirst()
                                .orElse(null)));
            }
            return rows;
        }

        private List<String> how() {
            return determination.reasons().stream()
                    .filter(reason -> switch (reason.rule()) {
                        case SEVERAL_KINDS, SINGLE_KIND, APPROVALS -> true;
                        default -> false;
                    })
                    .map(Reason::text)
                    .toList();
        }

        private static Money total(List<Aid> aid) {
            return aid.stream().map(Aid::amount).reduce(Money.ZERO, Money::plus);
        }

        // The account's lines and the file's items

        private Stream<Account.Line> on(Topic topic) {
            return account.on(topic).stream().flatMap(section -> section.lines().stream());
        }

        private Line line(Account.Line line) {
            return new Line(
                    line.label(),
                    "",
                    line.row().article(),
                    line.amount(),
                    false,
                    null,
                    line.items().stream().map(this::item).toList());
        }

        private Item item(Entry entry) {
            return switch (entry.ref()) {
                case ItemRef.OfIncome(int at) -> {
                    var income = household.income().get(at);
                    yield item(entry, income.id(), income.description(), income.proofs());
                }
                case ItemRef.OfExpense(int at) -> {
                    var expense = expenses.get(at);
                    yield item(entry, expense.id(), expense.description(), expense.proofs());
                }
                case ItemRef.OfRule() -> item(entry, null, entry.label(), List.of());
            };
        }

        private Item item(Entry entry, @Nullable String id, String words, List<Long> proofs) {
            Why why = entry.why();
            return new Item(
                    id,
                    words,
                    household.members().get(entry.member()).name(),
                    period(entry),
                    entry.perMonth(),
                    entry.months(),
                    entry.counted(),
                    why == null ? null : why.label() + "（" + why.citation() + "，" + why.reading() + "）",
                    entry.note(),
                    proofs);
        }

        private static String period(Entry entry) {
            Period period = entry.period();
            if (period == null) {
                return "";
            }
            return period.from().equals(period.to())
                    ? Show.month(period.from())
                    : Show.month(period.from()) + " 至 " + Show.month(period.to());
        }
    }

    private static String times(Worksheet.Item item) {
        return "每月 %s × %d 个月".formatted(item.perMonth().format(), item.months());
    }

    private static String unconfirmed(Standard standard) {
        return standard.status() == Standard.Status.EXAMPLE ? "示例数字" : "未经核实";
    }

    private static Rule rule(Reason reason) {
        Outcome outcome = reason.outcome();
        return new Rule(
                reason.rule().title(),
                reason.citation(),
                reason.reading(),
                switch (outcome) {
                    case MET -> "符合";
                    case NOT_MET -> "不符合";
                    case EXCLUDES -> "不予建档";
                    case INFO -> "说明";
                },
                switch (outcome) {
                    case MET -> "ok";
                    case NOT_MET -> "warn";
                    case EXCLUDES -> "bad";
                    case INFO -> "";
                },
                reason.text());
    }
}
