package org.bangfu.office.casework.household;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Families for programs: the document as it stands. */
@RestController
class FamilyApi {

    private final Cases cases;
    private final Households households;
    private final ObjectProvider<AidedItems> aided;
    private final Journal journal;

    FamilyApi(Cases cases, Households households, ObjectProvider<AidedItems> aided, Journal journal) {
        this.cases = cases;
        this.households = households;
        this.aided = aided;
        this.journal = journal;
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
