package org.bangfu.office.casework.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.DocumentItems;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.policy.Determination;
import org.bangfu.policy.explain.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 试算: what would follow if a figure were another. Works on the document that would be determined today and keeps nothing; nobody's
 * file knows that it was asked.
 */
public final class WhatIf {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WhatIf() {}

    /**
     * One figure that may be tried with another value.
     *
     * @param name of its field in the form: {@code income.0.amount}
     * @param label who, what and when, in the words of the file
     * @param value as it stands
     */
    public record Figure(String name, String label, String value) {}

    /** Every amount of the family's document, then what the visit found. */
    static List<Figure> figures(String document, Household household) {
        JsonNode family = JSON.readTree(document);
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < household.income().size(); i++) {
            var item = household.income().get(i);
            String label = who(household, item.member()) + item.description();
            JsonNode written = family.path("income").path(i);
            if (written.has("amount")) {
                figures.add(figure("income", i, "amount", label + "（每月）", written.path("amount")));
            } else {
                figures.add(figure(
                        "income",
                        i,
                        "obligor",
                        label + "，义务人月收入",
                        written.path("obligor").path("monthlyIncome")));
            }
        }
        var expenses = DocumentItems.expenses(document, household);
        for (int i = 0; i < expenses.size(); i++) {
            var item = expenses.get(i);
            boolean cut = i > 0 && expenses.get(i - 1).equals(item);
            String label = who(household, item.member()) + item.description() + (cut ? "（后几个月）" : "");
            JsonNode written = family.path("expenses").path(i);
            figures.add(figure("expenses", i, "amount", label + "（每月）", written.path("amount")));
            if (written.has("covered") && !"0.00".equals(written.path("covered").asString())) {
                figures.add(figure("expenses", i, "covered", label + "，报销、补助", written.path("covered")));
            }
            if (written.has("insuredPersonal")) {
                figures.add(
                        figure("expenses", i, "insuredPersonal", label + "，医保目录内自付", written.path("insuredPersonal")));
            }
        }
        for (int i = 1; i < household.members().size(); i++) {
            Member member = household.members().get(i);
            figures.add(new Figure(
                    "members." + i + ".deceased",
                    member.name() + "：去世的月份（例如 2026-01，健在的写“健在”或空着）",
                    member.deceased() == null ? "" : member.deceased().toString()));
        }
        figures.add(new Figure(
                "assets.townHomes",
                "城镇住房（套）",
                family.path("assets").path("townHomes").asString()));
        figures.add(new Figure(
                "assets.vehicles",
                "机动车（辆）",
                family.path("assets").path("vehicles").asString()));
        return figures;
    }

    private static Figure figure(String list, int at, String field, String label, JsonNode value) {
        return new Figure(list + "." + at + "." + field, label, value.asString(""));
    }

    private static String who(Household household, String id) {
        return household.members().stream()
                .filter(member -> member.id().equals(id))
                .map(Member::name)
                .findFirst()
                .map(name -> name + "：")
                .orElse("");
    }

    /** The document with the figures that were typed; what is blank stays as it is. */
    static String tried(String document, List<Figure> figures, Map<String, String> typed) {
        var family = (ObjectNode) JSON.readTree(document);
        for (Figure figure : figures) {
            String value = typed.get(figure.name());
            if (value == null || value.isBlank() || value.strip().equals(figure.value())) {
                continue;
            }
            String plain = value.replaceAll("[\\s　,，元]", "");
            String[] path = figure.name().split("\\.", -1);
            if (path[0].equals("members")) {
                bereave(family, Integer.parseInt(path[1]), plain);
                continue;
            }
            if (path[0].equals("assets")) {
                var assets = (ObjectNode) family.get("assets");
                if (plain.matches("\\d{1,4}")) {
                    assets.put(path[1], Integer.parseInt(plain));
                } else {
                    assets.put(path[1], plain);
                }
            } else {
                var item = (ObjectNode) family.get(path[0]).get(Integer.parseInt(path[1]));
                if (path[2].equals("obligor")) {
                    ((ObjectNode) item.get("obligor")).put("monthlyIncome", plain);
                } else {
                    item.put(path[2], plain);
                }
            }
        }
        return family.toString();
    }

    /** What a member earned ends with the month; what lies wholly beyond it was never earned, R-44. */
    private static void bereave(ObjectNode family, int at, String month) {
        var member = (ObjectNode) family.get("members").get(at);
        if (month.equals("健在")) {
            member.remove("deceased");
            return;
        }
        member.put("deceased", month);
        var income = (ArrayNode) family.get("income");
        for (int i = income.size() - 1; i >= 0; i--) {
            var item = (ObjectNode) income.get(i);
            String last = item.path(item.has("to") ? "to" : "month").asString("");
            if (!item.path("member").equals(member.path("id")) || last.compareTo(month) <= 0) {
                continue;
            }
            if (item.has("to") && item.path("from").asString("").compareTo(month) <= 0) {
                item.put("to", month);
            } else {
                income.remove(i);
            }
        }
    }

    /**
     * The two answers side by side.
     *
     * @param rows what a reader compares, as it stands and as tried
     * @param changed the rules that would answer otherwise
     */
    public record Compared(String before, String after, List<Row> rows, List<Reason> changed) {

        public boolean otherCategory() {
            return !before.equals(after);
        }
    }

    /** @param delta as tried less as it stands */
    public record Row(String label, Money before, Money after, Money delta) {}

    static Compared compare(Determination before, Determination after) {
        List<Row> rows = List.of(
                row("家庭收入", before.figures().income(), after.figures().income()),
                row("刚性支出", before.figures().rigidExpenses(), after.figures().rigidExpenses()),
                row("致困支出总额", before.figures().hardshipTotal(), after.figures().hardshipTotal()),
                row("突发事件净支出", before.figures().eventCost(), after.figures().eventCost()),
                row(
                        "人均每月（深度困难测算）",
                        before.deepPerCapita().fen(),
                        after.deepPerCapita().fen()),
                row(
                        "人均每月（相对困难测算）",
                        before.relativePerCapita().fen(),
                        after.relativePerCapita().fen()),
                row("方案合计", before.planTotal().fen(), after.planTotal().fen()));
        return new Compared(
                before.category().label(),
                after.category().label(),
                rows,
                after.reasons().stream()
                        .filter(reason -> !Objects.equals(said(before, reason), reason.text()))
                        .toList());
    }

    private static @Nullable String said(Determination before, Reason reason) {
        return before.reasons().stream()
                .filter(other -> other.rule() == reason.rule())
                .map(Reason::text)
                .findFirst()
                .orElse(null);
    }

    private static Row row(String label, long before, long after) {
        return new Row(label, Money.ofFen(before), Money.ofFen(after), Money.ofFen(after - before));
    }
}
