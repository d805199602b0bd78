package org.bangfu.office.transparency;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.Open;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.plan.AidKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the money was spent, by year, county and kind of aid (M19, F16). */
@Controller
@Open
class SpendingPage {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    SpendingPage(JdbcClient jdbc, OfficeClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/spending")
    String spending(Model model) {
        List<SpendingLine> lines = Acting.as(Actor.OFFICE, () -> transaction.execute(status -> paid()));
        model.addAttribute("lines", lines);
        model.addAttribute("total", lines.stream().map(SpendingLine::amount).reduce(Money.ZERO, Money::plus));
        model.addAttribute("today", clock.today());
        return "transparency/spending";
    }

    private List<SpendingLine> paid() {
        return jdbc.sql("""
                        select extract(year from i.paid_on)::int as year, o.name, g.kind,
                               count(distinct g.case_id)::int as families, sum(i.amount_fen) as fen
                          from instalment i
                          join aid_grant g on g.id = i.grant_id
                          join organisation o on o.number = g.county
                         where i.paid_on is not null
                           and g.county between :from and :to
                         group by 1, o.number, o.name, g.kind
                         order by 1 desc, o.number, g.kind
                        """)
                .param("from", Territory.EVERYWHERE.from())
                .param("to", Territory.EVERYWHERE.to())
                .query((row, index) -> new SpendingLine(
                        row.getInt("year"),
                        row.getString("name"),
                        AidKind.valueOf(row.getString("kind")),
                        row.getInt("families"),
                        Money.ofFen(row.getLong("fen"))))
                .list();
    }
}
