package org.bangfu.office.law.standard;

import java.time.LocalDate;
import java.util.Collection;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.policy.book.StandardKind;
import org.jspecify.annotations.Nullable;

/** A figure as it is typed. */
public record StandardEntryForm(
        @Nullable String kind,
        @Nullable String locality,
        @Nullable String amount,
        @Nullable String from,
        @Nullable String document) {

    static final StandardEntryForm EMPTY =
            new StandardEntryForm(StandardKind.DIBAO_URBAN.name(), null, null, null, null);

    /** As in {@code standards.csv}: a larger figure is a slip. */
    private static final Money LARGEST = Money.ofYuan(1_000_000);

    /** @param amount yuan or square metres */
    record Typed(StandardKind kind, String locality, Money amount, LocalDate from, String document) {}

    /** @throws Refusals naming each field */
    Typed read(Collection<String> places, boolean paper) {
        var reading = new Refusals.Reading();
        StandardKind which =
                reading.read(() -> Read.oneOf(StandardKind.class, kind, "kind", "哪一种标准"), StandardKind.DIBAO_URBAN);
        String where = reading.read(() -> Read.place(places, locality, "locality", "地区"), "");
        Money sum = reading.read(this::positive, Money.ofYuan(1));
        LocalDate day = reading.read(() -> Read.date(from, "from", "起始日期"), LocalDate.EPOCH);
        String number = reading.read(() -> Read.text(document, "document", "文号", 2, 100), "");
        if (!paper) {
            reading.add(Refusal.at("file", "请选择文件的照片（JPG、PNG）或 PDF。"));
        }
        reading.throwIfAny();
        return new Typed(which, where, sum, day, number);
    }

    private Money positive() {
        Money sum = Read.money(amount, "amount", "数额");
        if (!sum.isPositive() || sum.compareTo(LARGEST) > 0) {
            throw Refusal.at("amount", "数额应大于 0，不超过 1,000,000。");
        }
        return sum;
    }
}
