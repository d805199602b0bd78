package org.bangfu.office.plan;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.family.Determinations.Determined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether two determinations counted the same bills: one of the same member and month inside the catalogue. Two bills of one
 * month are taken for the same, so that none is ever aided beyond what was borne for it.
 */
final class SameBills {

    private SameBills() {}

    static boolean in(Determined one, Determined other) {
        Set<Bill> common = bills(one);
        common.retainAll(bills(other));
        return !common.isEmpty();
    }

    private record Bill(String member, YearMonth month) {}

    /** Those that entered R-24: within the window, not aided in an earlier year. */
    private static Set<Bill> bills(Determined determined) {
        JsonNode window = JsonMapper.shared()
                .readTree(determined.output())
                .path("figures")
                .path("window");
        YearMonth first = YearMonth.parse(window.path("from").asString());
        YearMonth last = YearMonth.parse(window.path("to").asString());
        var bills = new HashSet<Bill>();
        for (JsonNode item : JsonMapper.shared().readTree(determined.input()).path("expenses")) {
            if (counts(item, determined.decisionDate().getYear())) {
                String member = item.path("member").asString();
                YearMonth to = month(item, "to");
                for (YearMonth month = month(item, "from"); !month.isAfter(to); month = month.plusMonths(1)) {
                    if (!month.isBefore(first) && !month.isAfter(last)) {
                        bills.add(new Bill(member, month));
                    }
                }
            }
        }
        return bills;
    }

    private static boolean counts(JsonNode item, int year) {
        boolean aidedBefore =
                item.path("aidedIn").isNumber() && item.path("aidedIn").asInt() < year;
        return !aidedBefore
                && Money.parse(item.path("insuredPersonal").asString("0")).isPositive();
    }

    private static YearMonth month(JsonNode item, String end) {
        return YearMonth.parse(
                item.has("month") ? item.get("month").asString() : item.get(end).asString());
    }
}
