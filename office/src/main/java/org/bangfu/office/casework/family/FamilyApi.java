package org.bangfu.office.casework.family;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bangfu.office.casework.family.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Families for programs: the document as it stands, its determination, the assessment of an item. */
@RestController
class FamilyApi {

    private final Cases cases;
    private final Households households;
    private final Determinations determinations;
    private final Corrections corrections;
    private final DeathDesk deaths;
    private final OfficeClock clock;
    private final ObjectProvider<AidedItems> aided;
    private final Journal journal;
    private final Api api;

    FamilyApi(
            Cases cases,
            Households households,
            Determinations determinations,
            Corrections corrections,
            DeathDesk deaths,
            OfficeClock clock,
            ObjectProvider<AidedItems> aided,
            Journal journal,
            Api api) {
        this.cases = cases;
        this.households = households;
        this.determinations = determinations;
        this.corrections = corrections;
        this.deaths = deaths;
        this.clock = clock;
        this.aided = aided;
        this.journal = journal;
        this.api = api;
    }

    /** Numbers are masked unless {@code full} is asked for, which is recorded. */
    @GetMapping("/api/v1/cases/{number}/household")
    @May(Permission.SEE_CASES)
    @Transactional
    ResponseEntity<JsonNode> household(
            @PathVariable String number, @RequestParam(defaultValue = "false") boolean full) {
        Case aCase = cases.byNumber(number);
        journal.saw(full ? "家庭情况和完整号码" : "家庭情况", aCase.number());
        Household written = households.now(aCase);
        JsonNode household = HouseholdDocument.tree(written);
        marked(household, aCase, written);
        if (!full) {
            mask(household);
        }
        return ResponseEntity.ok().eTag("\"" + aCase.version() + "\"").body(household);
    }

    /** The contract's document out, as it was kept; 404 before there is one. */
    @GetMapping(value = "/api/v1/cases/{number}/determination", produces = MediaType.APPLICATION_JSON_VALUE)
    @May(Permission.SEE_CASES)
    @Transactional
    ResponseEntity<String> determination(@PathVariable String number) {
        Case aCase = cases.byNumber(number);
        Determined latest = determinations.latest(aCase).orElseThrow(() -> new NotFound("这一家的认定"));
        journal.saw("认定", aCase.number());
        return ResponseEntity.ok().eTag("\"" + aCase.version() + "\"").body(latest.output());
    }

    /** Amounts per month, in yuan, as text; what is asked back is said again in {@code confirmedYear}, {@code confirmedCovered}. */
    record AssessmentBody(
            @Nullable String amount,
            @Nullable String covered,
            @Nullable String insuredPersonal,
            @Nullable String basis,
            @Nullable String reason,
            @Nullable String confirmedYear,
            @Nullable String confirmedCovered) {}

    @PostMapping("/api/v1/cases/{number}/items/{item}/assessment")
    @May({Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> assess(
            @PathVariable String number,
            @PathVariable String item,
            @RequestBody AssessmentBody body,
            HttpServletRequest request) {
        return api.act(request, version -> {
            var form = new AssessmentForm(
                    null,
                    null,
                    body.amount(),
                    body.covered(),
                    body.insuredPersonal(),
                    body.basis(),
                    body.reason(),
                    body.confirmedYear(),
                    body.confirmedCovered());
            Household family = households.now(cases.byNumber(number));
            Items found = Corrections.item(family, item);
            return CaseNow.of(corrections.assess(
                    number, version, item, form.read(found, family, Acting.now(), clock.today()), Acting.now()));
        });
    }

    @PostMapping("/api/v1/cases/{number}/income")
    @May({Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> addIncome(
            @PathVariable String number, @RequestBody ItemForm form, HttpServletRequest request) {
        return api.act(request, version -> CaseNow.of(corrections.addIncome(number, version, form, Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/expenses")
    @May({Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> addExpense(
            @PathVariable String number, @RequestBody ItemForm form, HttpServletRequest request) {
        return api.act(request, version -> CaseNow.of(corrections.addExpense(number, version, form, Acting.now())));
    }

    /** Beside each item the grants of this office that it points to; {@code aidedIn} is what the family said of other offices. */
    private void marked(JsonNode household, Case aCase, Household written) {
        AidedItems marks = aided.getIfAvailable();
        var of = marks == null ? Map.<String, List<AidedItems.Aided>>of() : marks.of(aCase, written);
        for (JsonNode item : household.path("expenses")) {
            var list = ((ObjectNode) item).putArray("aided");
            for (var mark : of.getOrDefault(item.path("id").asString(""), List.of())) {
                list.addObject()
                        .put("from", mark.from().toString())
                        .put("until", mark.until().toString())
                        .put("year", mark.year())
                        .put("grant", mark.grant())
                        .put("minute", mark.minute());
            }
        }
    }

    /** A member's month of death with its paper, or {@code alive} where it was written down in error. */
    @PostMapping("/api/v1/cases/{number}/members/{member}/death")
    @May({Permission.VISIT, Permission.TAKE_IN, Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> bereave(
            @PathVariable String number,
            @PathVariable String member,
            @RequestBody DeathForm form,
            HttpServletRequest request) {
        return api.act(request, version -> CaseNow.of(deaths.bereave(number, version, member, form, Acting.now())));
    }

    private static void mask(JsonNode household) {
        for (JsonNode member : household.path("members")) {
            mask((ObjectNode) member, "identity", FamilyWords::masked);
            mask((ObjectNode) member, "phone", FamilyWords::maskedPhone);
        }
        mask((ObjectNode) household.path("worker").path("particulars"), "phone", FamilyWords::maskedPhone);
        if (household.path("account") instanceof ObjectNode account) {
            mask(account, "card", FamilyWords::maskedCard);
        }
    }

    private static void mask(ObjectNode node, String name, UnaryOperator<String> masked) {
        if (node.path(name).isString()) {
            node.put(name, masked.apply(node.path(name).asString()));
        }
    }
}
