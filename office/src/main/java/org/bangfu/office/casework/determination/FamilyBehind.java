package org.bangfu.office.casework.determination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.determination.ContractDocument.Asked;
import org.bangfu.office.casework.household.Household;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The family that a determination was made of, against the version of the family's document that it names: who belongs to it, what it earns,
 * pays and owns. What the office itself adds to the question (dates, grants, marks) is not the family's, and how a later program words the
 * rest does not matter.
 */
final class FamilyBehind {

    private static final List<String> EARNED = List.of("member", "kind", "amount");
    private static final List<String> PAID = List.of("member", "kind", "amount", "covered", "insuredPersonal");

    private FamilyBehind() {}

    /** Whether what was asked is of another family than this, or of this one as it was not. */
    static boolean differs(Household household, String asked) {
        String ours = ContractDocument.of(
                household, new Asked("", LocalDate.EPOCH, LocalDate.EPOCH, "", List.of(), Map.of()));
        return !facts(JsonMapper.shared().readTree(asked))
                .equals(facts(JsonMapper.shared().readTree(ours)));
    }

    private static List<Object> facts(JsonNode document) {
        return List.of(
                document.path("members")
                        .valueStream()
                        .map(member -> member.path("id").asString())
                        .toList(),
                items(document.path("income"), EARNED),
                items(document.path("expenses"), PAID),
                document.path("assets").path("townHomes").asInt(),
                document.path("assets").path("vehicles").asInt(),
                document.path("exclusions").toString());
    }

    private record Item(List<String> said, YearMonth from, YearMonth to) {}

    /** An item that was cut where a grant had aided some of its months is put together again. */
    private static List<Item> items(JsonNode list, List<String> names) {
        List<Item> items = new ArrayList<>();
        for (JsonNode one : list) {
            List<String> said =
                    names.stream().map(name -> one.path(name).toString()).toList();
            String single = one.path("month").asString("");
            var item = new Item(
                    said,
                    YearMonth.parse(single.isEmpty() ? one.path("from").asString() : single),
                    YearMonth.parse(single.isEmpty() ? one.path("to").asString() : single));
            Item before = items.isEmpty() ? null : items.getLast();
            if (before != null
                    && before.said().equals(said)
                    && before.to().plusMonths(1).equals(item.from())) {
                items.set(items.size() - 1, new Item(said, before.from(), item.to()));
            } else {
                items.add(item);
            }
        }
        return items;
    }
}
