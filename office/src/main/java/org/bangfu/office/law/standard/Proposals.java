package org.bangfu.office.law.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.law.standard.Proposal.Withdrawal;
import org.bangfu.office.law.standard.SecondPerson.Matter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions of the policy: two people of the city's union, the document, a trial, rows that are only added (M22). */
@Service
class Proposals {

    /** Bytes; the shipped text has about 3,000. */
    static final int LONGEST = 256 * 1024;

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final SecondPerson second;
    private final OfficeClock clock;

    Proposals(
            JdbcClient jdbc,
            Policies policies,
            Dossiers dossiers,
            Proofs proofs,
            SecondPerson second,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.second = second;
        this.clock = clock;
    }

    /**
     * Takes a version in; nothing it says counts yet.
     *
     * @throws Refusals at {@code policy} with every fault of the text, its line and key
     */
    @Transactional
    long propose(byte[] text, ProposalForm.Typed typed, String fileName, byte[] document, Actor by) {
        second.refuseOtherThanCity(Matter.POLICY, by);
        Determiner proposed = read(text);
        refuseUnfit(proposed);
        long dossier = dossiers.create();
        proofs.keep(dossier, ProofKind.OTHER, fileName, document);
        long id = jdbc.sql("""
                        insert into policy_proposal (policy, version, from_day, document, document_on, dossier, account,
                                                     entered_by, entered_at)
                        values (:policy, :version, :from, :document, :documentOn, :dossier, :account, :by, :at)
                        returning id
                        """)
                .param("policy", text)
                .param("version", proposed.policy().version())
                .param("from", proposed.policy().inForceFrom())
                .param("document", typed.document())
                .param("documentOn", typed.documentOn())
                .param("dossier", dossier)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        second.entered(Matter.POLICY, get(id).subject());
        return id;
    }

    private Determiner read(byte[] text) {
        if (text.length > LONGEST) {
            throw Refusal.at("policy", "政策文本最大 %d KB，这个文件太大，请核对是否选错了文件。".formatted(LONGEST / 1024));
        }
        try {
            return Determiner.of(files(text));
        } catch (PolicyRefused refused) {
            var reading = new Refusals.Reading();
            refused.faults().forEach(fault -> reading.add(Refusal.at("policy", fault + "。")));
            reading.throwIfAny();
            throw new IllegalStateException("refused without a fault", refused);
        }
    }

    /** With today's figures and calendar. */
    private PolicyFiles files(byte[] text) {
        PolicyFiles own = policies.own().files();
        return new PolicyFiles(text, own.standards(), own.workdays());
    }

    private void refuseUnfit(Determiner proposed) {
        var book = proposed.policy();
        var own = policies.own().policy();
        var reading = new Refusals.Reading();
        if (!book.id().equals(own.id())) {
            reading.add(Refusal.at("policy", "id 应是 %s：这里只能改本市的政策。".formatted(own.id())));
        }
        if (book.version().length() > 100) {
            reading.add(Refusal.at("policy", "version 最多 100 个字。"));
        }
        if (!book.inForceFrom().isAfter(clock.today())) {
            reading.add(Refusal.by("M22", "policy", "inForceFrom 应是今天以后的日期：新版不改变过去。"));
        } else if (standsOn(book.inForceFrom())) {
            reading.add(Refusal.by("M22", "policy", book.inForceFrom() + " 起已有一版在等待确认或已确认，请先退回或撤回那一版。"));
        } else if (Change.between(before(book.inForceFrom()), proposed).isEmpty()) {
            reading.add(Refusal.at("policy", "没有一项设置和那时用的不同。"));
        }
        reading.throwIfAny();
    }

    private boolean standsOn(LocalDate day) {
        return jdbc.sql("select exists (select from policy_standing where from_day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The one that a version of this day follows and is compared with: where that cannot be read, the last before it that can. */
    Determiner before(LocalDate from) {
        return policies.versions().sound().stream()
                .filter(version -> version.from().isBefore(from))
                .map(Version.Sound::policy)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** From its day it decides what is applied for. Only what was tried, and only before its day. */
    @Transactional
    Proposal confirm(long id, Actor by) {
        Proposal proposal = get(id);
        if (proposal.open() && !proposal.from().isAfter(clock.today())) {
            throw Refusal.by("M22", "生效日已到，不能再确认；请退回，改日期后重新提出。");
        }
        if (proposal.open() && !tried(id)) {
            throw Refusal.by("M22", "还没有试算结果，请先在现有档案上试算，看清谁多得、谁少得，再确认。");
        }
        second.answer(Matter.POLICY, proposal, true, null, by);
        return get(id);
    }

    private boolean tried(long id) {
        return jdbc.sql("""
                        select exists (select from policy_trial t join policy_trial_end e on e.trial = t.id
                                        where t.proposal = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    @Transactional
    Proposal drop(long id, String reason, Actor by) {
        second.answer(Matter.POLICY, get(id), false, reason, by);
        return get(id);
    }

    /** Asks for a confirmed version to be taken back; it stands until another has agreed. */
    @Transactional
    Proposal withdraw(long id, @Nullable String typed, Actor by) {
        second.refuseOtherThanCity(Matter.WITHDRAWAL, by);
        // whoever asks at the same moment waits here, and then sees that it was asked
        jdbc.sql("select policy_withdrawal_turn(:id)")
                .param("id", id)
                .query((row, index) -> id)
                .single();
        Proposal proposal = get(id);
        if (!proposal.mayBeWithdrawn(clock.today())) {
            throw Refusal.by("M22", "只有已确认、还没有到生效日的版本可以撤回，一次只能有一个撤回待确认。");
        }
        String reason = Confirmation.reason(typed, "撤回的原因");
        jdbc.sql("""
                        insert into policy_withdrawal (proposal, reason, account, entered_by, entered_at)
                        values (:id, :reason, :account, :by, :at)
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .update();
        second.entered(Matter.WITHDRAWAL, proposal.version() + "：" + reason);
        return get(id);
    }

    /** @param reason null where it is agreed to */
    @Transactional
    Proposal answerWithdrawal(long id, long asked, boolean agreed, @Nullable String reason, Actor by) {
        Proposal proposal = get(id);
        Withdrawal withdrawal = proposal.withdrawal();
        if (withdrawal == null || withdrawal.id() != asked) {
            throw new NotFound("这次撤回");
        }
        if (agreed && !proposal.from().isAfter(clock.today())) {
            throw Refusal.by("M22", "这一版已到生效日，不能再撤回；要改回去，请提出新的一版。");
        }
        second.answer(Matter.WITHDRAWAL, withdrawal, agreed, reason, by);
        return get(id);
    }

    /** The version itself, with today's figures and calendar; one that an earlier program took in this one may be unable to read. */
    Version version(long id) {
        Proposal proposal = get(id);
        return Version.of(proposal.from(), proposal.version(), files(text(id)));
    }

    /** Byte for byte as it was handed in. */
    byte[] text(long id) {
        return jdbc.sql("select policy from policy_proposal where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("这一版"));
    }

    Proposal get(long id) {
        return all("where e.id = " + id).stream().findFirst().orElseThrow(() -> new NotFound("这一版"));
    }

    /** The newest first. */
    List<Proposal> all() {
        return all("");
    }

    private List<Proposal> all(String where) {
        return jdbc.sql("""
                        select e.id, e.version, e.from_day, e.document, e.document_on, e.dossier, e.account, e.entered_by,
                               e.entered_at, a.confirmed, a.reason, a.answered_by, a.answered_at, w.id as withdrawal,
                               w.reason as w_reason, w.account as w_account, w.entered_by as w_by, w.entered_at as w_at,
                               wa.confirmed as wa_confirmed, wa.reason as wa_reason,
                               wa.answered_by as wa_answered_by, wa.answered_at as wa_answered_at
                          from policy_proposal e
                          left join policy_answer a on a.proposal = e.id
                          left join lateral (select * from policy_withdrawal where proposal = e.id
                                              order by id desc limit 1) w on true
                          left join policy_withdrawal_answer wa on wa.withdrawal = w.id
                        """ + where + " order by e.id desc limit " + SHOWN)
                .query(Proposals::row)
                .list();
    }

    private static Proposal row(ResultSet row, int index) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("version"),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                row.getString("document"),
                Objects.requireNonNull(row.getObject("document_on", LocalDate.class)),
                row.getLong("dossier"),
                row.getLong("account"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                Confirmation.of(row),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        long id = row.getLong("withdrawal");
        if (id == 0) {
            return null;
        }
        return new Withdrawal(
                id,
                row.getString("version"),
                row.getString("w_reason"),
                row.getLong("w_account"),
                row.getString("w_by"),
                row.getTimestamp("w_at").toInstant(),
                Confirmation.of(row, "wa_"));
    }
}
