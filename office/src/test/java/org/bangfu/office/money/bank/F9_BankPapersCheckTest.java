package org.bangfu.office.money.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.ledger.Source;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.payment.Till;
import org.bangfu.office.start.OwnersHand;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** F9, F15, M12: what went to the bank and what came back follow from each other; {@code verify} names what does not. */
@OfficeTest
class F9_BankPapersCheckTest {

    private static final List<String> TABLES = List.of(
            "bank_answer",
            "bank_order",
            "bank_word",
            "bank_serial",
            "payment_attempt",
            "payment_return",
            "payment_slip",
            "proof",
            "payment_taken_out",
            "payment_finding");

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    BatchTable batches;

    @Autowired
    BankPapersCheck check;

    @Autowired
    Dossiers dossiers;

    @Autowired
    OfficeClock clock;

    private Attempt payment;
    private Attempt another;

    @BeforeEach
    void twoFamiliesArePaidAndTheirSlipsAreFiled() {
        town.build();
        payment = paidWithSlip("99");
        another = paidWithSlip("00");
    }

    private Attempt paidWithSlip(String digits) {
        var fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
        String reference = till.paid(fund, digits);
        till.slipFiled(reference);
        return now(reference);
    }

    private Attempt now(String reference) {
        Actor payer = town.jinghu(Role.PAYER);
        return till.as(payer, () -> batches.attempt(reference)).orElseThrow();
    }

    @Test
    void whatTheSystemWroteFollowsFromEachOther() {
        assertThat(about(till.as(Actor.OFFICE, check::problems))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    update bank_answer set sha256 = sha256('x') where batch = :batch => 内容与登记的不同
                    update bank_answer set content = set_byte(content, 40, 255 - get_byte(content, 40)) where batch = :batch => 文件被改动过，解不开
                    update bank_answer set lines = lines + 1 where batch = :batch => 有 2 笔，登记的答复是 1 笔
                    update bank_word set attempt = :another where attempt = :attempt => 登记在别的批次的付款上
                    update bank_order set csv = set_byte(csv, 40, 255 - get_byte(csv, 40)) where batch = :batch => 被改动过，解不开
                    update bank_order set xlsx = set_byte(xlsx, 40, 255 - get_byte(xlsx, 40)) where batch = :batch => 被改动过，解不开
                    update bank_order set lines = lines + 1 where batch = :batch => 登记 2 笔
                    delete from bank_order where batch = :batch => 没有送出的文件
                    update payment_attempt set amount_fen = amount_fen + 1 where id = :attempt => 编号和金额相符的 0 笔
                    delete from bank_word where attempt = :attempt => 登记的答复是 0 笔
                    update bank_word set serial = 'ANOTHER' where attempt = :attempt => 与银行的答复不一致
                    update bank_word set bank_date = bank_date - 1 where attempt = :attempt => 与银行的答复不一致
                    update payment_attempt set bank_serial = 'ANOTHER' where id = :attempt => 与银行的答复不一致
                    delete from bank_serial where attempt = :attempt => 流水号登记在别笔上
                    update bank_serial set serial = 'ALONE' || :attempt where attempt = :attempt => 没有出处
                    update proof set dossier = (select p.dossier from payment_slip s join proof p on p.id = s.proof where s.attempt = :another) where id = (select s.proof from payment_slip s where s.attempt = :attempt) => 回单归在别家的档案里
                    update proof set kind = 'OTHER' where id = (select s.proof from payment_slip s where s.attempt = :attempt) => 回单归在别家的档案里
                    insert into payment_taken_out select :attempt, '随便', min(id), 'x', '2026-01-01' from account => 取出批次的登记
                    insert into payment_finding (attempt, last_day, value_date, found_on) values (:attempt, '2020-01-01', '2020-02-02', '2020-02-02') => 逾期付款的登记
                    """)
    void whatTheOwnerOfTheDatabaseChangesIsNamed(String sql, String said) {
        named(sql, said);
    }

    /** The same of one that came back, with the bank's file and its paper. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    update payment_return set serial = 'ANOTHER' where attempt = :attempt => 退汇与银行的回执不一致
                    update payment_return set bank_date = bank_date - 1 where attempt = :attempt => 退汇与银行的回执不一致
                    update payment_attempt set bank_serial = 'ANOTHER' where id = :attempt => 与银行的答复不一致
                    update payment_attempt set state = 'PAID' where id = :attempt => 与银行的答复不一致
                    delete from payment_return where attempt = :attempt => 没有出处
                    delete from bank_serial where attempt = :attempt and returned => 登记在别笔上
                    """)
    void ofOneThatCameBackToo(String sql, String said) {
        till.returned(payment.reference());
        payment = now(payment.reference());
        assertThat(about(till.as(Actor.OFFICE, check::problems))).isEmpty();
        named(sql, said);
    }

    private void named(String sql, String said) {
        String meddled = sql.replace(
                        ":batch", "(select batch from payment_attempt where id = %d)".formatted(payment.id()))
                .replace(":attempt", Long.toString(payment.id()))
                .replace(":another", Long.toString(another.id()));
        Acting.as(
                Actor.OFFICE,
                () -> OwnersHand.meddling(
                        TABLES,
                        meddled,
                        owner -> assertThat(about(new BankPapersCheck(owner, dossiers).problems()))
                                .anySatisfy(problem -> assertThat(problem).contains(said))));
    }

    private List<String> about(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.contains(payment.reference()) || problem.startsWith(payment.batchNumber()))
                .toList();
    }
}
