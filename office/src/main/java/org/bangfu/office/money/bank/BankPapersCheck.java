package org.bangfu.office.money.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That what went to the bank, what it answered and what it moved follow from each other: the files open and are what was kept, each of their
 * lines is a payment of their batch, each serial number stands under the payment it is of (F9, F15, M12).
 */
@Component
class BankPapersCheck implements Check {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    BankPapersCheck(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "银行的文件、回执和流水号";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(
                jdbc,
                "bank_word",
                "bank_serial",
                "payment_batch",
                "payment_attempt",
                "payment_return",
                "payment_slip",
                "payment_taken_out",
                "payment_finding");
        answers(reading);
        orders(reading);
        followFromEachOther(reading);
    }

    private void answers(CheckReport reading) {
        reading.rows("bank_answer", 0);
        jdbc.sql("""
                        select b.number, b.dossier, r.name, r.sha256, r.content, r.lines,
                               (select count(*) from bank_word w join payment_attempt a on a.id = w.attempt
                                 where w.answer = r.id and a.batch = r.batch) as here,
                               (select count(*) from bank_word w where w.answer = r.id) as said
                          from bank_answer r
                          join payment_batch b on b.id = r.batch
                         order by r.id
                        """).withFetchSize(AT_ONCE).query(row -> {
            reading.row("bank_answer");
            String which = "%s 的回执“%s”：".formatted(row.getString("number"), row.getString("name"));
            try {
                byte[] content = dossiers.open(row.getLong("dossier"), Purpose.BANK_CARD, row.getBytes("content"));
                if (!Arrays.equals(sha256(content), row.getBytes("sha256"))) {
                    reading.problem(which + "文件的内容与登记的不同。");
                }
            } catch (IllegalStateException e) {
                reading.problem(which + "文件被改动过，解不开。");
            }
            if (row.getLong("said") != row.getLong("lines")) {
                reading.problem("%s有 %d 笔，登记的答复是 %d 笔。".formatted(which, row.getLong("lines"), row.getLong("said")));
            } else if (row.getLong("here") != row.getLong("said")) {
                reading.problem(which + "有的答复登记在别的批次的付款上。");
            }
        });
    }

    /** The order asks for the payments of its batch, each with its own amount. */
    private void orders(CheckReport reading) {
        reading.rows("bank_order", 0);
        jdbc.sql("""
                        select o.batch, o.round, o.lines, o.csv, o.xlsx, b.number, b.dossier
                          from bank_order o
                          join payment_batch b on b.id = o.batch
                         order by o.batch, o.round
                        """).withFetchSize(AT_ONCE).query(row -> {
            reading.row("bank_order");
            String which = "%s 送银行的第 %d 份文件：".formatted(row.getString("number"), row.getInt("round") + 1);
            try {
                dossiers.open(row.getLong("dossier"), Purpose.BANK_CARD, row.getBytes("xlsx"));
                String csv = new String(
                        dossiers.open(row.getLong("dossier"), Purpose.BANK_CARD, row.getBytes("csv")),
                        StandardCharsets.UTF_8);
                order(row, csv, which, reading);
            } catch (IllegalStateException e) {
                reading.problem(which + "被改动过，解不开。");
            }
        });
    }

    private void order(ResultSet row, String csv, String which, CheckReport reading) throws SQLException {
        Map<String, Money> attempts = attempts(row.getLong("batch"));
        long asked = csv.lines()
                .filter(line -> attempts.entrySet().stream().anyMatch(each -> asksFor(line, each)))
                .count();
        if (asked != row.getInt("lines") || (row.getInt("round") == 0 && asked != attempts.size())) {
            reading.problem(
                    "%s登记 %d 笔，批次里有 %d 笔，编号和金额相符的 %d 笔。".formatted(which, row.getInt("lines"), attempts.size(), asked));
        }
    }

    private static boolean asksFor(String line, Map.Entry<String, Money> attempt) {
        return line.contains(attempt.getKey())
                && line.contains(attempt.getValue().plain());
    }

    private Map<String, Money> attempts(long batch) {
        Map<String, Money> amounts = new HashMap<>();
        jdbc.sql("select reference, amount_fen from payment_attempt where batch = :batch and state <> 'CANCELLED'")
                .param("batch", batch)
                .query(row -> {
                    amounts.put(row.getString("reference"), Money.ofFen(row.getLong("amount_fen")));
                });
        return amounts;
    }

    private void followFromEachOther(CheckReport reading) {
        jdbc.sql("""
                        select lpad(b.organisation::text, 14, '0') || ' 的付款' || a.reference || '：' || p.problem
                          from payment_attempt a
                          join payment_batch b on b.id = a.batch
                         cross join lateral (
                               select '银行流水号、日期与银行的答复不一致' as problem
                                where case when a.state in ('PAID', 'RETURN_CLAIMED') then not exists
                                           (select from bank_word w where w.attempt = a.id and w.state = 'PAID'
                                               and (w.serial, w.bank_date) is not distinct from (a.bank_serial, a.bank_date))
                                           when a.state = 'RETURNED' then not exists
                                           (select from payment_return r where r.attempt = a.id and r.state = 'CONFIRMED'
                                               and a.bank_serial in (r.serial, r.paper_serial) and a.bank_date in (r.bank_date, r.paper_date))
                                           and not exists
                                           (select from bank_word w where w.attempt = a.id
                                               and (w.serial, w.bank_date) is not distinct from (a.bank_serial, a.bank_date)) end
                               union all
                               select '银行的答复里的流水号登记在别笔上' where exists
                                      (select from bank_word w where w.attempt = a.id and w.serial is not null and not exists
                                              (select from bank_serial n where n.organisation = b.organisation
                                                  and n.serial = upper(w.serial) and n.attempt = a.id))
                               union all
                               select '登记的流水号没有出处' where exists
                                      (select from bank_serial n where n.attempt = a.id
                                          and not exists (select from bank_word w where w.attempt = a.id and upper(w.serial) = n.serial)
                                          and not exists (select from payment_return r where r.attempt = a.id
                                                             and n.serial in (upper(r.serial), upper(r.paper_serial))))
                               union all
                               select '登记的未付或者退汇与银行的回执不一致' where exists
                                      (select from payment_return r where r.attempt = a.id and r.answer is not null and not exists
                                              (select from bank_word w where w.attempt = a.id and w.answer = r.answer
                                                  and w.state = case r.kind when 'RETURN' then 'RETURNED' when 'REFUSAL' then 'REFUSED' end
                                                  and (w.serial, w.bank_date) is not distinct from (r.serial, r.bank_date)))
                               union all
                               select '回单归在别家的档案里' where exists
                                      (select from payment_slip s join proof p on p.id = s.proof join casework c on c.id = a.case_id
                                        where s.attempt = a.id and (p.dossier <> c.dossier or p.kind <> 'BANK_SLIP'))
                               union all
                               select '取出批次的登记与付款的状态不一致' where
                                      exists (select from payment_taken_out t where t.attempt = a.id)
                                      is distinct from (a.state = 'CANCELLED' and b.state <> 'CANCELLED')
                                      and (a.state <> 'CANCELLED' or b.state <> 'CANCELLED')
                               union all
                               select '逾期付款的登记与付款不一致' where exists
                                      (select from payment_finding f where f.attempt = a.id
                                          and (a.state not in ('PAID', 'RETURN_CLAIMED', 'RETURNED')
                                               or not exists (select from bank_word w where w.attempt = a.id and w.bank_date = f.value_date)))
                               union all
                               select '批次已送银行，没有送出的文件' where b.sent_on is not null and not exists
                                      (select from bank_order o where o.batch = b.id and o.round = 0)
                               ) p
                         order by a.id
                        """).query(row -> {
            reading.problem(row.getString(1));
        });
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
