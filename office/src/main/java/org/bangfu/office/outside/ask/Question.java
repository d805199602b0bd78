package org.bangfu.office.outside.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the self-test, in the order they are asked. What bars a family comes first, then what the figures are made of.
 * Schooling is asked before the other expenses: it is the one answer that can close a category (M7(5)), so it is never the last one open.
 */
public enum Question {
    PLACE("您家住在哪里", "M10(1)", answers -> true, "place"),
    WORKER("申请的人现在是", "M5, M7(6)", answers -> true, "worker"),
    SETTLED("在城市住得稳定、工作满一年了吗", "M5(4)", answers -> "MIGRANT".equals(answers.worker()), "settled"),
    BARS("家里有没有下面的情况", "M7", answers -> true, "bars"),
    ASSETS("家里有几套房、几辆车", "M7(5)", answers -> true, "homes", "vehicles"),
    HOUSEHOLD("一起生活的有几口人", "M6(3)", answers -> true, "people", "students"),
    DEATH("这一年里，家里有没有人去世", "M6(3)", answers -> true, "died"),
    DEAD(
            "去世的家人",
            "M6(2)(1), M6(3)",
            answers -> answers.yes("died"),
            "diedOn",
            "diedCost",
            "diedInsured",
            "diedSudden",
            "diedPaid"),
    INCOME("过去一年，全家一共收入多少", "M6(1)", answers -> true, "income"),
    SCHOOLING("过去一年，孩子上学自己花了多少", "M6(2)(3)", answers -> !"0".equals(answers.students()), "schooling"),
    ILLNESS("过去一年，家里看病自己花了多少", "M6(2)(1), M9", answers -> true, "illness", "sudden", "insured"),
    RENT("家里在本地有没有自己的房子", "M6(2)(4)", answers -> true, "ownHome", "rent", "area", "confirmedRent"),
    OTHERS("残疾康复、护理照料花了多少", "M6(2)(2)", answers -> true, "disability"),
    LOSS("过去一年，有没有遇到意外事故、灾害", "M5(3)", answers -> true, "loss"),
    HARD("因为这件事，现在生活有困难吗", "M5(3)", Answers::struck, "hard"),
    WORKING("为了上班，一年要花多少", "M5(2)", answers -> true, "working");

    private static final Set<String> MAY_BE_OPEN = Set.of("insured", "rent", "area", "diedInsured", "confirmedRent");

    private final String title;
    private final String citation;
    private final Predicate<Answers> asked;
    private final List<String> fields;

    Question(String title, String citation, Predicate<Answers> asked, String... fields) {
        this.title = title;
        this.citation = citation;
        this.asked = asked;
        this.fields = List.of(fields);
    }

    public String title() {
        return title;
    }

    public String citation() {
        return citation;
    }

    /** Whether it is asked of somebody who answered so. */
    boolean askedOf(Answers answers) {
        return asked.test(answers);
    }

    boolean answered(Answers answers) {
        return fields.stream().noneMatch(field -> answers.blank(field) && !MAY_BE_OPEN.contains(field));
    }

    /** Whether the field is one of this question's. */
    public boolean asks(String field) {
        return fields.contains(field);
    }

    /** The question asked before this one; before the first there is itself. */
    Question before(Answers answers) {
        Question before = PLACE;
        for (Question earlier : values()) {
            if (earlier == this) {
                break;
            }
            if (earlier.askedOf(answers)) {
                before = earlier;
            }
        }
        return before;
    }

    /** The first where there is none of this name. */
    static Question named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElse(PLACE);
    }
}
