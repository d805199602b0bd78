package org.bangfu.office.casework.family;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.money.Money;
import org.bangfu.office.casework.family.Determinations.Determined;
import org.bangfu.office.casework.family.Worksheet.AidLine;
import org.bangfu.office.casework.family.Worksheet.Gauge;
import org.bangfu.office.casework.family.Worksheet.Item;
import org.bangfu.office.casework.family.Worksheet.Line;
import org.bangfu.office.casework.family.Worksheet.Rule;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.category.Category;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Account;
import org.bangfu.policy.explain.Account.Entry;
import org.bangfu.policy.explain.Account.Part;
import org.bangfu.policy.explain.Accounting;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a determination out as a worked calculation: the rules' own account, each line opened into the items of the file. */
@Component
class Worksheets {

    private static final Pattern PLACE = Pattern.compile("(income|expenses)\\[(\\d+)\\]");

    private final Policies policies;

    Worksheets(Policies policies) {
        this.policies = policies;
    }

    /**
     * @param household the version that was determined on
     * @param by null for a preview
     * @return empty where a policy decided that is not kept here, or rules that have changed since: another calculation would be drawn
     */
    Optional<Worksheet> of(Determined kept, Household household, @Nullable String by) {
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
        private final List<Household.Expense> expenses;

        Sheet(Determined kept, Household household, Determiner determiner, Family family, Determination determination) {
            this.kept = kept;
            this.household = household;
            this.determiner = determiner;
            this.family = family;
            this.determination = determination;
            this.figures = determination.figures();
            this.account = Accounting.of(family, determination);
            this.expenses = DocumentItems.expenses(kept.input(), household);
        }

        Worksheet worksheet(@Nullable String by) {
            Category category = determination.category();
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
                    verdict(),
                    conclusion(),
                    kept.warnings(),
                    section("未计入或部分计入的项目").stream()
                            .flatMap(section -> section.lines().stream())
                            .map(line -> line(line.label(), "", line, false))
                            .toList(),
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
            for (Account.Line spent : addends("支出")) {
                lines.add(deducted(spent));
            }
            if (employmentDeducted() && figures.employmentCost() != 0) {
                section("支出").stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.part() == Part.SUM && !line.items().isEmpty())
                        .forEach(line -> lines.add(deducted(line)));
            }
            long net = relativeTest() ? figures.relativeNet() : figures.deepNet();
            int months = determiner.policy().limits().months();
            Money perHead = relativeTest() ? determination.relativePerCapita() : determination.deepPerCapita();
            lines.add(new Line("扣除后年收入", "", "", Money.ofFen(net), true, null, List.of()));
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
                section("意外致困").stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.part() != Part.RESULT)
                        .forEach(line -> lines.add(line(line.label(), "", line, false)));
            }
            return lines;
        }

        /** Filed as deep the deep test is shown; else the relative one, which is the wider. */
        private boolean relativeTest() {
            return determination.category() != Category.DEEP;
        }

        private boolean employmentDeducted() {
            return relativeTest() || figures.restructured();
        }

        private Line income() {
            List<Account.Line> parts = addends("家庭收入");
            var items = parts.stream()
                    .flatMap(line -> line.items().stream())
                    .map(this::item)
                    .toList();
            String note = String.join("，", parts.stream().map(this::worked).toList());
            return new Line("家庭年收入", note, "M6(1)", Money.ofFen(figures.income()), false, null, items);
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
                    article(spent.citation()),
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
            long perHead = Math.max(
                    0,
                    relativeTest()
                            ? determination.relativePerCapita().fen()
                            : determination.deepPerCapita().fen());
            long deep = figures.standard();
            long relative = 2 * deep;
            long width = Math.max(relative * 5 / 4, perHead * 11 / 10);
            return new Gauge(
                    (int) Math.max(1, perHead * 100 / width),
                    (int) (deep * 100 / width),
                    (int) (relative * 100 / width),
                    relativeTest() ? determination.relativePerCapita() : determination.deepPerCapita(),
                    Money.ofFen(deep),
                    Money.ofFen(relative));
        }

        // What follows

        private String verdict() {
            Money standard = Money.ofFen(figures.standard());
            return switch (determination.category()) {
                case DEEP -> below("符合深度困难：人均不高于低保标准", determination.deepPerCapita(), standard);
                case RELATIVE -> below("符合相对困难：人均不高于低保标准的两倍", determination.relativePerCapita(), standard.times(2));
                case ACCIDENTAL ->
                    "符合意外致困：突发事件自己承担 %s 元，达到 %s 元，且眼下生活困难。"
                            .formatted(
                                    Money.format(figures.eventCost()),
                                    Money.format(determiner.policy().limits().accidentalMinimum()));
                case NONE -> "不符合建档条件。";
            };
        }

        private static String below(String met, Money perHead, Money limit) {
            return perHead.equals(limit)
                    ? met + "，正好相等。"
                    : met + "，低 " + limit.minus(perHead).format() + " 元。";
        }

        private List<String> conclusion() {
            var said = new ArrayList<String>();
            var limits = determiner.policy().limits();
            switch (determination.category()) {
                case DEEP -> said.add(roomLeft(Eligibility.deepLimit(figures, limits) - figures.deepNet()));
                case RELATIVE -> said.add(roomLeft(Eligibility.relativeLimit(figures, limits) - figures.relativeNet()));
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

        private static String roomLeft(long fen) {
            return "全家收入再多 " + Money.format(fen) + " 元一年，才会超过。";
        }

        private List<AidLine> aid() {
            var rows = new ArrayList<AidLine>();
            for (Aid standard : determination.standardAid()) {
                String label = standard.kind().label();
                String working = section("救助（" + determination.category().label() + "）").stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.label().equals(label + "标准"))
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

        private Optional<Account.Section> section(String title) {
            return account.sections().stream()
                    .filter(section -> section.title().equals(title))
                    .findFirst();
        }

        private List<Account.Line> addends(String title) {
            return section(title).stream()
                    .flatMap(section -> section.lines().stream())
                    .filter(line -> line.part() == Part.ADDEND)
                    .toList();
        }

        private Line line(String label, String note, Account.Line line, boolean total) {
            return new Line(
                    label,
                    note,
                    article(line.citation()),
                    line.amount(),
                    total,
                    null,
                    line.items().stream().map(this::item).toList());
        }

        private Item item(Entry entry) {
            String member = household.members().get(entry.member()).name();
            Why why = entry.why();
            String ignored = why == null ? null : why.label() + "（" + why.citation() + "，" + why.reading() + "）";
            Matcher place = PLACE.matcher(entry.path());
            if (!place.matches()) {
                return new Item(
                        null,
                        entry.label(),
                        member,
                        period(entry),
                        entry.perMonth(),
                        entry.months(),
                        entry.counted(),
                        ignored,
                        entry.note(),
                        List.of());
            }
            int at = Integer.parseInt(place.group(2));
            if (place.group(1).equals("income")) {
                var income = household.income().get(at);
                return new Item(
                        income.id(),
                        income.description(),
                        member,
                        period(entry),
                        entry.perMonth(),
                        entry.months(),
                        entry.counted(),
                        ignored,
                        entry.note(),
                        income.proofs());
            }
            var expense = expenses.get(at);
            return new Item(
                    expense.id(),
                    expense.description(),
                    member,
                    period(entry),
                    entry.perMonth(),
                    entry.months(),
                    entry.counted(),
                    ignored,
                    entry.note(),
                    expense.proofs());
        }

        private static String period(Entry entry) {
            Matcher months = Pattern.compile("(\\d{4})-(\\d{2})").matcher(entry.period());
            return months.replaceAll(month -> month.group(1) + "年" + Integer.parseInt(month.group(2)) + "月");
        }
    }

    private static String times(Worksheet.Item item) {
        return "每月 %s × %d 个月".formatted(item.perMonth().format(), item.months());
    }

    private static String unconfirmed(Standard standard) {
        return standard.status() == Standard.Status.EXAMPLE ? "示例数字" : "未经核实";
    }

    /** The article without the reading. */
    private static String article(String citation) {
        return citation.replaceFirst(", R-.*", "");
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
