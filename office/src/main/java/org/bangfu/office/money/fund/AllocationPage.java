package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quotas on their way down: told, sent, arrived (F12). */
@Controller
@May(Permission.SEE_MONEY)
class AllocationPage {

    private final Allocations allocations;
    private final OwnShares shares;
    private final FundRegister funds;
    private final FundsOfUnion union;
    private final Receipts receipts;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Forms forms;

    AllocationPage(
            Allocations allocations,
            OwnShares shares,
            FundRegister funds,
            FundsOfUnion union,
            Receipts receipts,
            Organisations organisations,
            OfficeClock clock,
            Forms forms) {
        this.allocations = allocations;
        this.shares = shares;
        this.funds = funds;
        this.union = union;
        this.receipts = receipts;
        this.organisations = organisations;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/funds/{id}/allocate")
    @May(Permission.KEEP_BOOKS)
    String form(@PathVariable long id, Model model) {
        return form(id, QuotaForm.EMPTY, Errors.NONE, model);
    }

    private String form(long id, QuotaForm form, Errors errors, Model model) {
        return forms.page("money/fund/allocate", errors, model, () -> {
            HeldFund held = funds.get(id);
            Actor actor = Acting.now();
            Map<String, String> receivers = new LinkedHashMap<>();
            for (Organisation below : below(actor.organisation())) {
                receivers.put(Long.toString(below.number()), below.name());
            }
            if (actor.organisation().level() == Level.CITY) {
                receivers.put(Long.toString(actor.organisation().number()), "本级帮扶中心（留用）");
            }
            model.addAttribute("figures", union.figures(held));
            model.addAttribute("receivers", receivers);
            model.addAttribute(
                    "waiting",
                    receipts.of(id).stream()
                            .filter(receipt -> receipt.toPassOn().isPositive())
                            .toList()
                            .reversed());
            model.addAttribute("quotas", named(allocations.from(id)));
            model.addAttribute("shares", shares.of(id));
            model.addAttribute("form", form);
            model.addAttribute("today", clock.today());
            model.addAttribute("calendar", clock.workdays());
        });
    }

    /** The unions one level down: a province gives to cities, a city to counties. */
    private List<Organisation> below(Organisation own) {
        return switch (own.level()) {
            case NATION -> organisations.within(own.territory(), Level.PROVINCE);
            case PROVINCE -> organisations.within(own.territory(), Level.CITY);
            case CITY -> organisations.within(own.territory(), Level.COUNTY);
            case COUNTY, GRASSROOTS, UNIT -> List.of();
        };
    }

    @PostMapping("/funds/{id}/allocate")
    @May(Permission.KEEP_BOOKS)
    String allocate(@PathVariable long id, QuotaForm form, Model model) {
        return forms.act(
                () -> {
                    Actor by = Acting.now();
                    String said = NewQuota.of(form.receiver(), form.amount(), form.document())
                            .pass(id, allocations, shares, by);
                    return forms.said(said, "/funds/" + id + "/allocate");
                },
                errors -> form(id, form, errors, model));
    }

    @GetMapping("/funds/allocations")
    String list(@RequestParam(name = "union", required = false) @Nullable String wanted, Paging paging, Model model) {
        return list(wanted, paging, TypedQuota.NOTHING, Errors.NONE, model);
    }

    private String list(@Nullable String wanted, Paging paging, TypedQuota typed, Errors errors, Model model) {
        return forms.page("money/fund/allocations", errors, model, () -> {
            FundsOfUnion.Choice choice = union.choose(wanted, Acting.now());
            model.addAttribute("choice", choice);
            model.addAttribute("typed", typed);
            model.addAttribute("columns", QuotaColumns.ALL);
            model.addAttribute(
                    "quotas", allocations.of(choice.shown().number(), paging).map(this::named));
            model.addAttribute("keeps", Permission.KEEP_BOOKS.allows(Acting.now()) && choice.own(Acting.now()));
        });
    }

    @GetMapping("/funds/allocations.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> sheet(@RequestParam(name = "union", required = false) @Nullable String wanted) {
        FundsOfUnion.Choice choice = union.choose(wanted, Acting.now());
        var rows = QuotaColumns.ALL.sheet(named(allocations.of(choice.shown().number())));
        return Download.xlsx("%s额度下达%s".formatted(choice.shown().shortName(), clock.today()), rows);
    }

    @PostMapping("/funds/allocations/{id}/remit")
    @May(Permission.KEEP_BOOKS)
    String remit(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        return forms.act(
                () -> {
                    var reading = new Refusals.Reading();
                    String number = reading.read(() -> Read.text(serial, "serial", "银行流水号", 40), "");
                    LocalDate day = reading.read(() -> Read.pastDate(on, "on", "拨付日期", clock.today()), clock.today());
                    reading.throwIfAny();
                    var sent = allocations.remit(id, version, number, day, Acting.now());
                    return forms.said("已登记拨付 %s。".formatted(Show.yuan(sent.amount())), sent.path());
                },
                errors -> list(null, row(id), new TypedQuota(id, serial, on), errors, model));
    }

    @PostMapping("/funds/allocations/{id}/arrive")
    @May(Permission.KEEP_BOOKS)
    String arrive(
            @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String on, Model model) {
        return forms.act(
                () -> {
                    LocalDate day = Read.pastDate(on, "on", "到账日期", clock.today());
                    var arrived = allocations.arrive(id, version, day, Acting.now());
                    return forms.said(
                            "已确认到账 %s，记在到账的%s。".formatted(Show.yuan(arrived.amount()), Show.date(day)), arrived.path());
                },
                errors -> list(null, row(id), new TypedQuota(id, "", on), errors, model));
    }

    /** The page of the list that begins with this quota. */
    private static Paging row(long id) {
        return new Paging(Long.toString(id + 1), Paging.USUAL);
    }

    private List<NamedQuota> named(List<Allocations.Allocation> quotas) {
        return quotas.stream().map(this::named).toList();
    }

    private NamedQuota named(Allocations.Allocation quota) {
        return new NamedQuota(
                quota,
                organisations.get(quota.giver()).name(),
                organisations.get(quota.receiver()).name());
    }
}
