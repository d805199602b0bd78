package org.bangfu.office.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Books;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Overdrawn;
import org.bangfu.ledger.Voucher;
import org.bangfu.office.fund.FundRegister;
import org.bangfu.office.fund.HeldFund;
import org.bangfu.office.fund.Posting;
import org.bangfu.office.start.Check;
import org.bangfu.office.start.Reading;
import org.springframework.stereotype.Component;

/** Reads every book from its first voucher to its last: chain, numbers, balances, reversals (F10). */
@Component
class BooksCheck implements Check {

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
    public void read(Reading reading) {
        for (String counted : List.of("book", "voucher", "voucher_line", "account_balance")) {
            reading.rows(counted, 0);
        }
        for (long organisation : table.books()) {
            reading.row("book");
            problems(organisation, reading)
                    .forEach(problem -> reading.problem("%014d 的账：%s".formatted(organisation, problem)));
        }
    }

    private List<String> problems(long organisation, Reading reading) {
        List<VoucherTable.Stored> stored = table.all(organisation, funds::get);
        reading.rows("voucher", stored.size());
        reading.rows(
                "voucher_line",
                stored.stream()
                        .mapToLong(each -> each.voucher().entry().lines().size())
                        .sum());
        reading.rows("account_balance", table.balanceRows(organisation));
        List<Voucher> vouchers =
                stored.stream().map(VoucherTable.Stored::voucher).toList();
        List<String> problems = new ArrayList<>(chain(organisation, stored));
        problems.addAll(Books.problems(vouchers));
        try {
            Balances replayed =
                    Balances.after(vouchers.stream().map(Voucher::entry).toList());
            if (!replayed.equals(posting.balances(organisation))) {
                problems.add("科目余额与凭证合计不一致");
            }
        } catch (Overdrawn said) { // Books.problems has named the voucher
            return problems;
        }
        return problems;
    }

    private List<String> chain(long organisation, List<VoucherTable.Stored> stored) {
        Map<Fund, Long> ids = new HashMap<>();
        for (HeldFund held : funds.of(organisation)) {
            ids.put(held.fund(), held.id());
        }
        byte[] previous = BookChain.START;
        for (VoucherTable.Stored each : stored) {
            List<AccountColumns> accounts = each.voucher().entry().lines().stream()
                    .map(line -> AccountColumns.of(
                            line.account(), ids.getOrDefault(line.account().fund(), 0L)))
                    .toList();
            byte[] hash = BookChain.hash(previous, organisation, each.voucher(), each.account(), accounts);
            if (!Arrays.equals(each.previous(), previous) || !Arrays.equals(each.hash(), hash)) {
                return List.of(
                        "%s 被改动过，或者它前面少了凭证".formatted(each.voucher().number().label()));
            }
            previous = hash;
        }
        return Arrays.equals(previous, table.chainEnd(organisation)) ? List.of() : List.of("最后的凭证不见了");
    }
}
