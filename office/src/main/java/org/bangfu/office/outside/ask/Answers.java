package org.bangfu.office.outside.ask;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has answered so far, as typed. It travels from page to page in the form itself and is kept nowhere.
 *
 * @param asked the question that these answers come from
 * @param back the question that is wanted again, null to go on
 */
public record Answers(
        @Nullable String asked,
        @Nullable String back,
        @Nullable String place,
        @Nullable String worker,
        @Nullable String settled,
        @Nullable String bars,
        @Nullable String homes,
        @Nullable String vehicles,
        @Nullable String people,
        @Nullable String students,
        @Nullable String income,
        @Nullable String schooling,
        @Nullable String illness,
        @Nullable String insured,
        @Nullable String sudden,
        @Nullable String ownHome,
        @Nullable String rent,
        @Nullable String area,
        @Nullable String disability,
        @Nullable String loss,
        @Nullable String hard,
        @Nullable String working,
        @Nullable String died,
        @Nullable String diedOn,
        @Nullable String diedCost,
        @Nullable String diedInsured,
        @Nullable String diedSudden,
        @Nullable String diedPaid,
        @Nullable String confirmedRent) {

    static final Answers NONE = new Answers(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null);

    /** A month's rent above which a year's was probably typed; the office's own, as where a family applies. */
    private static final Money MOST_RENT = Money.ofYuan(20_000);

    private static final int MOST_PEOPLE = 20;

    /** Every answer by the name of its field. */
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (var component : Answers.class.getRecordComponents()) {
            if (!component.getName().equals("asked") && !component.getName().equals("back")) {
                String value = value(component.getName());
                if (value != null && !value.isBlank()) {
                    all.put(component.getName(), value);
                }
            }
        }
        return all;
    }

    @Nullable String value(String field) {
        return switch (field) {
            case "place" -> place;
            case "worker" -> worker;
            case "settled" -> settled;
            case "bars" -> bars;
            case "homes" -> homes;
            case "vehicles" -> vehicles;
            case "people" -> people;
            case "students" -> students;
            case "income" -> income;
            case "schooling" -> schooling;
            case "illness" -> illness;
            case "insured" -> insured;
            case "sudden" -> sudden;
            case "ownHome" -> ownHome;
            case "rent" -> rent;
            case "area" -> area;
            case "disability" -> disability;
            case "loss" -> loss;
            case "hard" -> hard;
            case "working" -> working;
            case "died" -> died;
            case "diedOn" -> diedOn;
            case "diedCost" -> diedCost;
            case "diedInsured" -> diedInsured;
            case "diedSudden" -> diedSudden;
            case "diedPaid" -> diedPaid;
            case "confirmedRent" -> confirmedRent;
            default -> throw new IllegalArgumentException("no such answer: " + field);
        };
    }

    boolean blank(String field) {
        String value = value(field);
        return value == null || value.isBlank();
    }

    boolean yes(String field) {
        return "yes".equals(value(field));
    }

    /** Whether anything sudden happened: only then does it matter how the family lives now. */
    boolean struck() {
        return yes("sudden")
                || yes("diedSudden")
                || (!blank("loss") && amount("loss").isPositive());
    }

    /** 0 where it was left open. */
    Money amount(String field) {
        return blank(field) ? Money.ZERO : Read.money(value(field), field, "金额");
    }

    /** The month of death that was given. */
    YearMonth month(String field) {
        return Read.month(value(field), field, "月份");
    }

    /** What the rent comes to in a year, to be said again; empty while it cannot be read. */
    public String yearsRent() {
        try {
            return amount("rent").times(12).plain();
        } catch (Refusal unread) {
            return "";
        }
    }

    int count(String field) {
        return Integer.parseInt(String.valueOf(value(field)).strip());
    }

    /**
     * Looks at the answers to one question; those that came along hidden are looked at again each time, since anyone can change them.
     *
     * @throws org.bangfu.office.ground.refusal.Refusals naming each field
     */
    void check(Question question, LocalDate today) {
        var reading = new Reading();
        switch (question) {
            case PLACE -> choice(reading, "place", "您家所在的县（市、区）");
            case WORKER -> choice(reading, "worker", "申请的人现在的情况");
            case SETTLED -> choice(reading, "settled", "“都符合”或“有一条不符合”");
            case BARS -> choice(reading, "bars", "“都没有”或“有”");
            case ASSETS -> {
                reading.read(() -> Read.count(homes, "homes", "住房套数", 0, 99), 0);
                reading.read(() -> Read.count(vehicles, "vehicles", "车辆数", 0, 99), 0);
            }
            case HOUSEHOLD -> {
                int all = reading.read(() -> Read.count(people, "people", "人数", 1, MOST_PEOPLE), MOST_PEOPLE);
                reading.read(() -> Read.count(students, "students", "上学的孩子数", 0, all - 1), 0);
            }
            case DEATH -> choice(reading, "died", "“没有”或“有”");
            case DEAD -> {
                YearMonth now = YearMonth.from(today);
                YearMonth month = reading.read(() -> month("diedOn"), now);
                if (month.isAfter(now)) {
                    reading.add(Refusal.by("R-44", "diedOn", "去世的月份还没有到，请核对。"));
                }
                Money all = reading.read(() -> Read.money(diedCost, "diedCost", "为去世的家人看病花的"), Money.ZERO);
                Money inside = reading.read(() -> Read.optionalMoney(diedInsured, "diedInsured", "目录内的花费"), null);
                if (inside != null && inside.compareTo(all) > 0) {
                    reading.add(Refusal.at("diedInsured", "目录内的花费不会超过看病自己花的总数，请核对。"));
                }
                choice(reading, "diedSudden", "“是”或“不是”");
                money(reading, "diedPaid", "因去世发给家里的钱");
            }
            case INCOME -> money(reading, "income", "全家收入");
            case SCHOOLING -> money(reading, "schooling", "上学的花费");
            case ILLNESS -> {
                Money all = reading.read(() -> Read.money(illness, "illness", "看病的花费"), Money.ZERO);
                Money inside = reading.read(() -> Read.optionalMoney(insured, "insured", "目录内的花费"), null);
                if (inside != null && inside.compareTo(all) > 0) {
                    reading.add(Refusal.at("insured", "目录内的花费不会超过看病自己花的总数，请核对。"));
                }
                choice(reading, "sudden", "“是”或“不是”");
            }
            case RENT -> {
                choice(reading, "ownHome", "“有”或“没有”");
                Money monthly = reading.read(() -> Read.optionalMoney(rent, "rent", "房租"), null);
                if (monthly != null) {
                    askAbout(monthly, reading);
                }
                reading.read(() -> Read.optionalMoney(area, "area", "面积"), null);
            }
            case OTHERS -> money(reading, "disability", "康复、护理的花费");
            case LOSS -> money(reading, "loss", "损失");
            case HARD -> choice(reading, "hard", "“有困难”或“没有困难”");
            case WORKING -> money(reading, "working", "为上班花的钱");
        }
        reading.throwIfAny();
    }

    /** A year's rent typed for each month is asked back about, as where a family applies. */
    private void askAbout(Money monthly, Reading reading) {
        Money year = monthly.times(12);
        Money most = blank("income") ? MOST_RENT : MOST_RENT.max(amount("income"));
        if (year.compareTo(most) > 0 && !year.plain().equals(confirmedRent)) {
            reading.add(Refusal.at(
                    "confirmedRent",
                    "每月 %s 元，一年就是 %s 元。是不是把一年的数填成了每个月的？没有填错的，在下面勾上再继续。".formatted(monthly.format(), year.format())));
        }
    }

    private void money(Reading reading, String field, String label) {
        reading.read(() -> Read.money(value(field), field, label), Money.ZERO);
    }

    private void choice(Reading reading, String field, String label) {
        if (blank(field)) {
            reading.add(Refusal.at(field, "请选择" + label + "。"));
        }
    }
}
