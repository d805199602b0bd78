package org.bangfu.office.money.bank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says has become of a batch, read from its file and sound in itself.
 *
 * @param leftOut rows that are no payments, in words, for the person who hands the file in
 */
public record BankAnswer(String batch, List<Line> lines, List<String> leftOut) {

    /**
     * What became of one transfer.
     *
     * @param row where it stands in the file
     * @param outcome {@code PAID}, {@code REFUSED}, {@code UNKNOWN} or {@code RETURNED}
     * @param reason in the bank's words; never empty where it says returned
     * @param serial the bank's own number; never empty where it says paid or returned
     * @param date the bank's value date
     * @param account to which it went, digits only; empty where the file does not say
     * @param name whose account that is; empty where the file does not say
     */
    public record Line(
            int row,
            String reference,
            AttemptState outcome,
            String reason,
            Money amount,
            String serial,
            LocalDate date,
            String account,
            String name) {

        /** By which a serial is the same, however it is written. */
        public String serialKey() {
            return serial.toUpperCase(Locale.ROOT);
        }

        public boolean returned() {
            return outcome == AttemptState.RETURNED;
        }
    }

    /**
     * What we asked for, and how far we know of it.
     *
     * @param account to which it was to go, digits only
     * @param serial the bank's number of the payment, once it is known; with the day of it
     */
    public record Asked(
            Money amount,
            String account,
            String name,
            AttemptState state,
            @Nullable String serial,
            @Nullable LocalDate paidOn) {}

    /** Of which payment a serial of this bank has spoken before, and whether of its return. */
    public record Seen(String reference, String batch, boolean returned) {

        /** The same serial again is the same news again, or it is wrong. */
        Optional<String> conflict(String serial, String forReference, boolean asReturn) {
            if (!reference.equals(forReference)) {
                return Optional.of("流水号 %s 已是批次%s里 %s 的%s，不能再作 %s 的。请向银行核实。"
                        .formatted(serial, batch, reference, returned ? "退汇" : "付款", forReference));
            }
            return returned == asReturn
                    ? Optional.empty()
                    : Optional.of("流水号 %s 已是这笔的%s，不能又作它的%s，退汇有自己的流水号。请向银行核实。"
                            .formatted(serial, returned ? "退汇" : "付款", asReturn ? "退汇" : "付款"));
        }
    }

    public BankAnswer {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Only the answer to our own question is an answer.
     *
     * @param batch the batch it is meant for
     * @param asked what that batch asked for, by reference
     * @param sentOn the day the bank got it
     * @param seen the serials of this bank that are known, by {@link Line#serialKey}
     * @throws Refusals naming every line that answers something else
     */
    public void check(String batch, Map<String, Asked> asked, LocalDate sentOn, Map<String, Seen> seen) {
        if (!this.batch.equals(batch)) {
            throw Refusal.at("file", "这是批次“%s”的回执，不是“%s”的。请选对文件。".formatted(this.batch, batch));
        }
        Refusals.Reading reading = new Refusals.Reading();
        Map<String, Line> serials = new HashMap<>();
        for (Line line : lines) {
            Asked ours = asked.get(line.reference());
            wrong(line, ours, sentOn)
                    .or(() -> seenBefore(line, seen))
                    .or(() -> twiceHere(line, serials))
                    .ifPresent(sentence -> reading.add(at(line, sentence)));
        }
        reading.throwIfAny();
    }

    private static Optional<String> wrong(Line line, @Nullable Asked ours, LocalDate sentOn) {
        if (ours == null) {
            return Optional.of("业务编号“%s”不在本批次内，请向银行核实。".formatted(line.reference()));
        }
        if (!ours.amount().equals(line.amount())) {
            return Optional.of("金额 %s 元与送出的 %s 元不一致，请向银行核实。"
                    .formatted(line.amount().format(), ours.amount().format()));
        }
        if (!line.account().isEmpty() && !line.account().equals(ours.account())) {
            return Optional.of(
                    "收款账号尾号 %s 与送出的尾号 %s 不一致，请立即向银行核实。".formatted(tail(line.account()), tail(ours.account())));
        }
        if (!line.name().isEmpty() && !line.name().equals(BankAnswerReader.name(ours.name()))) {
            return Optional.of("收款户名“%s”与送出的“%s”不一致，请立即向银行核实。".formatted(line.name(), ours.name()));
        }
        if (line.date().isBefore(sentOn)) {
            return Optional.of("交易日期 %s 早于送银行的 %s，请向银行核实。".formatted(line.date(), sentOn));
        }
        return contradiction(line, ours);
    }

    private static Optional<String> contradiction(Line line, Asked ours) {
        if (line.returned() && !ours.state().settled()) {
            return Optional.of("回执说退汇，但这笔没有到账的记录，现在是“%s”。请先向银行取得这笔付款的结果（成功或失败）。"
                    .formatted(ours.state().label()));
        }
        if (ours.state() == AttemptState.REFUSAL_CLAIMED && line.outcome() != AttemptState.REFUSED) {
            return Optional.of("该笔此前的回执说未付成，还没有核实，这份回执又说“%s”。请记账人员先向银行核实前一个说法，再导入。"
                    .formatted(line.outcome().label()));
        }
        if (ours.state().told(line.outcome()).isEmpty()) {
            return Optional.of("该笔此前已记为“%s”，回执又说“%s”，前后矛盾，请向银行核实。"
                    .formatted(ours.state().label(), line.outcome().label()));
        }
        if (line.outcome() == AttemptState.PAID
                && ours.serial() != null
                && !ours.serial().toUpperCase(Locale.ROOT).equals(line.serialKey())) {
            return Optional.of("该笔已凭流水号 %s 付款，回执又给出流水号 %s，可能重复付款，请立即向银行核实。".formatted(ours.serial(), line.serial()));
        }
        return line.returned() && ours.paidOn() != null && line.date().isBefore(ours.paidOn())
                ? Optional.of("退汇日期 %s 早于付款的 %s，请向银行核实。".formatted(line.date(), ours.paidOn()))
                : Optional.empty();
    }

    private static Optional<String> seenBefore(Line line, Map<String, Seen> seen) {
        return Optional.ofNullable(seen.get(line.serialKey()))
                .filter(before -> line.serial().length() > 0)
                .flatMap(before -> before.conflict(line.serial(), line.reference(), line.returned()));
    }

    private static Optional<String> twiceHere(Line line, Map<String, Line> serials) {
        Line before = line.serial().isEmpty() ? null : serials.putIfAbsent(line.serialKey(), line);
        return before == null
                ? Optional.empty()
                : Optional.of("流水号 %s 与第%d行（%s）相同，一个流水号只能是一笔款项。请向银行核实。"
                        .formatted(line.serial(), before.row(), before.reference()));
    }

    private static String tail(String account) {
        return account.length() > 4 ? account.substring(account.length() - 4) : account;
    }

    private static Refusal at(Line line, String sentence) {
        return Refusal.at("file", "第%d行：%s".formatted(line.row(), sentence));
    }
}
