package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.LiveFamilies;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.upkeep.Census;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.office.start.Live;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M22: before a policy is changed it is tried on all families that live here, and no person leaves with them. */
@OfficeTest
class M22_CensusTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);

    @Autowired
    Families families;

    @Autowired
    DeterminationTable determinations;

    @Autowired
    Policies policies;

    @Autowired
    Census census;

    @Autowired
    JdbcClient jdbc;

    /** What was given, by the number of the case. */
    private static final class Given implements LiveFamilies.To {

        private final List<String> policies = new ArrayList<>();
        private final Map<String, String> counties = new TreeMap<>();
        private final Map<String, String> documents = new TreeMap<>();

        @Override
        public void policy(PolicyFiles inForce) {
            assertThat(documents).as("the policy comes first").isEmpty();
            policies.add(new String(inForce.standards(), StandardCharsets.UTF_8));
        }

        @Override
        public void county(String locality, String name) {
            counties.put(locality, name);
        }

        @Override
        public void family(byte[] document) {
            String text = new String(document, StandardCharsets.UTF_8);
            Determiner.Read read = Determiner.read(document);
            String number = read instanceof Determiner.Read.Sound sound
                    ? String.valueOf(sound.family().id())
                    : text;
            assertThat(documents.put(number, text)).as("each family once").isNull();
        }
    }

    private Given given() {
        var given = new Given();
        census.give("测试", given);
        return given;
    }

    @Test
    void aFamilyThatWasDeterminedIsGivenAsItWasDecidedOneUnderReviewAsItStands() {
        Case decided = families.in(State.REVIEWED);
        Determined determined = families.as(Actor.OFFICE, () -> determinations.decide(decided, DECIDED, Actor.OFFICE));
        Case visited = families.in(State.VISITED);
        Given given = given();
        assertThat(given.documents.get(decided.number())).isEqualTo(determined.input());
        assertThat(given.documents).containsKey(visited.number());
        assertThat(given.policies).hasSize(1);
        assertThat(given.counties).containsEntry("340202", "镜湖区总工会");
    }

    /** The totals are the determinations' own: nothing is lost or counted anew on the way. */
    @Test
    void whatIsGivenComesToWhatWasDetermined() {
        List<Case> own =
                Stream.generate(() -> families.in(State.REVIEWED)).limit(3).toList();
        own.forEach(one -> families.as(Actor.OFFICE, () -> determinations.decide(one, DECIDED, Actor.OFFICE)));
        Given given = given();
        Money kept = Money.ZERO;
        Money again = Money.ZERO;
        for (Kept last : lastOfEach(own)) {
            Determiner policy =
                    families.as(Actor.OFFICE, () -> policies.of(last.policy()).orElseThrow());
            Answer answer = policy.determine(given.documents.getOrDefault(last.number(), ""));
            kept = kept.plus(Money.parse(last.total()));
            again = again.plus(((Answer.Determined) answer).determination().planTotal());
        }
        assertThat(kept.isPositive()).isTrue();
        assertThat(again).isEqualTo(kept);
    }

    private record Kept(String number, String policy, String total) {}

    private List<Kept> lastOfEach(List<Case> some) {
        return families.as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                        select distinct on (c.id) c.number, d.policy, d.output::jsonb ->> 'planTotal' as total
                          from determination d
                          join casework c on c.id = d.case_id
                         where c.id = any(:cases)
                         order by c.id, d.id desc
                        """)
                        .param("cases", some.stream().map(Case::id).toArray(Long[]::new))
                        .query((row, _) ->
                                new Kept(row.getString("number"), row.getString("policy"), row.getString("total")))
                        .list());
    }

    @Test
    void draftsAndClosedFilesAreNotAmongThem() {
        Case draft = families.in(State.DRAFT);
        assertThat(given().documents).doesNotContainKey(draft.number());
    }

    @Test
    void noPersonCanBeKnownFromWhatIsGivenAndThatItWasAskedIsOnRecord() {
        families.in(State.VISITED);
        Given given = given();
        assertThat(given.documents.values())
                .isNotEmpty()
                .noneMatch(document -> document.contains("王秀梅") || document.matches("(?s).*\\d{17}[0-9X].*"));
        assertThat(families.as(
                        Actor.OFFICE,
                        () -> jdbc.sql("select count(*) from access_record where what like '%试算政策（操作系统用户 测试）'")
                                .query(Long.class)
                                .single()))
                .isPositive();
    }

    /** The command line finds the office by this name alone. */
    @Test
    void theCommandLineFindsTheOffice() {
        assertThat(ServiceLoader.load(LiveFamilies.class).findFirst().orElseThrow())
                .isInstanceOf(Live.class);
    }
}
