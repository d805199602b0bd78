package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.household.AidedItems;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.casework.procedure.CaseSection.Part;
import org.bangfu.office.casework.procedure.CaseSection.Place;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.law.standard.Policies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Income and expenses on the case page: declared and assessed side by side. */
@Configuration(proxyBeanMethods = false)
class MoneySections {

    @Bean
    CaseSection incomeSection(
            Households households, ObjectProvider<AidedItems> aided, Policies policies, OfficeClock clock) {
        return new Items(households, aided, policies, clock, Place.INCOME, "casework/correction/income");
    }

    @Bean
    CaseSection expensesSection(
            Households households, ObjectProvider<AidedItems> aided, Policies policies, OfficeClock clock) {
        return new Items(households, aided, policies, clock, Place.EXPENSES, "casework/correction/expenses");
    }

    private record Items(
            Households households,
            ObjectProvider<AidedItems> aided,
            Policies policies,
            OfficeClock clock,
            Place place,
            String template)
            implements CaseSection {

        @Override
        public Optional<Part> part(Case aCase, Actor actor) {
            Household household = households.now(aCase);
            int count = place == Place.INCOME
                    ? household.income().size()
                    : household.expenses().size();
            var model = new HashMap<String, Object>();
            model.put("household", household);
            model.put("mayCorrect", HouseholdSection.mayCorrect(aCase, actor));
            if (place == Place.EXPENSES) {
                AidedItems marks = aided.getIfAvailable();
                model.put("aided", marks == null ? Map.of() : marks.of(aCase, household));
                LocalDate applied = aCase.submittedOn() == null ? clock.today() : aCase.submittedOn();
                model.put("law", policies.words(applied).orElse(null));
            }
            return Optional.of(new Part(template, model, Integer.toString(count)));
        }
    }
}
