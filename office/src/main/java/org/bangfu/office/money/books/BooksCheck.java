package org.bangfu.office.money.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.Books;
import org.bangfu.ledger.Fund;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.HeldFund;
import org.bangfu.office.money.fund.Posting;
import org.springframework.stereotype.Component;

/** Reads every book from its first voucher to its last: chain, numbers, balances, reversals (F10). */
@Component
class BooksCheck implements Check {

    private static final int AT_ONCE = 500;

    private final VoucherTable table;
    private final FundRegister funds;
    private final Posting posting;

    BooksCheck(VoucherTable table, FundRegister funds, Posting posting) {
        this.table = table;
        this.funds = funds;
        this.posting = posting;
    }

    @Override
    public String name() {
        return "账簿";
    }

    @Override
    public void read(CheckReport reading) {
        for (String counted : List.of("book", "voucher", "voucher_line", "account_balance")) {
            reading.rows(counted, 0);
        }
        for (long organisation : table.books()) {
            reading.row("book");
            problems(organisation, reading)
                    .forEach(problem -> reading.problem("%014d 的账：%s".formatted(organisation, problem)));
        }
    }

    /** Some vouchers at a time, however thick the book. */
    private List<String> problems(long organisation, CheckReport reading) {
        var chain = new Chain(organisation, ids(organisation));
        var audit = new Books.Audit(
                number -> table.byNumber(organisation, number, funds::get).map(VoucherTable.Stored::voucher));
        long after = 0;
        List<VoucherTable.Stored> some = table.after(organisation, after, AT_ONCE, funds::get);
        while (!some.isEmpty()) {
            for (VoucherTable.Stored each : some) {
                reading.row("voucher");
                reading.rows("voucher_line", each.voucher().entry().lines().size());
                chain.follow(each);
                audit.read(each.voucher());
            }
            after = some.getLast().id();
            some = table.after(organisation, after, AT_ONCE, funds::get);
        }
        reading.rows("account_balance", table.balanceRows(organisation));
        List<String> problems = new ArrayList<>(chain.broken(table.chainEnd(organisation)));
        problems.addAll(audit.problems());
        audit.balances()
                .filter(replayed -> !replayed.equals(posting.balances(organisation)))
                .ifPresent(_ -> problems.add("科目余额与凭证合计不一致"));
        return problems;
    }

    private Map<Fund, Long> ids(long organisation) {
        Map<Fund, Long> ids = new HashMap<>();
        for (HeldFund held : funds.of(organisation)) {
            ids.put(held.fund(), held.id());
        }
        return ids;
    }

    /** Walks along the chain of a book and remembers where it broke first. */
    private static final class Chain {

        private final long organisation;
        private final Map<Fund, Long> ids;
        private byte[] previous = BookChain.START;
        private List<String> broken = List.of();

        Chain(long organisation, Map<Fund, Long> ids) {
            this.organisation = organisation;
            this.ids = ids;
        }

        void follow(VoucherTable.Stored each) {
            List<AccountColumns> accounts = each.voucher().entry().lines().stream()
                    .map(line -> AccountColumns.of(
                            line.account(), ids.getOrDefault(line.account().fund(), 0L)))
                    .toList();
            byte[] hash = BookChain.hash(previous, organisation, each.voucher(), each.account(), accounts);
            if (broken.isEmpty() && (!Arrays.equals(each.previous(), previous) || !Arrays.equals(each.hash(), hash))) {
                broken = List.of(
                        "%s 被改动过，或者它前面少了凭证".formatted(each.voucher().number().label()));
            }
            previous = hash;
        }

        List<String> broken(byte[] end) {
            return broken.isEmpty() && !Arrays.equals(previous, end) ? List.of("最后的凭证不见了") : broken;
        }
    }
}
