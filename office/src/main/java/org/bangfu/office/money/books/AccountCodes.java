package org.bangfu.office.money.books;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.AccountKind;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The official codes of the accounts in one union's books: those of the program, until its bookkeeper has set others. */
@Repository
@Transactional
class AccountCodes {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Journal journal;

    AccountCodes(JdbcClient jdbc, OfficeClock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /** A code that a bookkeeper has set. */
    record Confirmed(String code, String by, LocalDate on) {}

    /** All codes of one union; what nobody has set is not in it. */
    record Codes(Map<AccountKind, Confirmed> confirmed) {

        String of(AccountKind kind) {
            Confirmed set = confirmed.get(kind);
            return set == null ? kind.code() : set.code();
        }
    }

    @Transactional(readOnly = true)
    Codes of(long organisation) {
        Map<AccountKind, Confirmed> confirmed = new EnumMap<>(AccountKind.class);
        jdbc.sql("select kind, code, set_by, set_on from account_code where organisation = :organisation")
                .param("organisation", organisation)
                .query(row -> {
                    confirmed.put(
                            AccountKind.valueOf(row.getString("kind")),
                            new Confirmed(
                                    row.getString("code"),
                                    row.getString("set_by"),
                                    row.getObject("set_on", LocalDate.class)));
                });
        return new Codes(confirmed);
    }

    /** A code that was in force until another was set. */
    record Before(AccountKind kind, String code, Instant until) {}

    /** The codes of a union as they are and were: vouchers keep those of their day. */
    record Throughout(Codes now, List<Before> before) {

        /** @param before in the order in which they were given up */
        Throughout {
            before = List.copyOf(before);
        }

        String at(AccountKind kind, Instant at) {
            return before.stream()
                    .filter(one -> one.kind() == kind && one.until().isAfter(at))
                    .findFirst()
                    .map(Before::code)
                    .orElseGet(() -> now.of(kind));
        }
    }

    @Transactional(readOnly = true)
    Throughout throughout(long organisation) {
        List<Before> before = jdbc.sql(
                        "select kind, code, until from account_code_before where organisation = :organisation order by until, id")
                .param("organisation", organisation)
                .query((row, index) -> new Before(
                        AccountKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getTimestamp("until").toInstant()))
                .list();
        return new Throughout(of(organisation), before);
    }

    /** Confirms or changes a code in the actor's own books; vouchers of before keep theirs. */
    void set(AccountKind kind, String code, Actor by) {
        if (!code.matches("[0-9]{3,12}")) {
            throw Refusal.at(kind.name(), "科目编码是 3 至 12 位数字。");
        }
        long organisation = by.organisation().number();
        String before = of(organisation).of(kind);
        if (!before.equals(code)) {
            jdbc.sql(
                            "insert into account_code_before (organisation, kind, code, until) values (:organisation, :kind, :code, :now)")
                    .param("organisation", organisation)
                    .param("kind", kind.name())
                    .param("code", before)
                    .param("now", Timestamp.from(clock.now()))
                    .update();
        }
        jdbc.sql("""
                        insert into account_code (organisation, kind, code, set_by, set_on)
                        values (:organisation, :kind, :code, :by, :on)
                        on conflict (organisation, kind)
                        do update set code = excluded.code, set_by = excluded.set_by, set_on = excluded.set_on
                        """)
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("code", code)
                .param("by", by.name())
                .param("on", clock.today())
                .update();
        journal.did("设定科目编码", kind.label() + " " + code);
    }
}
