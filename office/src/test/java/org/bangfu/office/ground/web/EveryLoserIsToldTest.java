package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who does what somebody did a moment before is told so in a sentence. From the catalogue itself: every unique index, and every bound on
 * what is added up, has its sentence in {@link Losers} or stands here with the reason why nobody races to it. A new one fails until it
 * has either.
 */
@OfficeTest
class EveryLoserIsToldTest {

    private static final Map<String, String> NOT_RACED_TO = notRacedTo();

    private static Map<String, String> notRacedTo() {
        Map<String, String> all = new LinkedHashMap<>();
        because(
                all,
                "written with 'on conflict': whoever is second writes over it or leaves it",
                "account_balance_pkey",
                "account_code_pkey",
                "act_once_pkey",
                "application_part_pkey",
                "login_try_pkey",
                "book_pkey",
                "case_counter_pkey",
                "credential_pkey",
                "login_code_pkey",
                "help_code_pkey",
                "payment_counter_pkey",
                "plan_counter_pkey",
                "office_day_pkey",
                "setup_code_pkey",
                "installation_pkey",
                "own_policy_pkey",
                "structure_part_pkey",
                "master_key_pkey",
                "national_report_pkey");
        because(
                all,
                "counted under the lock of its counter",
                "casework_number_key",
                "casework_file_number_key",
                "plan_number_key",
                "meeting_organisation_year_ordinal_key",
                "payment_batch_number_key",
                "payment_batch_organisation_year_ordinal_key",
                "voucher_organisation_year_number_key",
                "payment_attempt_reference_key");
        because(
                all,
                "points to what its own act has just made",
                "access_token_hash_key",
                "allocation_voucher_key",
                "allocation_remit_voucher_key",
                "allocation_arrive_voucher_key",
                "application_paper_pkey",
                "casework_dossier_key",
                "dossier_pkey",
                "payment_posting_voucher_key",
                "payment_slip_proof_key",
                "recheck_word_proof_key",
                "receipt_voucher_key",
                "standing_voucher",
                "standing_share",
                "year_end_voucher_key");
        because(
                all,
                "a part of what its own act has just made",
                "aided_grant_pkey",
                "aided_item_grant_id_item_from_month_key",
                "grant_lapse_pkey",
                "arrangement_day_pkey",
                "change_point_pkey",
                "card_on_file_pkey",
                "family_clash_once",
                "number_compared_pkey",
                "family_member_once_pkey",
                "instalment_grant_id_position_key",
                "payment_attempt_batch_position_key",
                "register_entry_pkey",
                "register_fault_pkey",
                "matching_list_pkey",
                "review_point_pkey",
                "voucher_line_pkey");
        because(
                all,
                "written by the office's own work, one at a time, or while the demonstration is made",
                "demo_filled_once",
                "demo_filled_pkey",
                "row_trace_pkey",
                "guarded_pkey",
                "trace_deed_pkey",
                "trace_seal_pkey",
                "trace_end_pkey",
                "demo_worker_pkey",
                "demo_worker_account_key",
                "journal_seal_pkey",
                "journal_unsealed_pkey",
                "policy_trial_family_pkey",
                "policy_trial_family_trial_case_id_key",
                "policy_trial_outcome_pkey",
                "policy_trial_end_pkey");
        because(
                all,
                "the frameworks'",
                "event_publication_pkey",
                "job_pkey",
                "flyway_schema_history_pk",
                "spring_session_pkey",
                "spring_session_ix1",
                "spring_session_attributes_pkey");
        return all;
    }

    private static void because(Map<String, String> all, String reason, String... names) {
        for (String name : names) {
            all.put(name, reason);
        }
    }

    @Test
    void everyUniqueIndexHasItsSentenceOrItsReason() {
        isTold(names("""
                select i.relname
                  from pg_index x
                  join pg_class i on i.oid = x.indexrelid
                  join pg_class t on t.oid = x.indrelid
                 where t.relnamespace = 'public'::regnamespace
                   and x.indisunique
                   -- numbers that the database itself counts
                   and not (x.indisprimary and x.indnatts = 1
                            and exists (select from pg_attribute a
                                         where a.attrelid = t.oid and a.attnum = x.indkey[0] and a.attidentity <> ''))"""));
    }

    @Test
    void everyBoundOfASumAndEveryExclusionHasItsSentence() {
        isTold(names("""
                select conname
                  from pg_constraint
                 where connamespace = 'public'::regnamespace
                   and (contype = 'x'
                        or contype = 'c' and pg_get_constraintdef(oid) ~ '(balance|spent|reserved)\\w* [<>]')"""));
    }

    @Test
    void noSentenceIsLeftOver() {
        assertThat(names("""
                select relname from pg_class where relkind in ('i', 'r') union select conname from pg_constraint""")).containsAll(Losers.SENTENCES.keySet()).containsAll(NOT_RACED_TO.keySet());
        assertThat(Losers.SENTENCES.keySet()).doesNotContainAnyElementsOf(NOT_RACED_TO.keySet());
    }

    @Test
    void theSentencesAreChineseAndSayWhatToDo() {
        assertThat(Losers.SENTENCES.values())
                .allSatisfy(sentence ->
                        assertThat(sentence).matches("[^A-Za-z]*(（[MF][^）]*）)?").contains("。"));
    }

    private static void isTold(List<String> constraints) {
        var untold = new TreeSet<>(constraints);
        untold.removeAll(Losers.SENTENCES.keySet());
        untold.removeAll(NOT_RACED_TO.keySet());
        assertThat(untold)
                .as("say in web.Losers what the loser is told, or here why there is none")
                .isEmpty();
    }

    private static List<String> names(String sql) {
        return OwnersHand.looking(jdbc -> jdbc.sql(sql).query(String.class).list());
    }

    @Test
    void theDatabasesWordBecomesASentence() {
        is(
                "do $$ begin raise exception 'x' using errcode = '23505', constraint = 'account_login_key'; end $$",
                409,
                "登录名");
        is(
                "do $$ begin raise exception 'x' using errcode = '23505', constraint = 'nobody_knows_it'; end $$",
                409,
                "刚才有人先办了");
        is("do $$ begin raise exception 'x' using errcode = '40P01'; end $$", 409, "别人正在办");
        is("do $$ begin raise exception 'x' using errcode = '55P03'; end $$", 409, "别人正在办");
        is("do $$ begin raise exception 'x' using errcode = '57014'; end $$", 503, "时间太长");
        is("do $$ begin raise exception 'x' using errcode = '53100'; end $$", 507, "磁盘满了");
        is("do $$ begin raise exception 'x' using errcode = '57P01'; end $$", 503, "没有应答");
        is("do $$ begin raise exception 'x'; end $$", 409, "刚才有人先办了");
        is("select 99999999999999999999::bigint", 422, "存不下");
    }

    private static void is(String sql, int status, String says) {
        var said = OwnersHand.looking(jdbc -> told(jdbc, sql));
        assertThat(said.status()).as(sql).isEqualTo(status);
        assertThat(said.words().page()).as(sql).contains(says);
    }

    private static DatabaseSaid told(JdbcClient jdbc, String sql) {
        try {
            jdbc.sql(sql).query((row, number) -> number).list();
            throw new AssertionError("not turned away: " + sql);
        } catch (RuntimeException turnedAway) {
            return DatabaseSaid.of(turnedAway).orElseThrow(() -> turnedAway);
        }
    }

    @Test
    void whatIsNoWordOfTheDatabaseIsLeftAlone() {
        assertThat(DatabaseSaid.of(new IllegalStateException("ours"))).isEmpty();
        assertThat(DatabaseSaid.of(new DataIntegrityViolationException("x", new SQLException("no state"))))
                .isEmpty();
    }
}
