package org.bangfu.population.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.bangfu.contract.Determiner;
import org.bangfu.policy.Determination;
import org.bangfu.policy.Determining;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.Test;

/** A made-up population is always the same, reaches every category, and stands on both sides of every limit. */
class MadeUpTest {

    private static final int FAMILIES = 20_000;
    private static final PolicyBook BOOK = Determiner.shipped().policy();
    private static final List<Determination> DETERMINED = determined();

    private static List<Determination> determined() {
        var madeUp = new MadeUp(1, BOOK);
        return IntStream.range(0, FAMILIES)
                .mapToObj(number -> Determining.brief(madeUp.family(number), BOOK))
                .toList();
    }

    @Test
    void aFamilyIsToldByItsSeedAndNumber() {
        var one = new MadeUp(5, BOOK);
        var other = new MadeUp(5, BOOK);
        assertThat(one.family(1234)).isEqualTo(other.family(1234));
        assertThat(one.family(1234)).isNotEqualTo(one.family(1235));
        assertThat(one.family(1234).members()).isEqualTo(other.family(1234).members());
        assertThat(new MadeUp(6, BOOK).family(1234)).isNotEqualTo(one.family(1234));
    }

    @Test
    void everyCategoryAndEveryKindOfPlanOccurs() {
        Map<Category, Integer> filed = new EnumMap<>(Category.class);
        DETERMINED.forEach(determination -> filed.merge(determination.category(), 1, Integer::sum));
        assertThat(filed).containsOnlyKeys(Category.values());
        assertThat(DETERMINED).anyMatch(determination -> determination.plan().size() == 3);
        assertThat(DETERMINED)
                .anyMatch(determination -> !determination.approvals().isEmpty());
    }

    @Test
    void deepFamiliesStandAFenFromTheirLimit() {
        crowded((figures, limits) -> figures.deepNet() - Eligibility.deepLimit(figures, limits));
    }

    @Test
    void relativeFamiliesStandAFenFromTheirLimit() {
        crowded((figures, limits) -> figures.relativeNet() - Eligibility.relativeLimit(figures, limits));
    }

    @Test
    void hardshipStandsAFenFromTheMinimumOfAFile() {
        crowded((figures, limits) -> figures.hardshipTotal() - limits.fileMinimum());
    }

    @Test
    void hardshipStandsAFenFromWhereAVehicleBars() {
        crowded((figures, limits) -> figures.hardshipTotal() - limits.relativeBarredUpTo());
    }

    @Test
    void eventsStandAFenFromTheAccidentalMinimum() {
        crowded((figures, limits) -> figures.eventCost() - limits.accidentalMinimum());
    }

    @Test
    void insuredBurdensStandAFenFromEveryBand() {
        crowded((figures, limits) -> figures.insuredPersonal() - limits.medicalMinimum());
        for (int band = 0; band < BOOK.limits().medicalBands().size() - 1; band++) {
            long to = BOOK.limits().medicalBands().get(band).to();
            crowded((figures, limits) -> figures.insuredPersonal() - to);
        }
    }

    @Test
    void migrantsStandAMonthFromTheirYear() {
        var months = new TreeSet<Integer>();
        DETERMINED.forEach(determination -> months.add(determination.figures().employmentMonths()));
        assertThat(months).contains(11, 12, 13);
    }

    private static void crowded(ToLongBiFunction<FamilyFigures, Limits> beyond) {
        var distances = new ArrayList<Long>();
        DETERMINED.forEach(determination -> distances.add(beyond.applyAsLong(determination.figures(), BOOK.limits())));
        assertThat(distances).contains(-1L, 0L, 1L);
    }
}
