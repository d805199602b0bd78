package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.household.Household.Member;
import org.jspecify.annotations.Nullable;

/** What a relation to the worker says by itself: who owes support to whom (M6(3), R-02), and which ages it cannot have. */
public final class Kinship {

    /** Spouses, children and parents owe one another support or upbringing by law; others may (Civil Code, art. 1059, 1067). */
    private static final Set<String> OWE = Set.of("配偶", "子女", "父母");

    /** Years between one generation and the next at the very least; who came by marriage or adoption may be nearer in age. */
    private static final int GENERATION = 12;

    private static final Map<String, Integer> GENERATIONS_ABOVE = Map.of("父母", 1, "祖父母", 2, "子女", -1, "孙子女", -2);

    /** Nobody marries earlier anywhere in the country. */
    private static final int MARRIAGE = 18;

    private static final int MOST_YEARS = 120;

    private Kinship() {}

    /** Whether the duty comes with the relation, unless somebody says otherwise. */
    public static boolean owes(@Nullable String relation) {
        return relation != null && OWE.contains(relation);
    }

    /** The day of birth, where number or paper tell it. */
    public static Optional<LocalDate> born(Member member) {
        return member.born();
    }

    /**
     * Why these two cannot be so related.
     *
     * @param name of the one who is {@code relation} of the worker
     * @param worker when the worker was born; null while that is not known
     */
    public static Optional<String> impossible(
            String name, String relation, LocalDate born, @Nullable LocalDate worker, LocalDate today) {
        if (born.isAfter(today)) {
            return Optional.of("%s的出生日期还没有到。请对照身份证或户口本核对。".formatted(name));
        }
        if (born.isBefore(today.minusYears(MOST_YEARS))) {
            return Optional.of("按出生日期，%s已经超过 %d 岁。请对照身份证核对。".formatted(name, MOST_YEARS));
        }
        if (relation.equals("配偶") && born.isAfter(today.minusYears(MARRIAGE))) {
            return Optional.of("按出生日期，%s是配偶，却只有 %d 岁。请核对号码和关系。"
                    .formatted(name, born.until(today).getYears()));
        }
        Integer above = GENERATIONS_ABOVE.get(relation);
        if (above == null || worker == null) {
            return Optional.empty();
        }
        LocalDate elder = above > 0 ? born : worker;
        LocalDate younger = above > 0 ? worker : born;
        int least = Math.abs(above) * GENERATION;
        return elder.plusYears(least).isAfter(younger)
                ? Optional.of("%s是%s，按两人的出生日期却%s。请核对号码和关系；确是继亲、养亲的，关系选“其他”，再说明有没有赡养、抚养关系。"
                        .formatted(name, relation, apart(elder, younger)))
                : Optional.empty();
    }

    private static String apart(LocalDate elder, LocalDate younger) {
        return elder.isBefore(younger)
                ? "只差 %d 岁".formatted(elder.until(younger).getYears())
                : "长幼颠倒";
    }
}
