package org.bangfu.office.money.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bangfu.ledger.Source;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.TwoPersons;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when a fund's money may be used, by its papers: one person enters, another confirms where it would last longer. */
@Service
@Transactional
class FundPapers {

    private static final String PAPERS = """
            select p.*, a.confirmed, a.reason, a.stands_in, a.answered_by, a.answered_at
              from fund_paper p
              left join fund_paper_answer a on a.paper = p.id
            """;

    private final JdbcClient jdbc;
    private final FundRegister funds;
    private final Posting posting;
    private final TwoPersons second;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final Journal journal;

    FundPapers(
            JdbcClient jdbc,
            FundRegister funds,
            Posting posting,
            TwoPersons second,
            Dossiers dossiers,
            Proofs proofs,
            OfficeClock clock,
            Journal journal) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.posting = posting;
        this.second = second;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * What a bookkeeper enters.
     *
     * @param document its number, for instance 某财社函〔2026〕21号
     * @param until the last day; null where the paper sets none
     */
    record NewPaper(
            String document, LocalDate dated, @Nullable LocalDate until) {}

    /** Enters a paper on a fund of the actor's own union. Where the money would not last longer by it, it counts at once. */
    FundPaper enter(long fund, NewPaper paper, Actor by) {
        posting.hold(by.organisation().number());
        HeldFund held = funds.get(fund);
        if (held.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "只有本级工会的财务能登记自己资金的使用期限。");
        }
        check(held, paper);
        long id = insert(held, paper, by);
        journal.did("登记资金使用期限", paper.document());
        return get(id);
    }

    private long insert(HeldFund held, NewPaper paper, Actor by) {
        return jdbc.sql("""
                        insert into fund_paper (organisation, fund, position, document, dated, until, longer, dossier, account,
                                                entered_by, entered_at)
                        values (:organisation, :fund, :position, :document, :dated, :until, :longer, :dossier, :account, :by, :at)
                        returning id
                        """)
                .param("organisation", held.organisation())
                .param("fund", held.id())
                .param("position", of(held.id()).size() + 1)
                .param("document", paper.document())
                .param("dated", paper.dated())
                .param("until", paper.until())
                .param("longer", longer(held.lastDay(), paper.until()))
                .param("dossier", dossiers.create())
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
    }

    /**
     * Money from above lasts no longer below than it did there: where the giver's last day was sooner than this fund's own, the quota's
     * document is entered as its paper. In the transaction in which the money arrives.
     */
    void follow(HeldFund held, Allocations.Allocation from, Actor by) {
        LocalDate above = from.lastDay();
        if (above != null && longer(above, held.lastDay())) {
            insert(held, new NewPaper(from.document(), from.allocatedOn(), above), by);
        }
    }

    private void check(HeldFund held, NewPaper paper) {
        Source source = held.fund().source();
        if (source.lapses()) {
            throw Refusal.by(
                    "F13",
                    "until",
                    "%s必须在%d年12月31日前用完，没有文件可以改变。"
                            .formatted(source.label(), held.fund().year()));
        }
        if (source == Source.LOCAL && paper.until() == null) {
            throw Refusal.by("R-46", "until", "地方财政资金用到哪一天，须按财政部门书面答复填写。");
        }
        if (paper.dated().isAfter(clock.today())) {
            throw Refusal.at("dated", "文件日期不能晚于今天。");
        }
        if (paper.until() != null && paper.until().getYear() < held.fund().year()) {
            throw Refusal.at(
                    "until",
                    "这是%d年的资金，最后一天不能早于%d年1月1日。"
                            .formatted(held.fund().year(), held.fund().year()));
        }
        of(held.id()).stream().filter(FundPaper::open).findFirst().ifPresent(open -> {
            throw Refusal.by("R-46", "document", "“%s”还在等另一人确认，确认或退回以后再登记。".formatted(open.document()));
        });
    }

    /** Null lasts for ever. */
    private static boolean longer(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before != null && (after == null || after.isAfter(before));
    }

    /** Files the paper itself. */
    Proofs.Proof attach(long id, String name, byte[] content, Actor by) {
        FundPaper paper = get(id);
        if (paper.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "只有登记的工会财务能补传材料。");
        }
        journal.did("上传资金期限文件", paper.document());
        return proofs.keep(paper.dossier(), ProofKind.RECEIPT_DOCUMENT, name, content);
    }

    List<Proofs.Proof> papers(FundPaper paper) {
        return proofs.of(paper.dossier());
    }

    /** @param reason null where it is confirmed */
    FundPaper answer(long id, boolean confirmed, @Nullable String reason, Actor by) {
        FundPaper paper = get(id);
        if (!paper.longer()) {
            throw Refusal.by("R-46", "这份文件没有延长期限，登记后已经生效，不用确认。");
        }
        boolean standsIn = second.standsIn(secondPerson(paper), by).isPresent();
        int answered = jdbc.sql("""
                        insert into fund_paper_answer (paper, confirmed, reason, stands_in, account, answered_by, answered_at)
                        values (:paper, :confirmed, :reason, :standsIn, :account, :by, :at)
                        on conflict do nothing
                        """)
                .param("paper", id)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("standsIn", standsIn)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .update();
        if (answered == 0) {
            throw Refusal.by("R-46", "这份文件已经处理过了，请看下面的记录。");
        }
        journal.did(confirmed ? "确认资金使用期限" : "退回资金使用期限", paper.document());
        return get(id);
    }

    private static TwoPersons.Act secondPerson(FundPaper paper) {
        return new TwoPersons.Act(Permission.CONFIRM_MONEY, paper.organisation(), Set.of(paper.account()), "确认资金使用期限");
    }

    /** Why somebody is not the one to answer a paper; empty where she is. */
    @Transactional(readOnly = true)
    Optional<String> objection(FundPaper paper, Actor by) {
        return second.objection(secondPerson(paper), by);
    }

    @Transactional(readOnly = true)
    public FundPaper get(long id) {
        return jdbc.sql(PAPERS + "where p.id = :id")
                .param("id", id)
                .query(FundPapers::row)
                .optional()
                .orElseThrow(() -> new NotFound("这份文件"));
    }

    /** Of one fund, the newest first. */
    @Transactional(readOnly = true)
    public List<FundPaper> of(long fund) {
        return jdbc.sql(PAPERS + "where p.fund = :fund order by p.position desc")
                .param("fund", fund)
                .query(FundPapers::row)
                .list();
    }

    /** Those that wait for this person as the second, the oldest first. */
    @Transactional(readOnly = true)
    List<FundPaper> waitingFor(Actor by) {
        return waiting(by.organisation().territory()).stream()
                .filter(paper -> objection(paper, by).isEmpty())
                .toList();
    }

    private List<FundPaper> waiting(Territory territory) {
        return jdbc.sql(PAPERS + """
                        where p.organisation between :from and :to and p.longer and a.paper is null
                        order by p.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query(FundPapers::row)
                .list();
    }

    private static FundPaper row(ResultSet row, int index) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new FundPaper(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getLong("fund"),
                row.getInt("position"),
                row.getString("document"),
                Objects.requireNonNull(row.getObject("dated", LocalDate.class)),
                row.getObject("until", LocalDate.class),
                row.getBoolean("longer"),
                row.getLong("dossier"),
                row.getLong("account"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                answered == null
                        ? null
                        : new FundPaper.Answer(
                                row.getBoolean("confirmed"),
                                row.getString("reason"),
                                row.getBoolean("stands_in"),
                                row.getString("answered_by"),
                                answered.toInstant()));
    }
}
