package org.bangfu.office.money.payment;

import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That the batches, the grants and the books tell the same story of every payment (F9, F10). */
@Component
class PaymentsCheck implements Check {

    private final JdbcClient jdbc;

    PaymentsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "付款";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(
                jdbc,
                "payment_batch",
                "payment_attempt",
                "payment_posting",
                "payment_return",
                "bank_serial",
                "instalment",
                "aid_grant",
                "bank_word");
        jdbc.sql("""
                        select lpad(b.organisation::text, 14, '0') || ' 的付款' || a.reference || '：' || p.problem
                          from payment_attempt a
                          join payment_batch b on b.id = a.batch
                          join instalment i on i.id = a.instalment
                          join aid_grant g on g.id = i.grant_id
                         cross join lateral (
                               select '金额、资金或家庭与会议决定不一致' as problem
                                where (a.amount_fen, a.case_id, a.fund, a.used_for) is distinct from
                                      (i.amount_fen, g.case_id, coalesce(i.fund, g.fund), g.kind)
                               union all
                               select '已到账，帮扶记录上没有' where a.state in ('PAID', 'RETURN_CLAIMED') and i.paid_on is null
                               union all
                               select '已到账，账上没有同额的支付凭证' where a.state in ('PAID', 'RETURN_CLAIMED')
                                  and a.amount_fen is distinct from
                                      (select sum(l.amount_fen) from payment_posting s join voucher_line l on l.voucher = s.voucher
                                        where s.attempt = a.id and s.occasion = 'PAYMENT' and l.side = 'DEBIT')
                               union all
                               select '没有到账，账上却有支付凭证' where a.state not in ('PAID', 'RETURN_CLAIMED', 'RETURNED') and exists
                                      (select from payment_posting s where s.attempt = a.id and s.occasion = 'PAYMENT')
                               union all
                               select '未付成或已退汇，预留没有解除' where a.state in ('REFUSED', 'RETURNED') and not exists
                                      (select from payment_posting s where s.attempt = a.id and s.occasion = 'FREEING')
                               union all
                               select '没有银行的答复' where a.state not in ('WAITING', 'CANCELLED') and not exists
                                      (select from bank_word w where w.attempt = a.id
                                          and w.state = case when a.state in ('RETURN_CLAIMED', 'RETURNED') then 'PAID'
                                                             when a.state = 'REFUSAL_CLAIMED' then 'REFUSED' else a.state end)
                                  and not (a.state = 'UNKNOWN' and exists
                                      (select from payment_return r where r.attempt = a.id and r.kind = 'REFUSAL' and r.state = 'REJECTED'))
                               union all
                               select '待核实的退汇与登记不一致' where (a.state = 'RETURN_CLAIMED') <> exists
                                      (select from payment_return r where r.attempt = a.id and r.kind = 'RETURN' and r.state = 'CLAIMED')
                               union all
                               select '待核实的未付成与登记不一致' where (a.state = 'REFUSAL_CLAIMED') <> exists
                                      (select from payment_return r where r.attempt = a.id and r.kind = 'REFUSAL' and r.state = 'CLAIMED')
                               union all
                               select '未付成，没有第二人的核实' where a.state = 'REFUSED' and b.two_for_refusals and not exists
                                      (select from payment_return r where r.attempt = a.id and r.kind = 'REFUSAL' and r.state = 'CONFIRMED')
                               union all
                               select '已退汇，没有第二人的核实，银行也没有说过退汇' where a.state = 'RETURNED' and not exists
                                      (select from payment_return r where r.attempt = a.id and r.kind = 'RETURN' and r.state = 'CONFIRMED')
                                      and not exists (select from bank_word w where w.attempt = a.id and w.state = 'RETURNED')
                               union all
                               select '退汇或未付成由放行或登记的人自己核实' where exists
                                      (select from payment_return r where r.attempt = a.id
                                          and (r.decided_by in (r.claimed_by, r.released_by) or r.released_by <> b.released_by))
                               union all
                               select '银行流水号没有登记，或者登记在别笔上' where exists
                                      (select from bank_word w where w.attempt = a.id and w.serial is not null and not exists
                                              (select from bank_serial n where n.organisation = b.organisation
                                                  and n.serial = upper(w.serial)))
                               ) p
                         union all
                        select lpad(g.county::text, 14, '0') || ' 的帮扶款' || i.id || '：记为已发放，没有到账的付款'
                          from instalment i
                          join aid_grant g on g.id = i.grant_id
                         where i.paid_on is not null
                           and not exists (select from payment_attempt a where a.instalment = i.id
                                               and a.state in ('PAID', 'RETURN_CLAIMED'))
                        """).query(row -> {
            reading.problem(row.getString(1));
        });
    }
}
