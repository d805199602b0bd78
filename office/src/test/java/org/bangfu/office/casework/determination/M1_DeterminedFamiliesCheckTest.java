package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** M1, M10(4): a determination was made of the family in the version it names; {@code verify} names one made of another family. */
@OfficeTest
class M1_DeterminedFamiliesCheckTest {

    @Autowired
    Families families;

    @Autowired
    DeterminedFamiliesCheck check;

    @Autowired
    Determinations determinations;

    @Autowired
    Dossiers dossiers;

    private Case aCase;

    @BeforeEach
    void aFamilyIsDetermined() {
        aCase = families.in(State.REVIEWED);
        families.as(Actor.OFFICE, () -> determinations.decide(aCase, LocalDate.of(2026, 3, 18), Actor.OFFICE));
    }

    @Test
    void whatWasDeterminedStandsInTheVersionItNames() {
        assertThat(about(families.as(Actor.OFFICE, check::problems))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    update determination set category = 'NONE' where case_id = :case => 与认定结果不同
                    update determination set input = regexp_replace(input, '"amount":"\\d', '"amount":"9') where case_id = :case => 家庭材料不同
                    update determination set input = jsonb_set(input::jsonb, '{members,0}', '{"id":"77"}')::text where case_id = :case => 家庭材料不同
                    update determination set input = jsonb_set(input::jsonb, '{expenses}', '[]')::text where case_id = :case => 家庭材料不同
                    update determination set input = jsonb_set(input::jsonb, '{assets,vehicles}', '1')::text where case_id = :case => 家庭材料不同
                    update family_version set document = set_byte(document, 40, 255 - get_byte(document, 40)) where case_id = :case => 家庭材料被改动过，解不开
                    """)
    void aDeterminationOfAnotherFamilyIsNamed(String sql, String said) {
        Acting.as(
                Actor.OFFICE,
                () -> OwnersHand.meddling(
                        List.of("determination", "family_version"),
                        sql.replace(":case", Long.toString(aCase.id())),
                        owner -> assertThat(about(new DeterminedFamiliesCheck(owner, dossiers).problems()))
                                .anySatisfy(problem -> assertThat(problem).contains(said))));
    }

    private List<String> about(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.startsWith(aCase.number()))
                .toList();
    }
}
