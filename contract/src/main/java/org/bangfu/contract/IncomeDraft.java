package org.bangfu.contract;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/** One item of income while it is read, and what is wrong with it. */
final class IncomeDraft extends ItemDraft {

    private static final Map<String, IncomeKind> KINDS = Values.words(IncomeKind.values());

    private boolean kindGiven;
    private @Nullable IncomeKind kind;
    private boolean amountGiven;
    private long amount = Values.WRONG;
    private boolean verifiedGiven;
    private boolean verified = true;
    private int workLocality = Place.UNKNOWN;
    private boolean obligorGiven;
    private boolean obligorRead;
    private boolean obligorIncomeGiven;
    private long obligorIncome = Values.WRONG;
    private int obligorLocality = Place.UNKNOWN;
    private boolean exempt;

    IncomeDraft(int index, Values values, Problems problems) {
        super("income", index, values, problems);
    }

    IncomeDraft read() {
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
                amount = values.anyAmount();
            }
            case "verified" -> {
                verifiedGiven = true;
                verified = !Boolean.FALSE.equals(values.truth());
            }
            case "workLocality" -> workLocality = values.place();
            case "obligor" -> {
                obligorGiven = true;
                obligorRead = values.object(this::obligorField);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean obligorField(String name) {
        switch (name) {
            case "monthlyIncome" -> {
                obligorIncomeGiven = true;
                obligorIncome = values.amount();
            }
            case "locality" -> obligorLocality = values.place();
            case "exempt" -> exempt = values.yes();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void checkKind() {
        if (!kindGiven) {
            wrong(".kind", "缺少收入类别，请写 " + String.join("、", KINDS.keySet()) + " 之一");
        }
        if (kind == null) {
            if (!amountGiven && !obligorGiven) {
                wrong(".amount", "缺少金额，请补上元数");
            }
            sound = false;
            return;
        }
        if (amount < 0 && amount != Values.WRONG && kind != IncomeKind.BUSINESS) {
            wrong(".amount", "不能小于 0；只有 BUSINESS 可以是负数");
        }
        if (kind != IncomeKind.WAGE) {
            if (verifiedGiven) {
                wrong(".verified", "只用于 WAGE，请删去");
            }
            if (workLocality != Place.UNKNOWN) {
                wrong(".workLocality", "只用于 WAGE，请删去");
            }
        } else if (!verified && workLocality == Place.UNKNOWN) {
            wrong(".workLocality", "无法核实的工资按务工地最低工资核算，请补上务工地的六位代码");
        }
        if (kind != IncomeKind.SUPPORT) {
            if (obligorGiven) {
                wrong(".obligor", "只用于 SUPPORT，请删去");
            }
            if (!amountGiven) {
                wrong(".amount", "缺少金额，请补上元数");
            }
        } else if (amountGiven) {
            if (obligorIncomeGiven) {
                wrong(".obligor.monthlyIncome", "已按法律文书写明 amount，请删去其中一项");
            }
        } else if (!obligorGiven) {
            wrong(".amount", "缺少金额：有法律文书的写 amount，没有的写 obligor 的 monthlyIncome 和 locality");
        } else if (obligorRead) {
            if (!obligorIncomeGiven) {
                wrong(".obligor.monthlyIncome", "没有法律文书的，须写义务人的月收入，请补上");
            }
            if (obligorLocality == Place.UNKNOWN) {
                wrong(".obligor.locality", "没有法律文书的，须写义务人户籍地的六位代码，请补上");
            }
        }
        boolean inferred = kind == IncomeKind.SUPPORT && !amountGiven;
        sound &= inferred ? obligorIncome != Values.WRONG && obligorLocality > Place.UNKNOWN : amount != Values.WRONG;
        sound &= verified || workLocality > Place.UNKNOWN;
    }

    /** what comes after a death belongs to who receives it. */
    private void checkDeath(@Nullable Member member) {
        YearMonth death = member == null ? null : member.deceased();
        if (member != null && death != null && period != null && period.to().isAfter(death)) {
            wrong(
                    lastMonthField(),
                    "成员“" + Values.shortened(member.id()) + "”已于 " + death
                            + " 去世，收入只能到这个月；因去世发给家人的列为领取人的 TRANSFER_IN，请核对月份");
        }
    }

    /**
     * Null where it is not sound.
     *
     * @param members by position, null for one who cannot be read
     */
    @Nullable Income finish(Map<String, Integer> positions, List<@Nullable Member> members) {
        int at = position(positions);
        checkDeath(at < 0 ? null : members.get(at));
        if (!sound || at < 0 || kind == null || period == null) {
            return null;
        }
        Money fen = Money.ofFen(amountGiven ? amount : 0);
        return switch (kind) {
            case WAGE -> new Income.Wage(at, period, fen, verified, workLocality);
            case BUSINESS -> new Income.Business(at, period, fen);
            case PROPERTY -> new Income.Property(at, period, fen);
            case TRANSFER_IN -> new Income.TransferIn(at, period, fen);
            case TRANSFER_OUT -> new Income.TransferOut(at, period, fen);
            case SUPPORT ->
                amountGiven
                        ? new Income.SupportByDocument(at, period, fen, exempt)
                        : new Income.SupportInferred(at, period, Money.ofFen(obligorIncome), obligorLocality, exempt);
            case OTHER -> new Income.Other(at, period, fen);
        };
    }
}
