package org.bangfu.office.family;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.access.Actor;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.CaseSection;
import org.bangfu.office.casework.CaseSection.Part;
import org.bangfu.office.casework.CaseSection.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Income and expenses on the case page: declared and assessed side by side. */
@Configuration(proxyBeanMethods = false)
class MoneySections {

    @Bean
    CaseSection incomeSection(Households households) {
        return new Items(households, Place.INCOME, "family/income");
    }

    @Bean
    CaseSection expensesSection(Households households) {
        return new Items(households, Place.EXPENSES, "family/expenses");
    }

    private record Items(Households households, Place place, String template) implements CaseSection {

        @Override
        public Optional<Part> part(Case aCase, Actor actor) {
            Household household = households.now(aCase);
            int count = place == Place.INCOME
                    ? household.income().size()
                    : household.expenses().size();
            return Optional.of(new Part(
                    template,
                    Map.of("household", household, "mayCorrect", HouseholdSection.mayCorrect(aCase, actor)),
                    Integer.toString(count)));
        }
    }
}
