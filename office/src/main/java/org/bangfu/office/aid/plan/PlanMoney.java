package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The money behind a plan: which funds are open, what is left of each once all promises are kept (F11, F13). */
@Component
class PlanMoney {

    /** Of advisory locks: what is left of one union's funds. */
    private static final int LEFT = 32;

    private final Funds funds;
    private final Promised promised;
    private final LineTable lines;
    private final GrantChangeTable changes;
    private final JdbcClient jdbc;

    PlanMoney(Funds funds, Promised promised, LineTable lines, GrantChangeTable changes, JdbcClient jdbc) {
        this.funds = funds;
        this.promised = promised;
        this.lines = lines;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    List<Funds.Fund> open(Plan plan, LocalDate day) {
        return funds.open(plan.organisation(), day);
    }

    String name(long fund) {
        return funds.name(fund);
    }

    /** What a fund can still carry: its balance less grants decided but unpaid and lines of plans not yet decided. */
    Money left(Funds.Fund fund, LocalDate day) {
        return fund.available().minus(promised.promised(fund.id())).minus(lines.planned(fund.id(), day.getYear()));
    }

    Map<Funds.Fund, Money> left(Plan plan, LocalDate day) {
        var left = new LinkedHashMap<Funds.Fund, Money>();
        open(plan, day).forEach(fund -> left.put(fund, left(fund, day)));
        return left;
    }

    Purse purse(Plan plan, LocalDate day) {
        return new Purse(left(plan, day));
    }

    /** From here to the end of the transaction nobody else plans this union's money: two plans together never promise more than there is. */
    void hold(long organisation) {
        jdbc.sql("select pg_advisory_xact_lock(:kind, hashint8(:organisation))")
                .param("kind", LEFT)
                .param("organisation", organisation)
                .query((row, index) -> true)
                .single();
    }

    /**
     * Each fund of a plan carries its lines.
     *
     * @throws Refusal naming the fund and by how much it falls short
     */
    void enough(Plan plan, LocalDate day) {
        Map<Long, Funds.Fund> open = new LinkedHashMap<>();
        open(plan, day).forEach(fund -> open.put(fund.id(), fund));
        Stream<Long> ofChanges =
                changes.of(plan.id()).stream().map(GrantChange::fund).filter(Objects::nonNull);
        for (long used : Stream.concat(lines.of(plan.id()).stream().map(PlanLine::fund), ofChanges)
                .distinct()
                .toList()) {
            if (!open.containsKey(used)) {
                throw Refusal.by("F13", "fund", "“%s”现在不能使用，请为用它的各项另选资金。".formatted(name(used)));
            }
            Funds.Fund fund = Objects.requireNonNull(open.get(used));
            Money left = left(fund, day);
            if (left.isNegative()) {
                throw Refusal.by(
                        "F13",
                        "fund",
                        "“%s”不够：%s列入后超出 %s 元。请减少家庭或另选资金。"
                                .formatted(
                                        fund.name(),
                                        plan.number(),
                                        left.negated().format()));
            }
        }
    }
}
