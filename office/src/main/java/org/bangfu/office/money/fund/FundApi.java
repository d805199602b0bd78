package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.Source;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.terms.AidKind;
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

/** Funds, receipts and quotas for programs; amounts in yuan as text. */
@RestController
@May(Permission.SEE_MONEY)
class FundApi {

    private final FundsOfUnion union;
    private final FundRegister funds;
    private final Receipts receipts;
    private final Allocations allocations;
    private final OwnShares shares;
    private final Posting posting;
    private final OfficeClock clock;
    private final Api api;

    FundApi(
            FundsOfUnion union,
            FundRegister funds,
            Receipts receipts,
            Allocations allocations,
            OwnShares shares,
            Posting posting,
            OfficeClock clock,
            Api api) {
        this.union = union;
        this.funds = funds;
        this.receipts = receipts;
        this.allocations = allocations;
        this.shares = shares;
        this.posting = posting;
        this.clock = clock;
        this.api = api;
    }

    record ShownFund(
            long id,
            String union,
            Source source,
            String purpose,
            List<AidKind> uses,
            int year,
            Term term,
            @Nullable LocalDate lastDay,
            @Nullable Long daysLeft,
            String received,
            String passedOn,
            String paid,
            String inBank,
            String kept,
            String granted,
            String planned,
            String left,
            String frozen) {}

    record ShownReceipt(
            long id,
            long fund,
            String document,
            String payer,
            String amount,
            LocalDate receivedOn,
            @Nullable LocalDate passOnBy,
            String toPassOn,
            long voucher,
            @Nullable Long reversedBy) {

        static ShownReceipt of(Receipts.Receipt one) {
            return new ShownReceipt(
                    one.id(),
                    one.fund(),
                    one.document(),
                    one.payer(),
                    one.amount().toString(),
                    one.receivedOn(),
                    one.passOnBy(),
                    one.toPassOn().toString(),
                    one.voucher(),
                    one.reversedBy());
        }
    }

    record ShownQuota(
            long id,
            String giver,
            String receiver,
            String fund,
            String document,
            String amount,
            AllocationState state,
            LocalDate allocatedOn,
            @Nullable LocalDate remittedOn,
            @Nullable LocalDate arrivedOn,
            int version) {

        static ShownQuota of(Allocations.Allocation one) {
            return new ShownQuota(
                    one.id(),
                    Long.toString(one.giver()),
                    Long.toString(one.receiver()),
                    one.fund().label(),
                    one.document(),
                    one.amount().toString(),
                    one.state(),
                    one.allocatedOn(),
                    one.remittedOn(),
                    one.arrivedOn(),
                    one.version());
        }
    }

    record Quota(
            long fund,
            @Nullable String receiver,
            @Nullable String amount,
            @Nullable String document) {}

    /** @param on the bank's day */
    record Remittance(@Nullable String serial, @Nullable String on) {}

    /** @param on the bank's day */
    record Arrival(@Nullable String on) {}

    /** @param said what was done, in words; a quota kept for one's own centre has no number */
    record Passed(String said) {}

    @GetMapping("/api/v1/funds")
    @Transactional(readOnly = true)
    public List<ShownFund> funds(@RequestParam(name = "union", required = false) @Nullable String wanted) {
        long shown = union.choose(wanted, Acting.now()).shown().number();
        return union.figures(shown).stream().map(this::shown).toList();
    }

    @GetMapping("/api/v1/funds/{id}")
    @Transactional(readOnly = true)
    public ShownFund fund(@PathVariable long id) {
        return shown(union.figures(funds.get(id)));
    }

    /** @param in null where the voucher put nothing into the bank, below zero where written in red; like out */
    record Moved(
            long voucher,
            String number,
            LocalDate day,
            String what,
            String summary,
            @Nullable String in,
            @Nullable String out) {

        static Moved of(Movement one) {
            return new Moved(
                    one.voucher(),
                    one.number(),
                    one.day(),
                    one.what(),
                    one.summary(),
                    one.in() == null ? null : one.in().plain(),
                    one.out() == null ? null : one.out().plain());
        }
    }

    /** What moved a fund's money, the newest first. */
    @GetMapping("/api/v1/funds/{id}/movements")
    @Transactional(readOnly = true)
    public Page<Moved> movements(@PathVariable long id, Paging paging) {
        HeldFund held = funds.get(id);
        return posting.of(held, paging).map(standing -> Moved.of(Movement.of(standing, held)));
    }

    private ShownFund shown(FundFigures one) {
        LocalDate today = clock.today();
        var fund = one.held().fund();
        return new ShownFund(
                one.held().id(),
                Long.toString(one.held().organisation()),
                fund.source(),
                fund.purpose().name(),
                fund.purpose().uses().stream().sorted().toList(),
                fund.year(),
                one.term(today),
                one.held().lastDay(),
                one.daysLeft(today),
                one.received().toString(),
                one.passedOn().toString(),
                one.paid().toString(),
                one.inBank().toString(),
                one.kept().toString(),
                one.granted().toString(),
                one.planned().toString(),
                one.left().toString(),
                one.frozen().toString());
    }

    @GetMapping("/api/v1/receipts")
    @Transactional(readOnly = true)
    public Page<ShownReceipt> receipts(
            @RequestParam(name = "union", required = false) @Nullable String wanted,
            @RequestParam(required = false) @Nullable String year,
            Paging paging) {
        long shown = union.choose(wanted, Acting.now()).shown().number();
        Integer of = Asked.number(year, "year", 2000, 2100);
        return receipts.of(shown, of == null ? clock.today().getYear() : of, paging)
                .map(ShownReceipt::of);
    }

    @GetMapping("/api/v1/receipts/{id}")
    @Transactional(readOnly = true)
    public ShownReceipt receipt(@PathVariable long id) {
        return ShownReceipt.of(receipts.get(id));
    }

    @PostMapping("/api/v1/receipts")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> receive(@RequestBody ReceiptForm receipt) {
        return api.create(() -> ShownReceipt.of(receipts.receive(receipt.read(clock.today(), true), Acting.now())));
    }

    @PostMapping("/api/v1/receipts/{id}/papers")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> paper(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            var handed = UploadedFile.of(file, "请选择要上传的照片或 PDF。", ReceiptPage.PAPER);
            receipts.attach(id, handed.name(), handed.content(), Acting.now());
            return ShownReceipt.of(receipts.get(id));
        });
    }

    @GetMapping("/api/v1/allocations")
    @Transactional(readOnly = true)
    public Page<ShownQuota> allocations(
            @RequestParam(name = "union", required = false) @Nullable String wanted, Paging paging) {
        long shown = union.choose(wanted, Acting.now()).shown().number();
        return allocations.of(shown, paging).map(ShownQuota::of);
    }

    @PostMapping("/api/v1/allocations")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> allocate(@RequestBody Quota quota) {
        return api.create(() -> new Passed(NewQuota.of(quota.receiver(), quota.amount(), quota.document())
                .pass(quota.fund(), allocations, shares, Acting.now())));
    }

    record ShownShare(
            long id,
            long fund,
            String document,
            String amount,
            LocalDate decidedOn,
            String enteredBy,
            @Nullable LocalDate reversedOn,
            @Nullable String reason) {

        static ShownShare of(OwnShare one) {
            OwnShare.Reversal red = one.reversal();
            return new ShownShare(
                    one.id(),
                    one.fund(),
                    one.document(),
                    one.amount().plain(),
                    one.decidedOn(),
                    one.enteredBy(),
                    red == null ? null : red.on(),
                    red == null ? null : red.reason());
        }
    }

    record Reason(@Nullable String reason, @Nullable String proof) {}

    @GetMapping("/api/v1/funds/{id}/own-shares")
    @Transactional(readOnly = true)
    public List<ShownShare> shares(@PathVariable long id) {
        return shares.of(funds.get(id).id()).stream().map(ShownShare::of).toList();
    }

    @PostMapping("/api/v1/own-shares/{id}/papers")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> sharePaper(
            @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            var handed = UploadedFile.of(file, "请选择要上传的照片或 PDF。", OwnSharePage.PAPER);
            shares.attach(id, handed.name(), handed.content(), Acting.now());
            return ShownShare.of(shares.get(id));
        });
    }

    @PostMapping("/api/v1/own-shares/{id}/reverse")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> reverse(@PathVariable long id, @RequestBody Reason why) {
        return api.create(
                () -> ShownShare.of(ReversalForm.of(why.reason(), why.proof()).reverse(id, shares)));
    }

    @PostMapping("/api/v1/allocations/{id}/remit")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> remit(@PathVariable long id, @RequestBody Remittance sent) {
        return api.act(version -> {
            var reading = new Refusals.Reading();
            String serial = reading.read(() -> Read.text(sent.serial(), "serial", "银行流水号", 40), "");
            LocalDate on = reading.read(() -> Read.pastDate(sent.on(), "on", "拨付日期", clock.today()), clock.today());
            reading.throwIfAny();
            return ShownQuota.of(allocations.remit(id, version, serial, on, Acting.now()));
        });
    }

    @PostMapping("/api/v1/allocations/{id}/arrive")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> arrive(@PathVariable long id, @RequestBody Arrival arrival) {
        return api.act(version -> ShownQuota.of(allocations.arrive(
                id, version, Read.pastDate(arrival.on(), "on", "到账日期", clock.today()), Acting.now())));
    }
}
