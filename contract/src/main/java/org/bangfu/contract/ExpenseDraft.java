package org.bangfu.contract;

import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Expense;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/** One expense while it is read, and what is wrong with it. */
final class ExpenseDraft extends ItemDraft {

    private static final Map<String, ExpenseKind> KINDS = Values.words(ExpenseKind.values());

    private boolean kindGiven;
    private @Nullable ExpenseKind kind;
    private boolean amountGiven;
    private long amount = Values.WRONG;
    private long covered;
    private boolean insuredGiven;
    private long insuredPersonal;
    private @Nullable Boolean event;
    private int aidedIn = Expense.NOT_AIDED;
    private boolean areaGiven;
    private long area;

    ExpenseDraft(int index, Values values, Problems problems) {
        super("expenses", index, values, problems);
    }

    ExpenseDraft read() {
        if (readFields()) {
            checkMemberAndPeriod();
            checkKind();
        }
        return this;
    }

    @Override
    boolean ownField(String name) {
        switch (name) {
            case "kind" -> {
                kindGiven = true;
                kind = values.oneOf(KINDS);
            }
            case "amount" -> {
                amountGiven = true;
                amount = values.amount();
            }
            case "covered" -> covered = values.amount();
            case "insuredPersonal" -> {
                insuredGiven = true;
                insuredPersonal = values.amount();
            }
            case "event" -> {
                event = values.truth();
                sound &= event != null;
            }
            case "aidedIn" -> {
                Integer year = values.nullOr(values::year);
                aidedIn = year == null ? Expense.NOT_AIDED : year;
            }
            case "area" -> {
                areaGiven = true;
                area = values.area();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void checkKind() {
        if (!kindGiven) {
            wrong(".kind", "缺少支出类别，请写 " + String.join("、", KINDS.keySet()) + " 之一");
        }
        if (!amountGiven) {
            wrong(".amount", "缺少金额，请补上元数");
        }
        if (insuredGiven && kind != null && kind != ExpenseKind.ILLNESS) {
            wrong(".insuredPersonal", "只用于 ILLNESS，请删去");
        } else if (amount != Values.WRONG
                && covered != Values.WRONG
                && insuredPersonal > Math.max(0, amount - covered)) {
            wrong(
                    ".insuredPersonal",
                    "医保内个人负担 " + Money.plain(insuredPersonal) + " 超过自付金额 " + Money.plain(Math.max(0, amount - covered))
                            + "（amount 减 covered），请核对");
        }
        if (kind == null) {
            sound = false;
            return;
        }
        if (Boolean.TRUE.equals(event) && !kind.maybeEvent()) {
            wrong(".event", "只有 ILLNESS、DISABILITY、LOSS 可以是突发事件，请改为 false 或删去");
        }
        if (Boolean.FALSE.equals(event) && kind == ExpenseKind.LOSS) {
            wrong(".event", "LOSS 总是突发事件，请改为 true 或删去");
        }
        if (aidedIn != Expense.NOT_AIDED && !kind.maybeEvent()) {
            wrong(".aidedIn", "只用于 ILLNESS、DISABILITY、LOSS，请删去");
        }
        if (kind == ExpenseKind.HOUSING && !areaGiven) {
            wrong(".area", "租房须写面积（平方米），请补上");
        }
        if (kind != ExpenseKind.HOUSING && areaGiven) {
            wrong(".area", "只用于 HOUSING，请删去");
        }
        sound &= amount != Values.WRONG
                && covered != Values.WRONG
                && insuredPersonal != Values.WRONG
                && area != Values.WRONG;
    }

    /** Null where it is not sound. */
    @Nullable Expense finish(Map<String, Integer> positions) {
        int at = position(positions);
        if (!sound || at < 0 || kind == null || period == null) {
            return null;
        }
        return new Expense(
                kind,
                at,
                period,
                Money.ofFen(amount),
                Money.ofFen(covered),
                Money.ofFen(insuredPersonal),
                kind == ExpenseKind.LOSS || Boolean.TRUE.equals(event),
                aidedIn,
                area);
    }
}
