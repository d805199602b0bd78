package org.bangfu.office.money.payment;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Payees;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One payment for programs: its slip, and its return or refusal in two steps by two persons. */
@RestController
@May(Permission.SEE_MONEY)
class PaymentApi {

    private final BankDesk bank;
    private final Slips slips;
    private final Returns returns;
    private final LateFindings late;
    private final Payees payees;
    private final Journal journal;
    private final Api api;

    PaymentApi(
            BankDesk bank, Slips slips, Returns returns, LateFindings late, Payees payees, Journal journal, Api api) {
        this.bank = bank;
        this.slips = slips;
        this.returns = returns;
        this.late = late;
        this.payees = payees;
        this.journal = journal;
        this.api = api;
    }

    /** A payment; {@code version} goes into the next If-Match. */
    record Shown(
            String reference,
            String batch,
            AttemptState state,
            int version,
            String use,
            String amount,
            String card,
            @Nullable String reason,
            @Nullable String bankSerial,
            @Nullable LocalDate bankDate,
            int slips,
            List<Returned> returns,
            @Nullable LateFinding late) {}

    /**
     * What was said to have come back, or not to have been made, and what the second person found.
     *
     * @param serial empty where a refusal has none
     */
    record Returned(
            ReturnClaim.Kind kind,
            ReturnClaim.State state,
            @Nullable String file,
            String serial,
            LocalDate date,
            String reason,
            String claimer,
            LocalDate claimedOn,
            @Nullable String decider,
            @Nullable LocalDate decidedOn,
            @Nullable String standsIn,
            @Nullable String words) {}

    record Words(@Nullable String words) {}

    @GetMapping("/api/v1/payments/{reference}")
    @Transactional
    public Shown one(@PathVariable String reference) {
        Attempt attempt = bank.attempt(reference);
        journal.saw("付款", reference);
        return shown(attempt);
    }

    @PostMapping("/api/v1/payments/{reference}/slip")
    @May({Permission.PAY, Permission.KEEP_BOOKS})
    ResponseEntity<String> slip(
            @PathVariable String reference, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            UploadedFile handed = UploadedFile.of(file, "请附上回单的照片或 PDF。", "文件");
            slips.file(reference, handed.name(), handed.content(), Acting.now());
            return reference;
        });
    }

    /** What the bank told by letter, telephone or statement. */
    @PostMapping("/api/v1/payments/{reference}/return")
    @May({Permission.PAY, Permission.KEEP_BOOKS})
    ResponseEntity<String> typeReturn(@PathVariable String reference, @RequestBody ReturnForm form) {
        return api.act(version -> shown(returns.type(reference, version, form, Acting.now())));
    }

    /** The second person, with the bank's paper. */
    @PostMapping("/api/v1/payments/{reference}/return/confirm")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> confirmReturn(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.act(version -> shown(returns.confirm(
                reference,
                version,
                new ReturnForm(serial, date, reason),
                UploadedFile.of(file, SlipPage.PAPER_MISSING, "银行凭据"),
                Acting.now())));
    }

    @PostMapping("/api/v1/payments/{reference}/return/reject")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> rejectReturn(@PathVariable String reference, @RequestBody Words said) {
        return api.act(version -> shown(
                returns.reject(reference, version, Read.text(said.words(), "words", "没有退汇的依据", 2, 200), Acting.now())));
    }

    /** The second person, with the bank's paper: the payment was not made. */
    @PostMapping("/api/v1/payments/{reference}/refusal/confirm")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> confirmRefusal(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.act(version -> shown(returns.confirmRefusal(
                reference,
                version,
                new ReturnForm(serial, date, reason),
                UploadedFile.of(file, SlipPage.PAPER_MISSING, "银行凭据"),
                Acting.now())));
    }

    @PostMapping("/api/v1/payments/{reference}/refusal/reject")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> rejectRefusal(@PathVariable String reference, @RequestBody Words said) {
        return api.act(version -> shown(returns.rejectRefusal(
                reference, version, Read.text(said.words(), "words", "不属实的依据", 2, 200), Acting.now())));
    }

    /** How it was dealt with that the bank paid after the last day of the money; said once. */
    @PostMapping("/api/v1/payments/{reference}/late")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> answerLate(@PathVariable String reference, @RequestBody Words said) {
        return api.create(() -> {
            late.answer(reference, Read.text(said.words(), "words", "怎样处理", 2, 500), Acting.now());
            return shown(bank.attempt(reference));
        });
    }

    private Shown shown(Attempt attempt) {
        return new Shown(
                attempt.reference(),
                attempt.batchNumber(),
                attempt.state(),
                attempt.version(),
                attempt.use().label(),
                attempt.amount().plain(),
                payees.card(attempt).masked(),
                attempt.reason(),
                attempt.bankSerial(),
                attempt.bankDate(),
                slips.of(attempt).size(),
                returns.of(attempt).stream()
                        .map(claim -> new Returned(
                                claim.kind(),
                                claim.state(),
                                claim.file(),
                                claim.said().serial(),
                                claim.said().date(),
                                claim.said().reason(),
                                claim.claimer(),
                                claim.claimedOn(),
                                claim.decider(),
                                claim.decidedOn(),
                                claim.stoodIn(),
                                claim.words()))
                        .toList(),
                late.of(attempt).orElse(null));
    }
}
