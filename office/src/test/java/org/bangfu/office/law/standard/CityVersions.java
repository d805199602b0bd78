package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bangfu.contract.Determiner;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of the policy as two people of the city confirm them, and one that a later program cannot read. */
@Component
public class CityVersions {

    private static final byte[] DOCUMENT = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final Town town;
    private final Proposals proposals;
    private final Trials trials;
    private final TryPolicies job;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CityVersions(
            Town town,
            Proposals proposals,
            Trials trials,
            TryPolicies job,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.town = town;
        this.proposals = proposals;
        this.trials = trials;
        this.job = job;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The shipped text from another day on, with fewer months for the deeply poor. */
    static String months(int deep, LocalDate from) {
        return otherwise("deepMonths: {value: 12,", "deepMonths: {value: " + deep + ",", from);
    }

    /** The shipped text from another day on, with other words in one place. */
    public static String otherwise(String words, String others, LocalDate from) {
        String text = new String(Determiner.shipped().files().policy(), StandardCharsets.UTF_8)
                .replace("\"2020-10-27\"", "\"" + from + "\"");
        assertThat(text).contains(words);
        return text.replace(words, others);
    }

    Actor officer(String name) {
        return town.colleague(Town.WUHU, name, Role.UPPER_OFFICER);
    }

    long proposed(String text, Actor by) {
        var typed = new ProposalForm.Typed("芜工办〔2026〕8号", LocalDate.of(2026, 1, 5));
        byte[] policy = text.getBytes(StandardCharsets.UTF_8);
        return Acting.as(by, () -> proposals.propose(policy, typed, "文件.pdf", DOCUMENT, by));
    }

    long tried(long proposal, Actor by) {
        var typed = new TrialForm("1", "1").read();
        long trial = Acting.as(by, () -> trials.begin(proposal, typed, by));
        Acting.as(Actor.OFFICE, job::run);
        return trial;
    }

    /** Tried on a family that must be on file. */
    public long confirmed(String text) {
        Actor one = officer("汪建华");
        Actor other = officer("宋雅琴");
        long id = proposed(text, one);
        tried(id, one);
        Acting.as(other, () -> proposals.confirm(id, other));
        return id;
    }

    /** As it would lie here had a program confirmed it that knows a setting more: its rows, without being asked whether they can be read. */
    long ofALaterProgram(String version, LocalDate from) {
        String text = months(12, from) + "later:\n  setting: {value: 1, article: \"M9(1)\"}\n";
        Actor one = officer("汪建华");
        Actor other = officer("宋雅琴");
        long example = proposed(months(11, from.plusDays(1)), one);
        Acting.as(other, () -> proposals.drop(example, "只借它的文件", other));
        return Acting.as(
                one,
                () -> transaction.execute(status -> {
                    long id = jdbc.sql("""
                            insert into policy_proposal (policy, version, from_day, document, document_on, dossier, account, entered_by,
                                                         entered_at)
                            select :policy, :version, :from, document, document_on, dossier, account, entered_by, entered_at
                              from policy_proposal where id = :example
                            returning id
                            """)
                            .param("policy", text.getBytes(StandardCharsets.UTF_8))
                            .param("version", version)
                            .param("from", from)
                            .param("example", example)
                            .query(Long.class)
                            .single();
                    jdbc.sql("""
                            insert into policy_answer (proposal, confirmed, account, answered_by, answered_at)
                            values (:id, true, :account, :by, now())
                            """)
                            .param("id", id)
                            .param("account", other.account())
                            .param("by", other.name())
                            .update();
                    return id;
                }));
    }

    /** For the tests that follow: as if it had been taken back in time. */
    public void takenBack(long id) {
        Actor one = officer("汪建华");
        Actor other = officer("宋雅琴");
        Acting.as(
                one,
                () -> transaction.execute(status -> jdbc.sql("""
                        with asked as (
                            insert into policy_withdrawal (proposal, reason, account, entered_by, entered_at)
                            values (:id, '测试结束', :one, '汪建华', now()) returning id)
                        insert into policy_withdrawal_answer (withdrawal, confirmed, account, answered_by, answered_at)
                        select id, true, :other, '宋雅琴', now() from asked
                        """)
                        .param("id", id)
                        .param("one", one.account())
                        .param("other", other.account())
                        .update()));
    }
}
