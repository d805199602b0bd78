package org.bangfu.office.family;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.family.Household.Expense;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which item of a household each expense of its contract document is: an item that was cut stands there twice, one part after the other. */
final class DocumentItems {

    private DocumentItems() {}

    /** In the order of the document, which is that of the household it was written from. */
    static List<Expense> expenses(String document, Household household) {
        var items = new ArrayList<Expense>();
        int at = 0;
        for (JsonNode written : JsonMapper.shared().readTree(document).path("expenses")) {
            Expense item = household.expenses().get(at);
            items.add(item);
            if (last(written).equals(item.to())) {
                at++;
            }
        }
        return items;
    }

    private static YearMonth last(JsonNode written) {
        return YearMonth.parse(written.path("to").asString(written.path("month").asString("")));
    }
}
