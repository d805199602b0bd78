package org.bangfu.office.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F15: who did what on a case is kept by the constant of the role; lines of before, that say its word, count as much and stay as they are. */
@OfficeTest
class F15_ActedAsTest {

    /** What a history showed before roles were kept by their constants, and so what it says for good. */
    private static final List<String> WORDS_OF_BEFORE =
            List.of("职工", "基层工会经办", "帮扶中心经办", "帮扶中心审核", "主席", "财务记账", "财务支付", "经费审查", "监督检查", "上级工会", "系统管理");

    @Autowired
    Families families;

    @Autowired
    Cases cases;

    @Autowired
    HistoryCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    private Case aCase;

    @BeforeEach
    void aFamily() {
        town.build();
        aCase = families.poor();
    }

    @Test
    void aNewLineKeepsTheConstantAndShowsTheWord() {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        assertThat(kept(clerk)).isEqualTo("CENTRE_CLERK");
        assertThat(history().getLast().role()).isEqualTo(Role.CENTRE_CLERK.label());
        assertThat(actedAs(clerk, EnumSet.of(Role.CENTRE_CLERK))).isTrue();
        assertThat(actedAs(clerk, EnumSet.complementOf(EnumSet.of(Role.CENTRE_CLERK))))
                .isFalse();
    }

    @Test
    void theOfficeHasNoRoleAndIsShownByName() {
        assertThat(kept(Actor.OFFICE)).isEqualTo("NONE");
        assertThat(history().getLast().role()).isEqualTo("系统");
        assertThat(actedAs(Actor.OFFICE, EnumSet.allOf(Role.class))).isFalse();
    }

    /** As the program before wrote it: the chain holds, the word is shown, and the duty is known. */
    @Test
    void aLineOfBeforeIsReadAsItWasMeant() {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        OwnersHand.meddling(List.of("casework_event"), "update casework_event set act = act where false", owner -> {
            var table = new EventTable(owner);
            var last = table.last(aCase.id());
            for (String word : WORDS_OF_BEFORE) {
                var open = line(
                        last.map(EventTable.Row::position).orElse(0) + 1,
                        clerk,
                        word,
                        last.map(EventTable.Row::hash).orElse(EventChain.START),
                        new byte[0]);
                table.append(line(open.position(), clerk, word, open.previous(), EventChain.hash(open)));
                last = table.last(aCase.id());
            }
            assertThat(EventChain.broken(table.of(aCase.id()))).isEmpty();
            assertThat(table.of(aCase.id()).reversed().stream()
                            .limit(WORDS_OF_BEFORE.size())
                            .map(row -> ActedAs.read(row.role()).orElseThrow())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Role.values());
        });
    }

    @Test
    void eachRoleIsReadFromItsConstantAndFromItsWordOfBefore() {
        assertThat(Stream.of(Role.values()).map(ActedAs::waysToWrite))
                .allSatisfy(ways -> assertThat(ways)
                        .hasSize(2)
                        .allSatisfy(way -> assertThat(ActedAs.read(way)).isPresent()));
        assertThat(WORDS_OF_BEFORE.stream().map(word -> ActedAs.read(word).orElseThrow()))
                .containsExactly(Role.values());
        assertThat(ActedAs.shown("系统", "系统")).isEqualTo("系统");
        assertThat(ActedAs.read("系统")).isEmpty();
    }

    @Test
    void theDatabaseTakesNoWordAnyMore() {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        var word = line(90, clerk, Role.CENTRE_CLERK.label(), EventChain.START, EventChain.START);
        assertThatThrownBy(() -> families.as(Actor.OFFICE, () -> {
                    new EventTable(jdbc).append(word);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("casework_event_acted_as");
    }

    @Test
    void theDatabaseKnowsTheSameRoles() {
        String held = families.as(
                Actor.OFFICE,
                () -> jdbc.sql("select with_check from pg_policies where policyname = 'casework_event_acted_as'")
                        .query(String.class)
                        .single());
        Set<String> known = Pattern.compile("'(\\w+)'")
                .matcher(held)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(ActedAs.NONE))
                                .toList());
    }

    private String kept(Actor by) {
        return families.as(Actor.OFFICE, () -> {
            cases.note(cases.lock(aCase.number()), "说明", by, Words.NONE);
            return jdbc.sql("select role from casework_event where case_id = :id order by position desc limit 1")
                    .param("id", aCase.id())
                    .query(String.class)
                    .single();
        });
    }

    private List<CaseEvent> history() {
        return families.as(Actor.OFFICE, () -> cases.history(aCase.id()));
    }

    private boolean actedAs(Actor who, Set<Role> roles) {
        return families.as(Actor.OFFICE, () -> cases.actedAs(aCase.id(), who.account(), roles));
    }

    private EventTable.Row line(int position, Actor by, String role, byte[] previous, byte[] hash) {
        return new EventTable.Row(
                0,
                aCase.id(),
                position,
                null,
                "说明",
                State.DRAFT.name(),
                aCase.state().name(),
                by.account(),
                by.name(),
                role,
                null,
                null,
                LocalDate.of(2026, 3, 18),
                Instant.parse("2026-03-18T02:00:00Z"),
                previous,
                hash);
    }
}
