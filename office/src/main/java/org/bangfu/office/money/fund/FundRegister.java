package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.terms.AidKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The funds that unions hold. A fund comes into being with the first money for it and is never renamed. */
@Repository
@Transactional
public class FundRegister {

    private static final String FUNDS = "select f.*, l.last_day from fund f join fund_lasting l on l.fund = f.id ";

    private final JdbcClient jdbc;

    FundRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public HeldFund get(long id) {
        return jdbc.sql(FUNDS + "where f.id = :id")
                .param("id", id)
                .query(FundRegister::row)
                .optional()
                .orElseThrow(() -> new NotFound("这笔资金"));
    }

    /** Unions of a territory that hold funds, by number. */
    List<Long> holders(Territory territory) {
        return jdbc.sql("select distinct organisation from fund where organisation between :from and :to order by 1")
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** All funds of one union, the newest year first. */
    @Transactional(readOnly = true)
    public List<HeldFund> of(long organisation) {
        return jdbc.sql(FUNDS + "where f.organisation = :organisation order by f.year desc, f.source, f.purpose")
                .param("organisation", organisation)
                .query(FundRegister::row)
                .list();
    }

    /**
     * The fund for money of this kind, opened where there is none yet.
     *
     * @throws Refusal if the union holds one of the same name that allows other uses
     */
    public HeldFund held(long organisation, Fund fund) {
        jdbc.sql("""
                        insert into fund (organisation, source, purpose, uses, year)
                        values (:organisation, :source, :purpose, :uses, :year)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("source", fund.source().name())
                .param("purpose", fund.purpose().name())
                .param("uses", names(fund.purpose().uses()))
                .param("year", fund.year())
                .update();
        HeldFund held = jdbc.sql(FUNDS + """
                         where f.organisation = :organisation and f.source = :source and f.purpose = :purpose and f.year = :year
                        """)
                .param("organisation", organisation)
                .param("source", fund.source().name())
                .param("purpose", fund.purpose().name())
                .param("year", fund.year())
                .query(FundRegister::row)
                .single();
        if (!held.fund().equals(fund)) {
            throw Refusal.by("F13", "uses", "“%s”已经有了，用途范围与这次填的不同。请核对用途，或换一个项目名称。".formatted(held.label()));
        }
        return held;
    }

    /** @throws Refusal where the fund is another union's */
    HeldFund ownedBy(Organisation own, long fund) {
        HeldFund held = get(fund);
        if (held.organisation() != own.number()) {
            throw Refusal.by("F13", "fund", "只能动用本级工会的资金。");
        }
        return held;
    }

    /** @throws Refusal where its last day has gone by (F13, R-46) */
    void refuseFrozen(HeldFund held, LocalDate day) {
        if (held.frozenOn(day)) {
            throw Refusal.by(
                    "F13", "fund", held.fund().refuses(day, held.lastDay()).orElseThrow());
        }
    }

    static String[] names(Set<AidKind> uses) {
        return uses.stream().sorted().map(AidKind::name).toArray(String[]::new);
    }

    private static HeldFund row(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new HeldFund(
                row.getLong("id"), row.getLong("organisation"), fund(row), row.getObject("last_day", LocalDate.class));
    }

    /** Reads the columns {@code source, purpose, uses, year}. */
    static Fund fund(java.sql.ResultSet row) throws java.sql.SQLException {
        String[] uses = (String[]) row.getArray("uses").getArray();
        return new Fund(
                Source.valueOf(row.getString("source")),
                new Purpose(
                        row.getString("purpose"),
                        java.util.Arrays.stream(uses)
                                .map(AidKind::valueOf)
                                .collect(java.util.stream.Collectors.toUnmodifiableSet())),
                row.getInt("year"));
    }
}
