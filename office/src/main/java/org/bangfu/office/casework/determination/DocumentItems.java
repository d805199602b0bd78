package org.bangfu.office.casework.determination;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which item of a household each expense of its contract document is. The document names nobody's items: an entry is known by whose it is,
 * its kind, the months it goes on with and its amount, since an item that was cut stands there in several parts.
 */
public final class DocumentItems {

    private DocumentItems() {}

    /**
     * In the order of the document.
     *
     * @param household the version that the document was written from
     */
    public static List<Expense> expenses(String document, Household household) {
        Map<String, YearMonth> next = new HashMap<>();
        household.expenses().forEach(item -> next.put(item.id(), item.from()));
        var items = new ArrayList<Expense>();
        for (JsonNode written : JsonMapper.shared().readTree(document).path("expenses")) {
            List<Expense> fitting = household.expenses().stream()
                    .filter(one -> is(written, one) && month(written, "from").equals(next.get(one.id())))
                    .toList();
            Expense item = fitting.stream()
                    .filter(one -> written.path("amount")
                            .asString()
                            .equals(one.counted().plain()))
                    .findFirst()
                    .or(() -> fitting.stream().findFirst())
                    .orElseThrow(() -> new IllegalStateException("an expense that its household does not know"));
            next.put(item.id(), month(written, "to").plusMonths(1));
            items.add(item);
        }
        return List.copyOf(items);
    }

    private static boolean is(JsonNode written, Expense item) {
        return written.path("member").asString().equals(item.member())
                && written.path("kind").asString().equals(item.kind().name())
                && !month(written, "to").isAfter(item.to());
    }

    private static YearMonth month(JsonNode written, String end) {
        return YearMonth.parse(written.path(end).asString(written.path("month").asString("")));
    }
}
