package org.bangfu.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Made-up families, as documents: every field that the contract has, given and left out, written in every way it allows; and most of them
 * moved onto a limit, or a fen to either side of it, by one more item.
 */
final class CrowdedFamilies {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PLACES = List.of("340202", "340202", "340223", "340281", "340200");
    private static final List<String> INCOME =
            List.of("WAGE", "WAGE", "BUSINESS", "PROPERTY", "TRANSFER_IN", "TRANSFER_OUT", "SUPPORT", "OTHER");
    private static final List<String> EXPENSES =
            List.of("ILLNESS", "ILLNESS", "DISABILITY", "EDUCATION", "HOUSING", "OTHER", "EMPLOYMENT", "LOSS");
    private static final List<String> CAUSES =
            List.of("ILLNESS", "DISABILITY", "LOSS", "EDUCATION", "HOUSING", "OTHER");
    private static final List<String> AID =
            List.of("LIVING", "LIVING", "MEDICAL", "EDUCATION", "ACCIDENT", "TRAINING", "LEGAL", "WORK_STUDY");
    private static final List<String> EXCLUSIONS =
            List.of("HIGH_FEE_SCHOOL", "COMPANY_CONTROLLER", "CONCEALED_INCOME", "REFUSES_WORK", "LOCAL_RULE");
    private static final long[] ROUND = {0, 1, 50_000, 80_000, 83_000, 100_000, 138_000, 193_000, 500_000, 1_000_000};

    private final Random random;
    private final SecondReading.Contested contested;
    private final List<String[]> figures;

    /** Of the family that is being made up: who died, and when. */
    private final Map<Integer, YearMonth> deaths = new HashMap<>();

    CrowdedFamilies(long seed, SecondReading.Contested contested, List<String[]> figures) {
        this.random = new Random(seed);
        this.contested = contested;
        this.figures = figures;
    }

    private boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String next() {
        ObjectNode family = JSON.createObjectNode();
        if (!onceIn(8)) {
            family.put("id", onceIn(20) ? "" : "R" + random.nextInt(1_000_000));
        } else if (onceIn(2)) {
            family.putNull("id");
        }
        LocalDate applied = applicationDate();
        family.put("applicationDate", applied.toString());
        LocalDate decided = decisionDate(family, applied);
        family.put("locality", one(PLACES));
        int size = 1 + random.nextInt(onceIn(10) ? 9 : 4);
        int applicant = onceIn(6) ? random.nextInt(size) : 0;
        applicant(family, applicant);
        ArrayNode members = family.putArray("members");
        boolean manyChildren = size > 5;
        deaths.clear();
        for (int i = 0; i < size; i++) {
            member(members.addObject(), i, i == applicant, manyChildren);
            if (i != applicant && onceIn(8)) {
                died(members.get(i), i, YearMonth.from(decided));
            }
        }
        YearMonth month = YearMonth.from(applied);
        ArrayNode income = family.putArray("income");
        for (int i = random.nextInt(6); i > 0; i--) {
            income(income.addObject(), size, month);
        }
        ArrayNode expenses = family.putArray("expenses");
        for (int i = random.nextInt(6); i > 0; i--) {
            expense(expenses.addObject(), size, month, decided.getYear());
        }
        findings(family);
        granted(family, decided);
        move(family, applicant, month);
        return family.toString();
    }

    private LocalDate applicationDate() {
        if (onceIn(50)) {
            return LocalDate.of(2020, 10, 27);
        }
        int year = 2021 + random.nextInt(6);
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(year, 7, 1).plusDays(random.nextInt(3) - 1L);
            case 1 -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(3) - 1L);
            case 2 -> YearMonth.of(year, 1 + random.nextInt(12)).atEndOfMonth();
            default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
    }

    private LocalDate decisionDate(ObjectNode family, LocalDate applied) {
        LocalDate decided = applied.plusDays(onceIn(3) ? 0 : random.nextInt(400));
        if (decided.equals(applied) && onceIn(2)) {
            if (onceIn(2)) {
                family.putNull("decisionDate");
            }
        } else {
            family.put("decisionDate", decided.toString());
        }
        return decided;
    }

    private void applicant(ObjectNode family, int at) {
        ObjectNode applicant = family.putObject("applicant");
        if (at > 0 || onceIn(2)) {
            applicant.put("member", "m" + at);
        }
        boolean migrant = onceIn(5);
        applicant.put("status", migrant ? "MIGRANT" : onceIn(6) ? "SURVIVOR" : "EMPLOYEE");
        if (migrant || onceIn(4)) {
            applicant.put("employmentMonths", 10 + random.nextInt(migrant ? 20 : 4));
            applicant.put("cityResidence", !onceIn(8));
        }
        if (onceIn(12)) {
            applicant.put("retired", onceIn(2));
        }
    }

    private void member(ObjectNode member, int at, boolean applicant, boolean manyChildren) {
        member.put("id", "m" + at);
        if (onceIn(4)) {
            member.put("registeredTogether", onceIn(2));
        }
        if (onceIn(6)) {
            member.put("supportDuty", onceIn(2));
        }
        if (at > 0 && onceIn(8)) {
            member.put("livesTogether", onceIn(2));
        }
        if (at > 0 && onceIn(12)) {
            member.put("notCounted", onceIn(2));
        }
        if (applicant) {
            member.put("registeredTogether", true);
            member.remove(List.of("livesTogether", "notCounted"));
        } else if (manyChildren || onceIn(3)) {
            member.put("student", !onceIn(4));
        }
    }

    private void died(JsonNode member, int at, YearMonth decided) {
        YearMonth death = decided.minusMonths(random.nextInt(16));
        deaths.put(at, death);
        ((ObjectNode) member).put("deceased", death.toString());
    }

    /** Nobody earns after death: the months end with it. */
    private void periodAlive(ObjectNode item, YearMonth applied, @Nullable YearMonth death) {
        period(item, applied);
        if (death != null) {
            for (String end : List.of("from", "to", "month")) {
                if (item.has(end) && YearMonth.parse(item.get(end).asString()).isAfter(death)) {
                    item.put(end, death.toString());
                }
            }
        }
    }

    private void period(ObjectNode item, YearMonth applied) {
        if (onceIn(3)) {
            item.put("month", applied.minusMonths(random.nextInt(15) - 1L).toString());
        } else {
            YearMonth from = onceIn(2) ? applied.minusMonths(12) : applied.minusMonths(random.nextInt(16) - 1L);
            YearMonth to = onceIn(2) ? applied.minusMonths(1) : from.plusMonths(random.nextInt(15));
            item.put("from", (to.isBefore(from) ? to : from).toString());
            item.put("to", to.toString());
        }
    }

    private long fen() {
        long round = ROUND[random.nextInt(ROUND.length)];
        return switch (random.nextInt(4)) {
            case 0 -> Math.max(0, round + random.nextInt(3) - 1);
            case 1 -> random.nextInt(400_000);
            case 2 -> 100L * random.nextInt(6_000);
            default -> onceIn(10) ? random.nextLong(99_999_999_999L) : random.nextInt(3_000_000);
        };
    }

    private void amount(ObjectNode item, String name, long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        BigDecimal written = onceIn(2) ? yuan : yuan.stripTrailingZeros();
        String text = written.scale() < 0 ? written.setScale(0).toPlainString() : written.toPlainString();
        if (onceIn(3)) {
            item.put(name, new BigDecimal(text));
        } else {
            item.put(name, text);
        }
    }

    private void income(ObjectNode item, int members, YearMonth applied) {
        int member = random.nextInt(members);
        item.put("member", "m" + member);
        String kind = one(INCOME);
        item.put("kind", kind);
        periodAlive(item, applied, deaths.get(member));
        switch (kind) {
            case "WAGE" -> {
                amount(item, "amount", fen());
                if (onceIn(3)) {
                    item.put("verified", false);
                    item.put("workLocality", one(PLACES));
                } else if (onceIn(4)) {
                    item.put("verified", true);
                    item.put("workLocality", "990000");
                }
            }
            case "SUPPORT" -> support(item);
            case "BUSINESS" -> amount(item, "amount", onceIn(3) ? -fen() : fen());
            default -> amount(item, "amount", fen());
        }
    }

    private void support(ObjectNode item) {
        boolean document = onceIn(2);
        if (document) {
            amount(item, "amount", fen());
        }
        if (!document || onceIn(2)) {
            ObjectNode obligor = item.putObject("obligor");
            if (!document) {
                amount(obligor, "monthlyIncome", fen());
                obligor.put("locality", one(PLACES));
            }
            if (onceIn(4)) {
                obligor.put("exempt", onceIn(2));
            }
        }
    }

    private void expense(ObjectNode item, int members, YearMonth applied, int decisionYear) {
        item.put("member", "m" + random.nextInt(members));
        String kind = one(EXPENSES);
        item.put("kind", kind);
        period(item, applied);
        long amount = fen();
        long covered = onceIn(2) ? 0 : onceIn(4) ? fen() : random.nextLong(amount + 1);
        amount(item, "amount", amount);
        if (covered > 0 || onceIn(3)) {
            amount(item, "covered", covered);
        }
        if (kind.equals("ILLNESS") && !onceIn(4)) {
            long most = Math.max(0, amount - covered);
            amount(item, "insuredPersonal", onceIn(2) ? most : random.nextLong(most + 1));
        }
        boolean maybeEvent = List.of("ILLNESS", "DISABILITY", "LOSS").contains(kind);
        if (maybeEvent && onceIn(2)) {
            item.put("event", kind.equals("LOSS") || !onceIn(4));
        }
        if (maybeEvent && onceIn(4)) {
            item.put("aidedIn", decisionYear - 1 + random.nextInt(2));
        } else if (onceIn(6)) {
            item.putNull("aidedIn");
        }
        if (kind.equals("HOUSING")) {
            amount(item, "area", 1 + random.nextInt(20_000));
        }
    }

    private void findings(ObjectNode family) {
        if (onceIn(2)) {
            family.putObject("housing").put("localHome", onceIn(2));
        }
        if (onceIn(3)) {
            family.putObject("assets")
                    .put("townHomes", random.nextInt(4))
                    .put("vehicles", onceIn(2) ? 0 : random.nextInt(3))
                    .put("mobilityVehicles", random.nextInt(3));
        }
        if (!onceIn(5)) {
            ObjectNode circumstances = family.putObject("circumstances");
            for (String found : List.of("dibao", "restructured", "majorIllnessOrDisability", "livingHardNow")) {
                if (!onceIn(3)) {
                    circumstances.put(found, onceIn(2));
                }
            }
            if (onceIn(6)) {
                circumstances.put("mainCause", one(CAUSES));
            } else if (onceIn(2)) {
                circumstances.putNull("mainCause");
            }
        }
        if (onceIn(3)) {
            ArrayNode exclusions = family.putArray("exclusions");
            if (onceIn(6)) {
                exclusions.add(one(EXCLUSIONS));
            }
        }
    }

    private void granted(ObjectNode family, LocalDate decided) {
        if (onceIn(2)) {
            ArrayNode granted = family.putArray("granted");
            for (int i = random.nextInt(3); i > 0; i--) {
                ObjectNode grant = granted.addObject();
                String kind = one(AID);
                grant.put("kind", kind);
                grant.put(
                        "date",
                        LocalDate.of(decided.getYear() - random.nextInt(2), onceIn(2) ? 1 : 12, onceIn(2) ? 1 : 31)
                                .toString());
                amount(grant, "amount", Math.max(1, onceIn(2) ? fen() : random.nextInt(1_000_000)));
                boolean service = (kind.equals("TRAINING") || kind.equals("LEGAL")) && onceIn(4);
                if (service || onceIn(3)) {
                    grant.put("service", service);
                }
                if (onceIn(3)) {
                    grant.put("beside", !service && onceIn(2));
                }
            }
        }
    }

    // Onto a limit

    private void move(ObjectNode family, int applicant, YearMonth applied) {
        String member = "m" + applicant;
        if (onceIn(3)) {
            expenseUpTo(family, member, applied, "ILLNESS", read(family).insured, 5_000, 10_000, 20_000, 30_000);
        }
        if (onceIn(3)) {
            expenseUpTo(family, member, applied, "LOSS", read(family).events, 30_000, 66_666);
        }
        if (onceIn(3)) {
            expenseUpTo(family, member, applied, "OTHER", read(family).hardship, 5_000, 15_000);
        }
        if (onceIn(2)) {
            SecondReading now = read(family);
            incomeBy(
                    family,
                    member,
                    applied,
                    switch (random.nextInt(3)) {
                        case 0 -> now.limit(1).subtract(now.deepNet);
                        case 1 -> now.limit(2).subtract(now.relativeNet);
                        default -> now.roomAfter(aidSoFar(now));
                    });
        }
    }

    /** What one or two kinds of a deep family come to, so that the next is at the edge of R-27. */
    private BigDecimal aidSoFar(SecondReading now) {
        BigDecimal living = now.amountStandard.multiply(BigDecimal.valueOf(12));
        BigDecimal schooling = now.amountStandard.multiply(BigDecimal.valueOf(10));
        BigDecimal medical = BigDecimal.valueOf(one(List.of(4_000, 9_000, 15_000, 20_000)));
        return one(List.of(
                BigDecimal.ZERO,
                living,
                schooling,
                medical,
                living.add(medical),
                living.add(schooling),
                medical.add(schooling)));
    }

    private SecondReading read(ObjectNode family) {
        return new SecondReading(family.toString(), contested, figures);
    }

    private BigDecimal aside() {
        return BigDecimal.valueOf(random.nextInt(3) - 1L, 2);
    }

    private void expenseUpTo(
            ObjectNode family, String member, YearMonth applied, String kind, BigDecimal now, int... limits) {
        BigDecimal target = BigDecimal.valueOf(limits[random.nextInt(limits.length)]);
        BigDecimal missing = target.subtract(now).add(aside());
        if (missing.signum() > 0) {
            ObjectNode item = family.withArray("expenses").addObject();
            item.put("member", member).put("kind", kind);
            item.put(
                    "month",
                    applied.minusMonths(kind.equals("LOSS") ? random.nextInt(13) : 1 + random.nextInt(12))
                            .toString());
            item.put("amount", missing.toPlainString());
            if (kind.equals("ILLNESS")) {
                item.put("insuredPersonal", missing.toPlainString());
            }
        }
    }

    private void incomeBy(ObjectNode family, String member, YearMonth applied, BigDecimal amount) {
        BigDecimal wanted = amount.add(aside());
        if (wanted.abs().compareTo(BigDecimal.valueOf(900_000_000)) < 0) {
            ObjectNode item = family.withArray("income").addObject();
            item.put("member", member).put("kind", wanted.signum() < 0 ? "TRANSFER_OUT" : "OTHER");
            item.put("month", applied.minusMonths(1 + random.nextInt(12)).toString());
            item.put("amount", wanted.abs().toPlainString());
        }
    }
}
