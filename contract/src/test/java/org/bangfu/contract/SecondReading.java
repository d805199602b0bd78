package org.bangfu.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The regulations read a second time, knowing nothing of the program: from the document's own JSON, month by month, in decimal yuan, every
 * order of grants tried. Slow and plain on purpose; what it shares with the program is the text alone. Wuhu's numbers stand in it as the
 * articles write them, so that it also notices when the policy file says something else.
 */
final class SecondReading {

    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /** The passages that can be read in two ways, and the way each is read. */
    record Contested(
            boolean onlyBelow,
            boolean largeHomeCountsNothing,
            boolean groundNeeded,
            boolean barBindsEveryone,
            boolean kindByCause,
            @Nullable BigDecimal employmentCap,
            boolean whatTheDeadEarnedCounts,
            boolean whatTheDeadCostIsIgnored) {

        static final Contested AS_WUHU = new Contested(false, false, false, false, false, null, false, false);
        static final Contested THE_OTHER_WAY =
                new Contested(true, true, true, true, true, BigDecimal.valueOf(300), true, true);
    }

    private enum Part {
        ILLNESS,
        DISABILITY,
        LOSS,
        EDUCATION,
        HOUSING,
        OTHER
    }

    private final JsonNode family;
    private final Contested contested;
    private final List<String[]> officialFigures;
    private final YearMonth applied;
    private final LocalDate applicationDate;
    private final LocalDate decisionDate;
    private final List<YearMonth> window = new ArrayList<>();
    private final List<String> belonging = new ArrayList<>();
    private final Map<String, YearMonth> deaths = new HashMap<>();
    private final List<String> counted = new ArrayList<>();

    // What the family comes to, in yuan.
    BigDecimal income = BigDecimal.ZERO;
    BigDecimal rigid = BigDecimal.ZERO;
    BigDecimal employment = BigDecimal.ZERO;
    BigDecimal losses = BigDecimal.ZERO;
    BigDecimal events = BigDecimal.ZERO;
    BigDecimal hardship = BigDecimal.ZERO;
    BigDecimal insured = BigDecimal.ZERO;
    BigDecimal billsBorne = BigDecimal.ZERO;
    BigDecimal standard = BigDecimal.ZERO;
    BigDecimal amountStandard = BigDecimal.ZERO;
    BigDecimal deepNet = BigDecimal.ZERO;
    BigDecimal relativeNet = BigDecimal.ZERO;
    private final Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);

    SecondReading(String document, Contested contested, List<String[]> officialFigures) {
        this.family = JSON.readTree(document);
        this.contested = contested;
        this.officialFigures = officialFigures;
        this.applicationDate = LocalDate.parse(text(family, "applicationDate"));
        this.decisionDate =
                has(family, "decisionDate") ? LocalDate.parse(text(family, "decisionDate")) : applicationDate;
        this.applied = YearMonth.from(applicationDate);
        for (int back = 12; back >= 1; back--) {
            window.add(applied.minusMonths(back));
        }
        for (JsonNode member : list("members")) {
            boolean lives = yes(member, "livesTogether", true);
            boolean tied = yes(member, "registeredTogether", true) || yes(member, "supportDuty", false);
            if (lives && tied && !yes(member, "notCounted", false)) {
                belonging.add(text(member, "id"));
            }
            if (has(member, "deceased")) {
                deaths.put(text(member, "id"), YearMonth.parse(text(member, "deceased")));
            }
        }
        for (String member : belonging) {
            if (!deaths.containsKey(member)) {
                counted.add(member);
            }
        }
        standard = figure("DIBAO_URBAN", text(family, "locality"), applicationDate);
        amountStandard = figure("DIBAO_URBAN", text(family, "locality"), decisionDate);
        addUpIncome();
        addUpExpenses();
        deepNet = income.subtract(rigid).subtract(circumstance("restructured") ? employment : BigDecimal.ZERO);
        relativeNet = income.subtract(rigid).subtract(employment);
    }

    // Reading the document

    private static boolean has(JsonNode node, String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static boolean yes(JsonNode node, String name, boolean otherwise) {
        return has(node, name) ? node.get(name).asBoolean() : otherwise;
    }

    private static BigDecimal yuan(JsonNode node, String name) {
        return has(node, name) ? new BigDecimal(node.get(name).asString()) : BigDecimal.ZERO;
    }

    private List<JsonNode> list(String name) {
        var items = new ArrayList<JsonNode>();
        if (family.has(name)) {
            family.get(name).forEach(items::add);
        }
        return items;
    }

    private boolean circumstance(String name) {
        return family.has("circumstances") && yes(family.get("circumstances"), name, false);
    }

    private BigInteger asset(String name) {
        return family.has("assets") && family.get("assets").has(name)
                ? family.get("assets").get(name).bigIntegerValue()
                : BigInteger.ZERO;
    }

    private static boolean in(JsonNode item, YearMonth month) {
        YearMonth from = YearMonth.parse(text(item, has(item, "month") ? "month" : "from"));
        YearMonth to = YearMonth.parse(text(item, has(item, "month") ? "month" : "to"));
        return !month.isBefore(from) && !month.isAfter(to);
    }

    private static boolean is(JsonNode item, String kind) {
        return text(item, "kind").equals(kind);
    }

    /** A place with no row in force that day takes its city's, then its province's. */
    private BigDecimal figure(String kind, String place, LocalDate day) {
        for (String where : List.of(place, place.substring(0, 4) + "00", place.substring(0, 2) + "0000")) {
            String latest = "";
            BigDecimal amount = BigDecimal.ZERO;
            for (String[] row : officialFigures) {
                if (row[0].equals(kind)
                        && row[1].equals(where)
                        && !LocalDate.parse(row[2]).isAfter(day)
                        && row[2].compareTo(latest) > 0) {
                    latest = row[2];
                    amount = new BigDecimal(row[3]);
                }
            }
            if (!latest.isEmpty()) {
                return amount;
            }
        }
        throw new IllegalArgumentException("no " + kind + " for " + place + " on " + day);
    }

    // Income, M6(1) and the Annex

    private void addUpIncome() {
        for (String member : belonging) {
            boolean earns = !deaths.containsKey(member) || contested.whatTheDeadEarnedCounts();
            BigDecimal business = BigDecimal.ZERO;
            for (YearMonth month : window) {
                BigDecimal wages = BigDecimal.ZERO;
                BigDecimal atLeast = BigDecimal.ZERO;
                for (JsonNode item : list("income")) {
                    if (!earns || !text(item, "member").equals(member) || !in(item, month)) {
                        continue;
                    }
                    switch (text(item, "kind")) {
                        case "WAGE" -> {
                            wages = wages.add(yuan(item, "amount"));
                            if (!yes(item, "verified", true)) {
                                atLeast =
                                        atLeast.max(figure("MINIMUM_WAGE", text(item, "workLocality"), month.atDay(1)));
                            }
                        }
                        case "BUSINESS" -> business = business.add(yuan(item, "amount"));
                        case "TRANSFER_OUT" -> income = income.subtract(yuan(item, "amount"));
                        case "SUPPORT" -> income = income.add(support(item, month));
                        default -> income = income.add(yuan(item, "amount"));
                    }
                }
                income = income.add(wages.max(atLeast));
                for (JsonNode item : list("expenses")) {
                    boolean ignoredWhole = is(item, "HOUSING") && (localHome() || excluded(month));
                    if (text(item, "member").equals(member) && counts(item, month) && !ignoredWhole) {
                        income = income.add(yuan(item, "covered")
                                .subtract(yuan(item, "amount"))
                                .max(BigDecimal.ZERO));
                    }
                }
            }
            income = income.add(business.max(BigDecimal.ZERO));
        }
    }

    private BigDecimal support(JsonNode item, YearMonth month) {
        JsonNode obligor = item.get("obligor");
        if (obligor != null && yes(obligor, "exempt", false)) {
            return BigDecimal.ZERO;
        }
        if (obligor == null || !has(obligor, "monthlyIncome")) {
            return yuan(item, "amount");
        }
        BigDecimal above = yuan(obligor, "monthlyIncome")
                .subtract(figure("DIBAO_URBAN", text(obligor, "locality"), month.atDay(1)))
                .max(BigDecimal.ZERO);
        return above.multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.HALF_UP);
    }

    // Expenses, M6(2)

    private boolean localHome() {
        return family.has("housing") && yes(family.get("housing"), "localHome", false);
    }

    /** Whether a cost is the family's in this month, for whomever of those who belong to it. */
    private boolean counts(JsonNode item, YearMonth month) {
        String member = text(item, "member");
        boolean ownSchooling = is(item, "EDUCATION") && member.equals(applicant());
        if (!belonging.contains(member) || !in(item, month) || ownSchooling) {
            return false;
        }
        YearMonth death = deaths.get(member);
        return death == null
                || (!month.isAfter(death)
                        && !contested.whatTheDeadCostIsIgnored()
                        && !is(item, "HOUSING")
                        && !is(item, "EMPLOYMENT"));
    }

    private String applicant() {
        JsonNode applicant = family.get("applicant");
        return has(applicant, "member")
                ? text(applicant, "member")
                : text(list("members").getFirst(), "id");
    }

    private BigDecimal areaAllowed() {
        return figure("LIVING_AREA_PER_HEAD", text(family, "locality"), applicationDate)
                .multiply(BigDecimal.valueOf(counted.size()));
    }

    private BigDecimal areaRented(YearMonth month) {
        BigDecimal area = BigDecimal.ZERO;
        for (JsonNode item : list("expenses")) {
            if (is(item, "HOUSING") && counts(item, month)) {
                area = area.add(yuan(item, "area"));
            }
        }
        return area;
    }

    private boolean excluded(YearMonth month) {
        return contested.largeHomeCountsNothing() && areaRented(month).compareTo(areaAllowed()) > 0;
    }

    private BigDecimal rentCounted(BigDecimal net, YearMonth month) {
        if (localHome() || excluded(month)) {
            return BigDecimal.ZERO;
        }
        BigDecimal rented = areaRented(month);
        BigDecimal allowed = areaAllowed();
        return rented.compareTo(allowed) <= 0 ? net : net.multiply(allowed).divide(rented, 2, RoundingMode.HALF_UP);
    }

    private void addUpExpenses() {
        for (YearMonth month : window) {
            BigDecimal working = BigDecimal.ZERO;
            for (JsonNode item : list("expenses")) {
                if (!counts(item, month)) {
                    continue;
                }
                BigDecimal net = net(item);
                switch (text(item, "kind")) {
                    case "EMPLOYMENT" -> working = working.add(net);
                    case "LOSS" -> {}
                    case "HOUSING" -> rigid(Part.HOUSING, rentCounted(net, month));
                    default -> rigid(Part.valueOf(text(item, "kind")), net);
                }
                if (is(item, "ILLNESS") && !aidedEarlier(item)) {
                    insured = insured.add(yuan(item, "insuredPersonal"));
                    billsBorne = billsBorne.add(net);
                }
            }
            employment = employment.add(
                    contested.employmentCap() == null ? working : working.min(contested.employmentCap()));
        }
        var monthsOfEvents = new ArrayList<>(window);
        monthsOfEvents.add(applied);
        for (YearMonth month : monthsOfEvents) {
            for (JsonNode item : list("expenses")) {
                boolean event = is(item, "LOSS") || yes(item, "event", false);
                if (!event || !counts(item, month)) {
                    continue;
                }
                if (is(item, "LOSS")) {
                    losses = losses.add(net(item));
                    hardship(Part.LOSS, net(item));
                } else if (month.equals(applied)) {
                    hardship(Part.valueOf(text(item, "kind")), net(item));
                }
                if (!aidedEarlier(item)) {
                    events = events.add(net(item));
                }
            }
        }
    }

    private static BigDecimal net(JsonNode item) {
        return yuan(item, "amount").subtract(yuan(item, "covered")).max(BigDecimal.ZERO);
    }

    private boolean aidedEarlier(JsonNode item) {
        return has(item, "aidedIn") && item.get("aidedIn").asInt() < decisionDate.getYear();
    }

    private void rigid(Part part, BigDecimal amount) {
        rigid = rigid.add(amount);
        hardship(part, amount);
    }

    private void hardship(Part part, BigDecimal amount) {
        hardship = hardship.add(amount);
        parts.merge(part, amount, BigDecimal::add);
    }

    @Nullable String mainCause() {
        if (family.has("circumstances") && has(family.get("circumstances"), "mainCause")) {
            return text(family.get("circumstances"), "mainCause");
        }
        return parts.entrySet().stream()
                .filter(part -> part.getValue().signum() > 0)
                .max(Comparator.<Map.Entry<Part, BigDecimal>, BigDecimal>comparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(part -> part.getKey().name())
                .orElse(null);
    }

    // Categories, M5 to M7

    BigDecimal limit(int multiple) {
        return standard.multiply(TWELVE)
                .multiply(BigDecimal.valueOf(counted.size()))
                .multiply(BigDecimal.valueOf(multiple));
    }

    /** 低于, or ≤ as the formula beside it has it. */
    private boolean within(BigDecimal net, int multiple) {
        int compared = net.compareTo(limit(multiple));
        return compared < 0 || (compared == 0 && !contested.onlyBelow());
    }

    private boolean barred() {
        JsonNode applicant = family.get("applicant");
        boolean rootless = text(applicant, "status").equals("MIGRANT")
                && !(yes(applicant, "cityResidence", false)
                        && applicant.get("employmentMonths").bigIntegerValue().compareTo(BigInteger.valueOf(12)) >= 0);
        int homes = asset("townHomes").min(BigInteger.TEN).intValue();
        int vehicles = asset("vehicles").min(BigInteger.TEN).intValue();
        return rootless
                || yes(applicant, "retired", false)
                || !list("exclusions").isEmpty()
                || hardship.compareTo(BigDecimal.valueOf(5_000)) < 0
                || homes >= 3
                || vehicles >= 2
                || (homes >= 2 && vehicles >= 1);
    }

    private boolean homesOrVehicle() {
        return asset("townHomes").compareTo(BigInteger.TWO) >= 0
                || asset("vehicles").signum() > 0;
    }

    private boolean onAGround() {
        return (circumstance("dibao") && rigid.signum() > 0)
                || circumstance("restructured")
                || circumstance("majorIllnessOrDisability");
    }

    private List<String> eligible() {
        var eligible = new ArrayList<String>();
        if (barred()) {
            return eligible;
        }
        if (within(deepNet, 1) && !homesOrVehicle() && (onAGround() || !contested.groundNeeded())) {
            eligible.add("DEEP");
        }
        boolean barredByAssets = (homesOrVehicle() || contested.barBindsEveryone())
                && ("EDUCATION".equals(mainCause()) || hardship.compareTo(BigDecimal.valueOf(15_000)) <= 0);
        if (within(relativeNet, 2) && !barredByAssets) {
            eligible.add("RELATIVE");
        }
        if (events.compareTo(BigDecimal.valueOf(30_000)) >= 0 && circumstance("livingHardNow")) {
            eligible.add("ACCIDENTAL");
        }
        return eligible;
    }

    // Aid, M8 and M9

    private int students() {
        int students = 0;
        for (JsonNode member : list("members")) {
            if (yes(member, "student", false) && counted.contains(text(member, "id"))) {
                students++;
            }
        }
        return students;
    }

    private BigDecimal medical(boolean deep) {
        long[] upTo = {10_000, 20_000, 30_000, Long.MAX_VALUE};
        int[] amounts = deep ? new int[] {4_000, 9_000, 15_000, 20_000} : new int[] {3_000, 7_000, 12_000, 16_000};
        if (insured.compareTo(BigDecimal.valueOf(5_000)) < 0) {
            return BigDecimal.ZERO;
        }
        int band = 0;
        while (insured.compareTo(BigDecimal.valueOf(upTo[band])) > 0) {
            band++;
        }
        return BigDecimal.valueOf(amounts[band]).min(billsBorne);
    }

    private Map<String, BigDecimal> standardAid(String category) {
        var aid = new LinkedHashMap<String, BigDecimal>();
        if (category.equals("DEEP") || category.equals("RELATIVE")) {
            boolean deep = category.equals("DEEP");
            aid.put("LIVING", amountStandard.multiply(BigDecimal.valueOf(deep ? 12 : 9)));
            aid.put("MEDICAL", medical(deep));
            aid.put("EDUCATION", amountStandard.multiply(BigDecimal.valueOf((deep ? 10L : 8L) * students())));
        } else if (category.equals("ACCIDENTAL")) {
            aid.put(
                    "ACCIDENT",
                    events.multiply(new BigDecimal("0.15"))
                            .setScale(2, RoundingMode.HALF_UP)
                            .min(BigDecimal.valueOf(10_000)));
        }
        aid.values().removeIf(amount -> amount.signum() == 0);
        return aid;
    }

    /** By its standard. */
    private BigDecimal granted(String kind) {
        return added(grant -> is(grant, kind) && !yes(grant, "beside", false));
    }

    /** By its standard or beside it. */
    private BigDecimal grantedAtAll(String kind) {
        return added(grant -> is(grant, kind));
    }

    private BigDecimal grantedAtAll() {
        return added(_ -> true);
    }

    private BigDecimal added(Predicate<JsonNode> which) {
        BigDecimal granted = BigDecimal.ZERO;
        for (JsonNode grant : list("granted")) {
            boolean thisYear = LocalDate.parse(text(grant, "date")).getYear() == decisionDate.getYear();
            if (thisYear && !yes(grant, "service", false) && which.test(grant)) {
                granted = granted.add(yuan(grant, "amount"));
            }
        }
        return granted;
    }

    private BigDecimal remainder(Map<String, BigDecimal> standardAid, String kind) {
        return standardAid
                .getOrDefault(kind, BigDecimal.ZERO)
                .subtract(granted(kind))
                .max(BigDecimal.ZERO);
    }

    private List<String> plan(String category, Map<String, BigDecimal> standardAid) {
        return switch (category) {
            case "DEEP" -> bestOrder(standardAid);
            case "RELATIVE" -> single(standardAid);
            case "ACCIDENTAL" -> remainder(standardAid, "ACCIDENT").signum() > 0 ? List.of("ACCIDENT") : List.of();
            default -> List.of();
        };
    }

    /** Every order of every choice of kinds, tried grant by grant. */
    private List<String> bestOrder(Map<String, BigDecimal> standardAid) {
        List<String> best = List.of();
        BigDecimal most = BigDecimal.ZERO;
        for (List<String> order : orders(List.of("LIVING", "MEDICAL", "EDUCATION"))) {
            BigDecimal had = grantedAtAll();
            BigDecimal total = BigDecimal.ZERO;
            boolean allowed = true;
            for (String kind : order) {
                BigDecimal amount = remainder(standardAid, kind);
                allowed &= amount.signum() > 0 && within(deepNet.add(had), 1);
                had = had.add(amount);
                total = total.add(amount);
            }
            boolean better = total.compareTo(most) > 0 || (total.compareTo(most) == 0 && order.size() < best.size());
            if (allowed && better) {
                best = order;
                most = total;
            }
        }
        return best;
    }

    /** In dictionary order of the kinds as given: so the first of equal ones is the one that R-28 wants. */
    private static List<List<String>> orders(List<String> kinds) {
        var orders = new ArrayList<List<String>>();
        orders.add(List.of());
        for (String first : kinds) {
            var others = new ArrayList<>(kinds);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                var order = new ArrayList<String>();
                order.add(first);
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private List<String> single(Map<String, BigDecimal> standardAid) {
        var had = new ArrayList<String>();
        for (String kind : List.of("LIVING", "MEDICAL", "EDUCATION", "ACCIDENT", "TRAINING", "LEGAL", "WORK_STUDY")) {
            if (granted(kind).signum() > 0) {
                had.add(kind);
            }
        }
        String kind;
        if (had.size() > 1) {
            return List.of();
        } else if (had.size() == 1) {
            kind = had.getFirst();
        } else if (contested.kindByCause()) {
            kind = "ILLNESS".equals(mainCause()) ? "MEDICAL" : "EDUCATION".equals(mainCause()) ? "EDUCATION" : "LIVING";
        } else {
            kind = "LIVING";
            for (String other : List.of("MEDICAL", "EDUCATION")) {
                if (remainder(standardAid, other).compareTo(remainder(standardAid, kind)) > 0) {
                    kind = other;
                }
            }
        }
        return remainder(standardAid, kind).signum() > 0 ? List.of(kind) : List.of();
    }

    private static BigDecimal highest(Map<String, BigDecimal> aid) {
        return aid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private String filedAs(List<String> eligible) {
        if (eligible.contains("DEEP")) {
            return "DEEP";
        }
        if (eligible.contains("RELATIVE") && eligible.contains("ACCIDENTAL")) {
            return highest(standardAid("ACCIDENTAL")).compareTo(highest(standardAid("RELATIVE"))) > 0
                    ? "ACCIDENTAL"
                    : "RELATIVE";
        }
        return eligible.isEmpty() ? "NONE" : eligible.getFirst();
    }

    /** How much more income R-27 allows before a plan of {@code upTo} could no longer be followed by another grant. */
    BigDecimal roomAfter(BigDecimal upTo) {
        return limit(1).subtract(deepNet).subtract(grantedAtAll()).subtract(upTo);
    }

    // The answer, as the contract writes it, without reasons, warnings and policy

    private static String written(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    private String perHead(BigDecimal net) {
        return written(net.divide(TWELVE.multiply(BigDecimal.valueOf(counted.size())), 2, RoundingMode.HALF_UP));
    }

    ObjectNode answer() {
        ObjectNode out = JSON.createObjectNode();
        out.set("id", has(family, "id") ? family.get("id") : out.nullNode());
        List<String> eligible = eligible();
        String category = filedAs(eligible);
        out.put("category", category);
        eligible.forEach(out.putArray("eligible")::add);
        ObjectNode figures = out.putObject("figures");
        figures.putObject("window")
                .put("from", window.getFirst().toString())
                .put("to", window.getLast().toString());
        figures.put("size", counted.size());
        figures.put("income", written(income));
        figures.put("rigidExpenses", written(rigid));
        figures.put("employmentCost", written(employment));
        figures.put("lossCost", written(losses));
        figures.put("eventCost", written(events));
        figures.put("hardshipTotal", written(hardship));
        figures.put("insuredPersonal", written(insured));
        figures.put("students", students());
        figures.put("standard", written(standard));
        figures.put("deepPerCapita", perHead(deepNet));
        figures.put("relativePerCapita", perHead(relativeNet));
        figures.put("mainCause", mainCause());
        Map<String, BigDecimal> standardAid = standardAid(category);
        var standards = out.putArray("standardAid");
        standardAid.forEach(
                (kind, amount) -> standards.addObject().put("kind", kind).put("amount", written(amount)));
        var plan = out.putArray("plan");
        var approvals = JSON.createArrayNode();
        BigDecimal total = BigDecimal.ZERO;
        for (String kind : plan(category, standardAid)) {
            BigDecimal amount = remainder(standardAid, kind);
            total = total.add(amount);
            plan.addObject().put("kind", kind).put("amount", written(amount));
            BigDecimal ofYear = grantedAtAll(kind).add(amount);
            if (ofYear.compareTo(BigDecimal.valueOf(50_000)) > 0) {
                approvals.addObject().put("kind", kind).put("level", "NATIONAL");
            } else if (ofYear.compareTo(BigDecimal.valueOf(20_000)) > 0) {
                approvals.addObject().put("kind", kind).put("level", "PROVINCE");
            }
        }
        out.put("planTotal", written(total));
        out.set("approvals", approvals);
        return out;
    }
}
