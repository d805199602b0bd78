package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** A receipt as a bookkeeper types it, and as a program sends it. */
public record ReceiptForm(
        @Nullable String source,
        @Nullable String purpose,
        @Nullable List<String> uses,
        @Nullable String year,
        @Nullable String document,
        @Nullable String payer,
        @Nullable String amount,
        @Nullable String receivedOn) {

    static ReceiptForm empty(LocalDate today) {
        return new ReceiptForm(
                null,
                Purpose.GENERAL.name(),
                Arrays.stream(AidKind.values()).map(AidKind::name).toList(),
                Integer.toString(today.getYear()),
                null,
                null,
                null,
                today.toString());
    }

    public boolean has(AidKind use) {
        return uses != null && uses.contains(use.name());
    }

    /** @param paper whether the document comes along; a form asks for it, a program files it afterwards */
    Receipts.NewReceipt read(LocalDate today, boolean paper) {
        var reading = new Refusals.Reading();
        Source from = reading.read(() -> Read.oneOf(Source.class, source, "source", "资金来源"), Source.OTHER);
        Purpose bound = reading.read(this::purposeRead, Purpose.GENERAL);
        int budget = reading.read(() -> Read.count(year, "year", "资金年度", 2020, 2100), today.getYear());
        String number = reading.read(() -> atLeastTwo(document, "document", "文号", 60), "");
        String who = reading.read(() -> atLeastTwo(payer, "payer", "付款单位", 60), "");
        Money sum = reading.read(() -> Read.money(amount, "amount", "金额"), Money.ZERO);
        LocalDate on = reading.read(() -> Read.pastDate(receivedOn, "receivedOn", "到账日期", today), today);
        if (!paper) {
            reading.add(Refusal.by("F4", "file", "请选择拨款文件或进账单的照片（JPG、PNG）或 PDF。"));
        }
        reading.throwIfAny();
        return new Receipts.NewReceipt(new Fund(from, bound, budget), number, who, sum, on);
    }

    private Purpose purposeRead() {
        String name = Read.text(purpose, "purpose", "用途（项目）", 40);
        if (name.length() < 2) {
            throw Refusal.at("purpose", "用途（项目）至少 2 个字。");
        }
        var allowed = (uses == null ? List.<String>of() : uses)
                .stream()
                        .map(use -> Read.oneOf(AidKind.class, use, "uses", "可以用于"))
                        .collect(Collectors.toSet());
        if (allowed.isEmpty()) {
            throw Refusal.at("uses", "请勾选这笔资金可以用于哪些帮扶。");
        }
        return new Purpose(name, allowed);
    }

    private static String atLeastTwo(@Nullable String typed, String field, String label, int most) {
        String text = Read.text(typed, field, label, most);
        if (text.length() < 2) {
            throw Refusal.at(field, label + "至少 2 个字。");
        }
        return text;
    }
}
