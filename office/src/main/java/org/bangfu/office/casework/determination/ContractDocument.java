package org.bangfu.office.casework.determination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.GrantedAid.Granted;
import org.bangfu.office.casework.household.AidedItems.Aided;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Obligor;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A family in the contract's words, for the determination: nothing by which a person could be known, every item in the order of
 * the household, the assessed figure where there is one, else the declared.
 */
final class ContractDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What the determination needs to know of the case.
     *
     * @param number echoed as the document's id
     * @param locality six digits
     * @param aided the grants that items of expense were aided by, by the item's id
     */
    record Asked(
            String number,
            LocalDate applicationDate,
            LocalDate decisionDate,
            String locality,
            List<Granted> granted,
            Map<String, List<Aided>> aided) {}

    private ContractDocument() {}

    static String of(Household household, Asked asked) {
        var document = JSON.createObjectNode();
        document.put("id", asked.number());
        document.put("applicationDate", asked.applicationDate().toString());
        document.put("decisionDate", asked.decisionDate().toString());
        document.put("locality", asked.locality());
        applicant(document.putObject("applicant"), household);
        var members = document.putArray("members");
        household.members().forEach(member -> member(members.addObject(), member));
        var income = document.putArray("income");
        household.income().forEach(item -> income(income.addObject(), item));
        var expenses = document.putArray("expenses");
        household
                .expenses()
                .forEach(item -> expense(expenses, item, asked.aided().getOrDefault(item.id(), List.of())));
        document.putObject("housing")
                .put("localHome", Boolean.TRUE.equals(household.home().localHome()));
        assets(document.putObject("assets"), household);
        circumstances(document.putObject("circumstances"), household.findings());
        var exclusions = document.putArray("exclusions");
        household.findings().exclusions().stream()
                .map(exclusion -> exclusion.kind().name())
                .distinct()
                .forEach(exclusions::add);
        granted(document.putArray("granted"), asked.granted());
        return document.toString();
    }

    /** A document that was determined, as it would be asked on another day after other grants; nothing else of it changes. */
    static String again(String document, LocalDate decisionDate, List<Granted> granted) {
        var again = (ObjectNode) JSON.readTree(document);
        again.put("decisionDate", decisionDate.toString());
        granted(again.putArray("granted"), granted);
        return again.toString();
    }

    private static void applicant(ObjectNode out, Household household) {
        var work = household.worker().work();
        out.put("member", Household.WORKER);
        out.put("status", work.standing().name());
        out.put("retired", work.retired());
        if (work.employmentMonths() != null) {
            out.put("employmentMonths", work.employmentMonths());
        }
        if (work.cityResidence() != null) {
            out.put("cityResidence", work.cityResidence());
        }
    }

    private static void member(ObjectNode out, Member member) {
        out.put("id", member.id());
        out.put("registeredTogether", member.registeredTogether());
        out.put("livesTogether", member.livesTogether());
        out.put("supportDuty", member.supportDuty());
        out.put("notCounted", member.notCounted());
        out.put("student", member.student());
        if (member.deceased() != null) {
            out.put("deceased", member.deceased().toString());
        }
    }

    private static void income(ObjectNode out, Income item) {
        out.put("member", item.member());
        out.put("kind", item.kind().name());
        period(out, item.from(), item.to());
        amount(out, "amount", item.counted());
        if (item.kind() == IncomeKind.WAGE) {
            out.put("verified", item.verified() || provedByRecord(item.assessed()));
            if (item.workLocality() != null) {
                out.put("workLocality", item.workLocality());
            }
        }
        if (item.kind() == IncomeKind.SUPPORT && item.obligor() != null) {
            obligor(out.putObject("obligor"), item.obligor(), item.counted());
        }
    }

    /** A wage that an official took from a document or a public record is verified, whatever was declared. */
    private static boolean provedByRecord(@Nullable Assessment assessed) {
        return assessed != null && (assessed.basis() == Basis.DOCUMENT || assessed.basis() == Basis.RECORD);
    }

    /** With an amount by document or assessment only the obligor's exemption matters, R-06. */
    private static void obligor(ObjectNode out, Obligor obligor, @Nullable Money byDocument) {
        if (byDocument == null) {
            amount(out, "monthlyIncome", obligor.monthlyIncome());
            if (obligor.locality() != null) {
                out.put("locality", obligor.locality());
            }
        }
        out.put("exempt", obligor.exempt());
    }

    /** An item over months that was aided for some of them is cut there: the others count like any other's. */
    private static void expense(ArrayNode out, Expense item, List<Aided> aided) {
        YearMonth next = item.from();
        for (Aided months : aided) {
            if (next.isBefore(months.from())) {
                expense(out.addObject(), item, next, months.from().minusMonths(1), item.aidedIn());
            }
            expense(out.addObject(), item, months.from(), months.until(), months.year());
            next = months.until().plusMonths(1);
        }
        if (!next.isAfter(item.to())) {
            expense(out.addObject(), item, next, item.to(), item.aidedIn());
        }
    }

    private static void expense(ObjectNode out, Expense item, YearMonth from, YearMonth to, @Nullable Integer aidedIn) {
        out.put("member", item.member());
        out.put("kind", item.kind().name());
        period(out, from, to);
        amount(out, "amount", item.counted());
        amount(out, "covered", item.coveredCounted());
        boolean mayBeEvent = item.kind() == ExpenseKind.ILLNESS || item.kind() == ExpenseKind.DISABILITY;
        if (item.kind() == ExpenseKind.ILLNESS) {
            amount(out, "insuredPersonal", item.insuredPersonalCounted());
        }
        if (mayBeEvent) {
            out.put("event", item.event());
        }
        if ((mayBeEvent || item.kind() == ExpenseKind.LOSS) && aidedIn != null) {
            out.put("aidedIn", aidedIn);
        }
        if (item.kind() == ExpenseKind.HOUSING && item.area() != null) {
            out.put("area", item.area());
        }
    }

    private static void assets(ObjectNode out, Household household) {
        var homes = household.home().townHomes();
        var vehicles = household.vehicles().counted();
        out.put("townHomes", homes == null ? 0 : homes);
        out.put("vehicles", vehicles == null ? 0 : vehicles);
        out.put("mobilityVehicles", household.vehicles().mobility());
    }

    private static void circumstances(ObjectNode out, Household.Findings findings) {
        out.put("dibao", findings.dibao());
        out.put("restructured", findings.restructured());
        out.put("majorIllnessOrDisability", findings.majorIllnessOrDisability());
        out.put("livingHardNow", findings.livingHardNow());
        out.put(
                "mainCause",
                findings.mainCause() == null ? null : findings.mainCause().name());
    }

    private static void granted(ArrayNode out, List<Granted> granted) {
        for (Granted grant : granted) {
            var one = out.addObject();
            one.put("kind", grant.kind());
            one.put("date", grant.on().toString());
            amount(one, "amount", grant.amount());
            one.put("service", grant.service());
            if (grant.beside()) {
                one.put("beside", true);
            }
        }
    }

    private static void period(ObjectNode out, YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            out.put("month", from.toString());
        } else {
            out.put("from", from.toString());
            out.put("to", to.toString());
        }
    }

    private static void amount(ObjectNode out, String name, @Nullable Money amount) {
        if (amount != null) {
            out.put(name, amount.plain());
        }
    }
}
