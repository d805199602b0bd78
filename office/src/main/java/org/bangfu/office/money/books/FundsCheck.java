package org.bangfu.office.money.books;

import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That what was received and passed down stands in the books with the same amount and fund (F4, F10, F12). */
@Component
class FundsCheck implements Check {

    private final JdbcClient jdbc;

    FundsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "到款、拨付与凭证";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(jdbc, "receipt", "allocation", "voucher", "voucher_line");
        jdbc.sql("""
                        with booked as (
                             select voucher, fund, kind, sum(amount_fen) as fen from voucher_line where side = 'DEBIT' group by 1, 2, 3)
                        select lpad(r.organisation::text, 14, '0') || ' 的到款 ' || r.document || '（第 ' || r.id || ' 号）：金额或资金与凭证不一致'
                          from receipt r
                         where not exists (select from booked b
                                            where (b.voucher, b.fund, b.kind, b.fen) = (r.voucher, r.fund, 'DEPOSIT', r.amount_fen))
                         union all
                        select lpad(a.organisation::text, 14, '0') || ' 的拨付 ' || a.document || '（第 ' || a.id || ' 号）：金额与' || s.step || '的凭证不一致'
                          from allocation a
                         cross join lateral (values ('下达', a.voucher, 'TRANSFER_OUT'), ('拨款', a.remit_voucher, 'PAYABLE'),
                                                    ('到账', a.arrive_voucher, 'DEPOSIT')) as s (step, voucher, kind)
                         where s.voucher is not null
                           and not exists (select from booked b
                                            where (b.voucher, b.kind, b.fen) = (s.voucher, s.kind, a.amount_fen))
                         order by 1
                        """).query(row -> {
            reading.problem(row.getString(1));
        });
    }
}
