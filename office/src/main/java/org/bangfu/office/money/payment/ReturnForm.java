package org.bangfu.office.money.payment;

import java.text.Normalizer;
import java.time.LocalDate;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.money.batch.Attempt;
import org.jspecify.annotations.Nullable;

/** A return or a refusal as somebody types it: what the bank told, or what stands on the bank's paper. */
public record ReturnForm(
        @Nullable String serial,
        @Nullable String date,
        @Nullable String reason) {

    static final ReturnForm EMPTY = new ReturnForm(null, null, null);

    ReturnClaim.Facts read(Attempt attempt, LocalDate today) {
        var reading = new Refusals.Reading();
        String number = reading.read(() -> serialRead(attempt), "");
        LocalDate on = reading.read(() -> dateRead(attempt, today), today);
        String why = reading.read(() -> Read.text(reason, "reason", "退汇原因", 2, 200), "");
        reading.throwIfAny();
        return new ReturnClaim.Facts(number, on, why);
    }

    /**
     * What the bank's paper says of a payment that was not made; a bank gives such a one no serial, or one of its own.
     *
     * @param sentOn the day the bank got the order
     */
    ReturnClaim.Facts readRefusal(LocalDate sentOn, LocalDate today) {
        var reading = new Refusals.Reading();
        String number = reading.read(() -> plain(Read.optional(serial, "serial", "流水号", 60)), "");
        LocalDate on = reading.read(() -> refusedOn(sentOn, today), today);
        String why = reading.read(() -> Read.text(reason, "reason", "未付成的原因", 2, 200), "");
        reading.throwIfAny();
        return new ReturnClaim.Facts(number, on, why);
    }

    private LocalDate refusedOn(LocalDate sentOn, LocalDate today) {
        LocalDate on = Read.pastDate(date, "date", "银行日期", today);
        if (on.isBefore(sentOn)) {
            throw Refusal.at("date", "银行日期早于送银行的日期（%s），请照银行的凭据填写。".formatted(Show.date(sentOn)));
        }
        return on;
    }

    private static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private String serialRead(Attempt attempt) {
        String typed = Read.text(serial, "serial", "退汇流水号", 60);
        String number = plain(typed);
        if (number.equalsIgnoreCase(attempt.bankSerial())) {
            throw Refusal.at("serial", "流水号 %s 是付款的流水号，退汇有自己的流水号，请照银行的凭据填写。".formatted(number));
        }
        return number;
    }

    private LocalDate dateRead(Attempt attempt, LocalDate today) {
        LocalDate on = Read.pastDate(date, "date", "退汇日期", today);
        LocalDate paid = attempt.bankDate();
        if (paid != null && on.isBefore(paid)) {
            throw Refusal.at("date", "退汇日期早于付款日期（%s），请照银行的凭据填写。".formatted(Show.date(paid)));
        }
        return on;
    }
}
