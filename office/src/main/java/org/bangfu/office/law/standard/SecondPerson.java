package org.bangfu.office.law.standard;

import java.sql.Timestamp;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Only the city's union changes a figure, a calendar or the policy itself, and never one person alone (M22). Works in its caller's transaction. */
@Component
class SecondPerson {

    /** What is entered, and where its answers stand. */
    enum Matter {
        STANDARD("标准", "这条标准", "standard_answer", "entry"),
        ARRANGEMENT("放假安排", "这份安排", "arrangement_answer", "arrangement"),
        POLICY("政策新版", "这一版", "policy_answer", "proposal"),
        WITHDRAWAL("政策新版的撤回", "这次撤回", "policy_withdrawal_answer", "withdrawal");

        private final String label;
        private final String one;
        private final String table;
        private final String key;

        Matter(String label, String one, String table, String key) {
            this.label = label;
            this.one = one;
            this.table = table;
            this.key = key;
        }
    }

    private final JdbcClient jdbc;
    private final Journal journal;
    private final OfficeClock clock;

    SecondPerson(JdbcClient jdbc, Journal journal, OfficeClock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody is shown the forms of what the city's union sets. */
    static boolean sets(Actor by) {
        return by.organisation().level() == Level.CITY && Permission.SET_STANDARDS.allows(by);
    }

    void refuseOtherThanCity(Matter matter, Actor by) {
        if (by.organisation().level() != Level.CITY) {
            throw Refusal.by("M22", matter.label + "由市总工会录入和确认。");
        }
    }

    void entered(Matter matter, String subject) {
        journal.did("录入" + matter.label + "，待另一人确认", subject);
    }

    /** @param reason null where it is confirmed */
    void answer(Matter matter, TwoPersonEntry entered, boolean confirmed, @Nullable String reason, Actor by) {
        refuseOtherThanCity(matter, by);
        if (!entered.open()) {
            throw done(matter);
        }
        if (entered.account() == by.account()) {
            throw Refusal.by("M22", "录入和确认须是两个人，请另一位同事确认。");
        }
        // Two who answer at the same moment have both seen it open: the second waits here for the first and is told.
        int answered = jdbc.sql("""
                        insert into %s (%s, confirmed, reason, account, answered_by, answered_at)
                        values (:id, :confirmed, :reason, :account, :by, :at)
                        on conflict do nothing
                        """.formatted(matter.table, matter.key))
                .param("id", entered.id())
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .update();
        if (answered == 0) {
            throw done(matter);
        }
        journal.did((confirmed ? "确认" : "退回") + matter.label, entered.subject());
    }

    private static Refusal done(Matter matter) {
        return Refusal.by("M22", matter.one + "已经处理过了，请看下面的记录。");
    }
}
