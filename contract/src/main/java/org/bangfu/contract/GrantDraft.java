package org.bangfu.contract;

import java.time.LocalDate;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Grant;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** Aid already given, while it is read, and what is wrong with it. */
final class GrantDraft {

    private static final Map<String, AidKind> KINDS = Values.words(AidKind.values());

    private final Values values;
    private final Problems problems;
    private boolean kindGiven;
    private @Nullable AidKind kind;
    private boolean dateGiven;
    private @Nullable LocalDate date;
    private boolean amountGiven;
    private long amount = Values.WRONG;
    private boolean service;
    private boolean beside;

    GrantDraft(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** Null where it is not sound. */
    @Nullable Grant read() {
        if (!values.object(this::field)) {
            return null;
        }
        if (!kindGiven) {
            wrong(".kind", "缺少救助类别，请写 " + String.join("、", KINDS.keySet()) + " 之一");
        }
        if (!dateGiven) {
            wrong(".date", "缺少决定日期，请补上");
        }
        if (!amountGiven) {
            wrong(".amount", "缺少金额，请补上元数");
        }
        if (amountGiven && amount == 0) {
            wrong(".amount", "应大于 0，请核对");
        }
        boolean toProvider = kind == AidKind.TRAINING || kind == AidKind.LEGAL;
        if (service && kind != null && !toProvider) {
            wrong(".service", "只有 TRAINING、LEGAL 可以支付给服务机构，请改为 false 或删去");
            return null;
        }
        if (service && beside) {
            wrong(".beside", "支付给服务机构的（service）没有标准内外之分，请改为 false 或删去");
            return null;
        }
        return kind != null && date != null && amount > 0
                ? new Grant(kind, date, Money.ofFen(amount), service, beside)
                : null;
    }

    /** The parser stands at the end of this grant. */
    private void wrong(String field, String message) {
        problems.add(values.path() + field, message);
    }

    private boolean field(String name) {
        switch (name) {
            case "kind" -> {
                kindGiven = true;
                kind = values.oneOf(KINDS);
            }
            case "date" -> {
                dateGiven = true;
                date = values.date();
            }
            case "amount" -> {
                amountGiven = true;
                amount = values.amount();
            }
            case "service" -> service = values.yes();
            case "beside" -> beside = values.yes();
            default -> {
                return false;
            }
        }
        return true;
    }
}
