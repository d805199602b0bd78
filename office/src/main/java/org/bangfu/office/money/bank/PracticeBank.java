package org.bangfu.office.money.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.sheet.SheetWriter;
import org.bangfu.office.money.bank.BankFormat.Column;

/**
 * The demonstration's bank. The two digits before the check digit of an account say how it answers, so that anyone can provoke each
 * answer on the screen. What it says wrongly the first time it says rightly when it is asked again.
 */
public final class PracticeBank {

    private PracticeBank() {}

    /** How an account behaves. */
    public enum Habit {
        PAYS(-1, "付款成功"),
        OTHER_ACCOUNT(81, "第一次账号报错"),
        OTHER_NAME(82, "第一次户名报错"),
        USED_SERIAL(83, "第一次给出别笔用过的流水号"),
        RETURNS_UNPAID(84, "第一次没有付款就说退汇"),
        RETURNS_WITHOUT_REASON(85, "第一次退汇不写原因"),
        BEFORE_IT_WAS_SENT(86, "第一次日期早于送银行"),
        TOMORROW(87, "第一次日期在明天"),
        TWO_RESULTS(88, "第一次两列结果互相矛盾"),
        UNTIDY(89, "付款成功，表头带星号、日期带时间、笔数写 0002、末尾有合计"),
        ACCOUNT_CLOSED(90, "账户已销户"),
        NAME_DIFFERS(91, "户名不符"),
        FROZEN(92, "账户已挂失"),
        UNKNOWN_THEN_PAYS(93, "先答处理中，再查成功"),
        UNKNOWN_THEN_REFUSES(94, "先答处理中，再查失败"),
        SILENT(95, "第一次不答复，再查成功"),
        OTHER_AMOUNT(96, "第一次金额报错"),
        ANSWERS_TWICE(97, "第一次同一笔答复两遍"),
        ANSWERS_A_STRANGER(98, "第一次夹带不相干的一笔"),
        GIVES_BACK(99, "先付款成功，再查已退汇");

        private final int digits;
        private final String label;

        Habit(int digits, String label) {
            this.digits = digits;
            this.label = label;
        }

        public String label() {
            return label;
        }

        public int digits() {
            return digits;
        }

        public static Habit of(BankCard card) {
            String value = card.value();
            int digits = Integer.parseInt(value.substring(value.length() - 3, value.length() - 1));
            for (Habit habit : values()) {
                if (habit.digits == digits) {
                    return habit;
                }
            }
            return PAYS;
        }
    }

    /**
     * The answer's file, as CSV.
     *
     * @param round how often the bank has been asked about this batch, this time included; from 1
     */
    public static byte[] answer(BankOrder order, int round, LocalDate day, BankFormat format) {
        List<BankAnswer.Line> lines = new ArrayList<>();
        for (BankOrder.Line line : order.lines()) {
            lines.addAll(lines(line, round == 1, used(order, line), day));
        }
        Money total = lines.stream().map(BankAnswer.Line::amount).reduce(Money.ZERO, Money::plus);
        boolean untidy = has(order, Habit.UNTIDY);
        boolean twoResults = round == 1 && has(order, Habit.TWO_RESULTS);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                format.name(Column.BATCH),
                order.batch(),
                format.name(Column.COUNT),
                untidy ? "%04d".formatted(lines.size()) : lines.size(),
                format.name(Column.TOTAL),
                total));
        List<Object> headings = new ArrayList<>(List.of(
                (untidy ? "*" : "") + format.name(Column.REFERENCE),
                format.name(Column.ACCOUNT),
                format.name(Column.NAME),
                format.name(Column.STATUS),
                format.name(Column.REASON),
                format.name(Column.AMOUNT),
                format.name(Column.SERIAL),
                format.name(Column.DATE)));
        if (twoResults) {
            headings.add(format.names(Column.STATUS).getLast());
        }
        rows.add(headings);
        for (BankAnswer.Line line : lines) {
            List<Object> row = new ArrayList<>(List.of(
                    line.reference(),
                    line.account(),
                    line.name(),
                    format.word(line.outcome()),
                    line.reason(),
                    line.amount(),
                    line.serial(),
                    untidy ? line.date() + " 10:22:33" : line.date()));
            if (twoResults) {
                row.add(format.word(
                        Habit.of(new BankCard(line.account())) == Habit.TWO_RESULTS
                                ? AttemptState.REFUSED
                                : line.outcome()));
            }
            rows.add(row);
        }
        if (untidy) {
            rows.add(List.of("合计", "", "", "", "", total, "", ""));
        }
        return SheetWriter.csv(rows);
    }

    private static boolean has(BankOrder order, Habit habit) {
        return order.lines().stream().anyMatch(line -> Habit.of(line.account()) == habit);
    }

    private static List<BankAnswer.Line> lines(BankOrder.Line asked, boolean first, String used, LocalDate day) {
        Habit habit = Habit.of(asked.account());
        BankAnswer.Line paid = line(asked, AttemptState.PAID, "", day);
        BankAnswer.Line refused = line(asked, AttemptState.REFUSED, habit.label(), day);
        BankAnswer.Line unknown = line(asked, AttemptState.UNKNOWN, "银行处理中", day);
        return switch (habit) {
            case PAYS, UNTIDY, TWO_RESULTS -> List.of(paid);
            case OTHER_ACCOUNT ->
                List.of(first ? said(paid, "6222020200099999999", paid.name(), paid.serial(), day) : paid);
            case OTHER_NAME -> List.of(first ? said(paid, paid.account(), "王某某", paid.serial(), day) : paid);
            case USED_SERIAL -> List.of(first ? said(paid, paid.account(), paid.name(), used, day) : paid);
            case RETURNS_UNPAID -> List.of(first ? line(asked, AttemptState.RETURNED, "账户状态异常，退汇", day) : paid);
            case RETURNS_WITHOUT_REASON -> List.of(first ? line(asked, AttemptState.RETURNED, "", day) : paid);
            case BEFORE_IT_WAS_SENT ->
                List.of(first ? said(paid, paid.account(), paid.name(), paid.serial(), day.minusMonths(1)) : paid);
            case TOMORROW ->
                List.of(first ? said(paid, paid.account(), paid.name(), paid.serial(), day.plusDays(1)) : paid);
            case ACCOUNT_CLOSED, NAME_DIFFERS, FROZEN -> List.of(refused);
            case UNKNOWN_THEN_PAYS -> List.of(first ? unknown : paid);
            case UNKNOWN_THEN_REFUSES ->
                List.of(first ? unknown : line(asked, AttemptState.REFUSED, "收款行无应答，已撤销", day));
            case SILENT -> first ? List.of() : List.of(paid);
            case OTHER_AMOUNT ->
                List.of(first ? of(paid, paid.reference(), paid.amount().plus(Money.ofYuan(1))) : paid);
            case ANSWERS_TWICE -> first ? List.of(paid, paid) : List.of(paid);
            case ANSWERS_A_STRANGER ->
                first ? List.of(paid, of(paid, "ZZ-0000-0000-0000", paid.amount())) : List.of(paid);
            case GIVES_BACK -> List.of(first ? paid : line(asked, AttemptState.RETURNED, "账户状态异常，退汇", day));
        };
    }

    private static BankAnswer.Line line(BankOrder.Line asked, AttemptState outcome, String reason, LocalDate day) {
        String serial = switch (outcome) {
            case PAID -> serial("3402", asked);
            case RETURNED -> serial("3499", asked);
            default -> "";
        };
        return new BankAnswer.Line(
                0,
                asked.reference(),
                outcome,
                reason,
                asked.amount(),
                serial,
                day,
                asked.account().value(),
                asked.name());
    }

    /** The serial of the payment before it in the order; of the last, where it is the first. */
    private static String used(BankOrder order, BankOrder.Line line) {
        int place = order.lines().indexOf(line);
        return serial("3402", order.lines().get(place == 0 ? order.lines().size() - 1 : place - 1));
    }

    /** A return has its own number. */
    private static String serial(String kind, BankOrder.Line asked) {
        return kind + "%012d".formatted(Math.floorMod(31L * asked.reference().hashCode(), 1_000_000_000_000L));
    }

    /** The same with another account, name, serial or day than is right. */
    private static BankAnswer.Line said(
            BankAnswer.Line line, String account, String name, String serial, LocalDate day) {
        return new BankAnswer.Line(
                0, line.reference(), line.outcome(), line.reason(), line.amount(), serial, day, account, name);
    }

    private static BankAnswer.Line of(BankAnswer.Line line, String reference, Money amount) {
        return new BankAnswer.Line(
                0,
                reference,
                line.outcome(),
                line.reason(),
                amount,
                line.serial(),
                line.date(),
                line.account(),
                line.name());
    }
}
