package org.bangfu.office.money.batch;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.money.bank.AnswerTaken;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.OrderSent;
import org.jspecify.annotations.Nullable;

/**
 * A batch as one reads it before letting it go, and follows it afterwards.
 *
 * @param out what was taken out of it
 * @param sent the files that went to the bank
 * @param taken those that came back
 */
public record BatchSheet(
        Batch batch,
        List<Line> lines,
        List<Share> funds,
        List<TakenOut> out,
        List<OrderSent> sent,
        List<AnswerTaken> taken) {

    public BatchSheet {
        lines = List.copyOf(lines);
        funds = List.copyOf(funds);
        out = List.copyOf(out);
        sent = List.copyOf(sent);
        taken = List.copyOf(taken);
    }

    /**
     * One payment.
     *
     * @param card masked
     * @param objections what stands in its way today
     * @param slips how many stamped slips are on file
     */
    public record Line(
            Attempt attempt, String caseNumber, String fileNumber, String card, List<String> objections, int slips) {}

    /**
     * What the batch takes from one fund.
     *
     * @param free what of the fund is free now
     * @param lastDay on which the bank may still pay from it (F13, R-46); null where it has none
     */
    public record Share(
            String fund, Money amount, Money free, @Nullable LocalDate lastDay) {

        private static final int WARNED_DAYS = 31;

        /** Its money ends within a month: what the bank pays after that day was not used in its year. */
        public boolean endsSoon(LocalDate today) {
            return lastDay != null && !today.plusDays(WARNED_DAYS).isBefore(lastDay);
        }

        public boolean covered() {
            return amount.compareTo(free) <= 0;
        }
    }

    public long count(AttemptState state) {
        return lines.stream().filter(line -> line.attempt().state() == state).count();
    }

    public Money sum(AttemptState state) {
        return lines.stream()
                .map(Line::attempt)
                .filter(attempt -> attempt.state() == state)
                .map(Attempt::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public long objected() {
        return lines.stream().filter(line -> !line.objections().isEmpty()).count();
    }
}
