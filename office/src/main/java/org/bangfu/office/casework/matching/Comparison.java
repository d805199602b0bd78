package org.bangfu.office.casework.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.matching.RegisterTable.Entry;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ExclusionGround;

/** A family beside the registers: what differs, and what the family looks like once the register's word is taken. */
final class Comparison {

    /** Where a refusal of what is decided about a death belongs. */
    static final String DEATHS = "decisions[DEATHS]";

    private final Household household;
    private final Map<Register, Map<Member, List<Entry>>> found;
    private final Set<Register> obtained;

    /**
     * @param found by register and by counted member: what its lists say
     * @param obtained the registers of which something was obtained that is young enough
     */
    Comparison(Household household, Map<Register, Map<Member, List<Entry>>> found, Set<Register> obtained) {
        this.household = household;
        this.found = found;
        this.obtained = Set.copyOf(obtained);
    }

    /** Every matter of which something was obtained, in the order of the report. A death that is known stays known, however old the list. */
    List<Compared> all() {
        var all = new ArrayList<Compared>();
        for (Matter matter : Matter.values()) {
            if (obtained.contains(matter.register()) || count(matter) > 0) {
                all.add(compare(matter));
            }
        }
        return all;
    }

    private Compared compare(Matter matter) {
        int count = count(matter);
        return switch (matter) {
            case DIBAO ->
                compared(
                        matter,
                        household.findings().dibao() ? "已纳入低保" : "未纳入低保",
                        count > 0 ? "在册" : "不在册",
                        household.findings().dibao() != count > 0);
            case HOMES -> {
                int declared = known(household.home().townHomes());
                boolean hidden =
                        count > 0 && Boolean.FALSE.equals(household.home().localHome());
                yield compared(matter, declared + " 套", count + " 套", count > declared || hidden);
            }
            case VEHICLES -> {
                int declared = known(household.vehicles().counted())
                        + household.vehicles().mobility();
                yield compared(matter, declared + " 辆", count + " 辆", count > declared);
            }
            case COMPANIES ->
                compared(
                        matter,
                        controls() ? "已记为控股或实际控制" : "没有申报",
                        count == 0 ? "没有登记" : count + " 条登记",
                        count > 0 && !controls());
            case DEATHS ->
                compared(
                        matter,
                        household.members().stream().filter(Member::counted).count() + " 人共同生活",
                        count == 0 ? "没有死亡登记" : count + " 人有死亡登记",
                        count > 0);
        };
    }

    private Compared compared(Matter matter, String declared, String register, boolean differs) {
        var lines = new ArrayList<String>();
        of(matter)
                .forEach((member, entries) -> entries.forEach(entry -> lines.add(
                        line(member, entry, matter != Matter.HOMES || Things.home(entry.details()) ? "" : "，不算住房"))));
        return new Compared(matter, declared, register, lines, differs);
    }

    /** Who it is about, what it says, who told it. */
    static String line(Member member, Entry entry) {
        return line(member, entry, "");
    }

    private static String line(Member member, Entry entry, String besides) {
        return "%s：%s%s（%s，截至%s）"
                .formatted(
                        member.name(),
                        Things.words(entry.details()),
                        besides,
                        entry.source().source(),
                        Show.date(entry.source().asOf()));
    }

    /** What lists of deaths say, by member. */
    Map<Member, List<Entry>> deaths() {
        return of(Matter.DEATHS);
    }

    private Map<Member, List<Entry>> of(Matter matter) {
        return found.getOrDefault(matter.register(), new LinkedHashMap<>());
    }

    /** Things, not lines: what two owners share, or two offices tell, is one. */
    private int count(Matter matter) {
        return switch (matter) {
            case DIBAO, DEATHS ->
                (int) of(matter).values().stream()
                        .filter(entries -> !entries.isEmpty())
                        .count();
            case HOMES, VEHICLES, COMPANIES ->
                Things.count(
                        matter.register(),
                        of(matter).values().stream()
                                .flatMap(List::stream)
                                .map(Entry::details)
                                .toList());
        };
    }

    private boolean controls() {
        return household.findings().exclusions().stream()
                .anyMatch(exclusion -> exclusion.kind() == ExclusionGround.COMPANY_CONTROLLER);
    }

    private static int known(@org.jspecify.annotations.Nullable Integer declared) {
        return declared == null ? 0 : declared;
    }

    /** The family with the register's word on one matter. */
    Household taking(Matter matter, Household before, String reason, String by, LocalDate today) {
        int count = count(matter);
        return switch (matter) {
            case DIBAO -> before.withFindings(dibao(before.findings(), count > 0));
            case HOMES -> {
                Home home = before.home();
                yield before.withHome(new Home(home.kind(), home.area(), count > 0, count));
            }
            case VEHICLES -> {
                Vehicles vehicles = before.vehicles();
                int mobility = Math.min(vehicles.mobility(), count);
                yield before.withVehicles(new Vehicles(count - mobility, mobility, vehicles.description()));
            }
            case COMPANIES -> before.withFindings(controller(before.findings(), reason, by, today));
            case DEATHS -> bereaved(before, reason, by, today);
        };
    }

    /** The family with another figure than was declared or registered, which somebody found out. */
    static Household counting(Matter matter, int figure, Household before) {
        return switch (matter) {
            case HOMES -> {
                Home home = before.home();
                Boolean local = figure > 0 ? Boolean.TRUE : home.localHome();
                yield before.withHome(new Home(home.kind(), home.area(), local, figure));
            }
            case VEHICLES -> {
                Vehicles vehicles = before.vehicles();
                int mobility = Math.min(vehicles.mobility(), figure);
                yield before.withVehicles(new Vehicles(figure - mobility, mobility, vehicles.description()));
            }
            case DIBAO, COMPANIES, DEATHS ->
                throw Refusal.by("M10(4)", "decisions[" + matter + "]", matter.label() + "不是按数目计的，请选择以哪个为准。");
        };
    }

    private static Findings dibao(Findings findings, boolean dibao) {
        return new Findings(
                dibao,
                findings.restructured(),
                findings.majorIllnessOrDisability(),
                findings.livingHardNow(),
                findings.mainCause(),
                findings.causeDescription(),
                findings.exclusions());
    }

    private Findings controller(Findings findings, String reason, String by, LocalDate today) {
        var exclusions = new ArrayList<>(findings.exclusions());
        String evidence = "市场主体登记：" + String.join("；", compare(Matter.COMPANIES).lines()) + "。" + reason;
        exclusions.add(new Exclusion(ExclusionGround.COMPANY_CONTROLLER, evidence, by, today));
        return new Findings(
                findings.dibao(),
                findings.restructured(),
                findings.majorIllnessOrDisability(),
                findings.livingHardNow(),
                findings.mainCause(),
                findings.causeDescription(),
                exclusions);
    }

    /** Who died is no longer counted, but the bills until then are the family's, R-44. */
    private Household bereaved(Household before, String reason, String by, LocalDate today) {
        Household after = before;
        for (Map.Entry<String, Death> one : deaths(reason, by, today).entrySet()) {
            if (one.getKey().equals(Household.WORKER)) {
                throw Refusal.by("R-44", DEATHS, "申请人本人有死亡登记，属实的，这份申请不再办理。");
            }
            after = after.bereavedOf(one.getKey(), one.getValue(), DEATHS);
        }
        return after;
    }

    /** The deaths that the lists tell, by the member's id, taken for true by somebody. */
    Map<String, Death> deaths(String reason, String by, LocalDate today) {
        var deaths = new LinkedHashMap<String, Death>();
        for (Map.Entry<Member, List<Entry>> one : deaths().entrySet()) {
            if (one.getValue().isEmpty()) {
                continue;
            }
            YearMonth month = month(one.getValue())
                    .orElseThrow(() -> Refusal.by("R-44", DEATHS, "死亡登记里没有死亡日期，或者几处登记的月份不一样，请在“登记成员去世”里按证明填写月份。"));
            String words = "死亡登记：" + Things.words(one.getValue().getFirst().details()) + "。" + reason;
            deaths.put(one.getKey().id(), new Death(month, words, null, by, today));
        }
        return deaths;
    }

    /** The month that all lines name; empty where they name none, or several. */
    static Optional<YearMonth> month(List<Entry> lines) {
        List<String> days = lines.stream()
                .map(line -> line.details().getOrDefault(Register.DAY_OF_DEATH, ""))
                .toList();
        try {
            Set<YearMonth> months =
                    days.stream().map(LocalDate::parse).map(YearMonth::from).collect(Collectors.toSet());
            return months.size() == 1 ? months.stream().findFirst() : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
