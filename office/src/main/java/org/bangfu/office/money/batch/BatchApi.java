package org.bangfu.office.money.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.bank.OrderFile;
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

/** Batches and the bank's files for programs. */
@RestController
@May(Permission.SEE_MONEY)
class BatchApi {

    private final Batches batches;
    private final BankCorrespondence bank;
    private final Api api;

    BatchApi(Batches batches, BankCorrespondence bank, Api api) {
        this.batches = batches;
        this.bank = bank;
        this.api = api;
    }

    /** A batch; amounts in yuan as text. {@code version} goes into the next If-Match. */
    record Shown(
            String number,
            BatchState state,
            int version,
            int count,
            String total,
            int open,
            String preparer,
            LocalDate preparedOn,
            @Nullable String releaser,
            @Nullable LocalDate sentOn,
            int noSlip,
            @Nullable String lacking,
            List<Payment> payments,
            List<Out> takenOut) {}

    /** What was taken out before the bank saw it. */
    record Out(String reference, String amount, String reason, String by, LocalDate on) {}

    record Payment(
            String reference,
            String caseNumber,
            String fileNumber,
            String use,
            String amount,
            String card,
            AttemptState state,
            @Nullable String reason,
            @Nullable String bankSerial,
            @Nullable LocalDate bankDate,
            int slips,
            List<String> objections) {}

    /** @param whyNot null where it can go into a batch */
    record Payable(
            long instalment,
            String caseNumber,
            String fileNumber,
            String kind,
            String amount,
            String fund,
            @Nullable String whyNot) {}

    record Chosen(@Nullable List<Long> instalments) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/v1/batches")
    @Transactional(readOnly = true)
    Page<Shown> list(@RequestParam(required = false) @Nullable String state, Paging paging) {
        return batches.list(Acting.now().territory(), Asked.choice(BatchState.class, state, "state"), paging)
                .map(batch -> shown(batch, List.of(), List.of()));
    }

    @GetMapping("/api/v1/batches/payable")
    @May(Permission.PREPARE_PAYMENT)
    @Transactional(readOnly = true)
    Page<Payable> payable(Paging paging) {
        return batches.candidates(Acting.now(), paging)
                .map(one -> new Payable(
                        one.instalment(),
                        one.caseNumber(),
                        one.fileNumber(),
                        one.kind(),
                        one.amount().plain(),
                        one.fundName(),
                        one.whyNot()));
    }

    @GetMapping("/api/v1/batches/{number}")
    @Transactional(readOnly = true)
    Shown one(@PathVariable String number) {
        return whole(batches.get(number));
    }

    @PostMapping("/api/v1/batches")
    @May(Permission.PREPARE_PAYMENT)
    ResponseEntity<String> prepare(@RequestBody Chosen chosen) {
        Set<Long> instalments = chosen.instalments() == null ? Set.of() : new TreeSet<>(chosen.instalments());
        return api.create(() -> whole(batches.prepare(instalments, Acting.now())));
    }

    @PostMapping("/api/v1/batches/{number}/release")
    @May(Permission.PAY)
    ResponseEntity<String> release(@PathVariable String number) {
        return api.act(version -> whole(batches.release(number, version, Acting.now())));
    }

    @PostMapping("/api/v1/batches/{number}/send")
    @May(Permission.PAY)
    ResponseEntity<String> send(@PathVariable String number) {
        return api.act(version -> whole(batches.send(number, version, Acting.now())));
    }

    @PostMapping("/api/v1/batches/{number}/ask")
    @May(Permission.PAY)
    ResponseEntity<String> ask(@PathVariable String number) {
        return api.act(version -> whole(bank.ask(number, version, Acting.now())));
    }

    @PostMapping("/api/v1/batches/{number}/close")
    @May(Permission.PAY)
    ResponseEntity<String> close(@PathVariable String number, @RequestBody(required = false) @Nullable Reason lacking) {
        return api.act(version -> {
            String reason = lacking == null || lacking.reason() == null
                    ? null
                    : Read.text(lacking.reason(), "reason", "暂缺回单的原因", 2, 200);
            return whole(batches.close(number, version, reason, Acting.now()));
        });
    }

    @PostMapping("/api/v1/batches/{number}/payments/{reference}/take-out")
    @May({Permission.PREPARE_PAYMENT, Permission.PAY})
    ResponseEntity<String> takeOut(
            @PathVariable String number, @PathVariable String reference, @RequestBody Reason why) {
        return api.act(version -> whole(batches.takeOut(
                number, version, reference, Read.text(why.reason(), "reason", "撤出的原因", 2, 200), Acting.now())));
    }

    @PostMapping("/api/v1/batches/{number}/cancel")
    @May({Permission.PREPARE_PAYMENT, Permission.PAY})
    ResponseEntity<String> cancel(@PathVariable String number) {
        return api.act(version -> whole(batches.cancel(number, version, Acting.now())));
    }

    /** The bank's answer; it speaks of payments whatever has become of the batch since, so it needs no If-Match. */
    @PostMapping("/api/v1/batches/{number}/answer")
    @May(Permission.PAY)
    ResponseEntity<String> answer(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet) {
        return api.create(() -> {
            UploadedFile handed = UploadedFile.of(file, "请附上银行的回执文件。", "文件");
            return whole(bank.answer(number, handed.name(), handed.content(), UploadedFile.sheet(sheet), Acting.now()));
        });
    }

    @GetMapping("/api/v1/batches/{number}/files/{file}")
    @May(Permission.PAY)
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String file) {
        return Download.file(number + "-" + file, bank.file(number, OrderFile.named(file)));
    }

    private Shown whole(Batch batch) {
        BatchSheet sheet = batches.sheet(batch);
        return shown(
                batch,
                sheet.lines().stream()
                        .map(line -> new Payment(
                                line.attempt().reference(),
                                line.caseNumber(),
                                line.fileNumber(),
                                line.attempt().use().label(),
                                line.attempt().amount().plain(),
                                line.card(),
                                line.attempt().state(),
                                line.attempt().reason(),
                                line.attempt().bankSerial(),
                                line.attempt().bankDate(),
                                line.slips(),
                                line.objections()))
                        .toList(),
                sheet.out().stream()
                        .map(out -> new Out(out.reference(), out.amount().plain(), out.reason(), out.by(), out.on()))
                        .toList());
    }

    private static Shown shown(Batch batch, List<Payment> payments, List<Out> out) {
        return new Shown(
                batch.number(),
                batch.state(),
                batch.version(),
                batch.count(),
                batch.total().plain(),
                batch.open(),
                batch.preparer(),
                batch.preparedOn(),
                batch.releaser(),
                batch.sentOn(),
                batch.noSlip(),
                batch.lacking(),
                payments,
                out);
    }
}
