package org.bangfu.office.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** What the bank says has become of a batch, read from its file and sound in itself. */
record BankAnswer(String batch, List<Line> lines) {

    /**
     * What became of one transfer.
     *
     * @param row where it stands in the file
     * @param outcome {@code PAID}, {@code REFUSED}, {@code UNKNOWN} or {@code RETURNED}
     * @param reason in the bank's words; empty where it gave none
     * @param serial the bank's own number; never empty where it says paid or returned
     * @param date the bank's date
     */
    record Line(
            int row,
            String reference,
            AttemptState outcome,
            String reason,
            Money amount,
            String serial,
            LocalDate date) {

        /** 退汇 of what we never knew as paid is simply not paid. */
        Line answering(AttemptState known) {
            return outcome == AttemptState.RETURNED && known != AttemptState.PAID && known != AttemptState.RETURNED
                    ? new Line(
                            row,
                            reference,
                            AttemptState.REFUSED,
                            reason.isEmpty() ? "退汇" : reason,
                            amount,
                            serial,
                            date)
                    : this;
        }
    }

    /**
     * What we asked for, and how far we know of it.
     *
     * @param serial the bank's number of the payment, once it is known
     */
    record Asked(Money amount, AttemptState state, @Nullable String serial) {

        Asked(Money amount, AttemptState state) {
            this(amount, state, null);
        }
    }

    BankAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * Only the answer to our own question is an answer.
     *
     * @param batch the batch it is meant for
     * @param asked what that batch asked for, by reference
     * @param sentOn the day the bank got it
     * @throws Refusals naming every line that answers something else
     */
    void check(String batch, Map<String, Asked> asked, LocalDate sentOn) {
        Refusals.Reading reading = new Refusals.Reading();
        if (!this.batch.equals(batch)) {
            reading.add(Refusal.at("file", "这是批次“%s”的回执，不是“%s”的。请选对文件。".formatted(this.batch, batch)));
        }
        reading.throwIfAny();
        for (Line line : lines) {
            Asked ours = asked.get(line.reference());
            if (ours == null) {
                reading.add(at(line, "业务编号“%s”不在本批次内，请向银行核实。".formatted(line.reference())));
            } else if (!ours.amount().equals(line.amount())) {
                reading.add(at(
                        line,
                        "金额 %s 元与送出的 %s 元不一致，请向银行核实。"
                                .formatted(line.amount().format(), ours.amount().format())));
            } else if (line.date().isBefore(sentOn)) {
                reading.add(at(line, "交易日期 %s 早于送银行的 %s，请向银行核实。".formatted(line.date(), sentOn)));
            } else {
                contradiction(line, ours).ifPresent(sentence -> reading.add(at(line, sentence)));
            }
        }
        reading.throwIfAny();
    }

    private static Optional<String> contradiction(Line line, Asked ours) {
        AttemptState outcome = line.answering(ours.state()).outcome();
        if (ours.state() != outcome && !ours.state().next().contains(outcome)) {
            return Optional.of(
                    "该笔此前已记为“%s”，回执又说“%s”，前后矛盾，请向银行核实。".formatted(ours.state().chinese(), outcome.chinese()));
        }
        return outcome == AttemptState.PAID
                        && ours.serial() != null
                        && !ours.serial().equals(line.serial())
                ? Optional.of("该笔已凭流水号 %s 付款，回执又给出流水号 %s，可能重复付款，请立即向银行核实。".formatted(ours.serial(), line.serial()))
                : Optional.empty();
    }

    private static Refusal at(Line line, String sentence) {
        return Refusal.at("file", "第%d行：%s".formatted(line.row(), sentence));
    }
}
