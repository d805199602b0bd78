package org.bangfu.office.money.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Books;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Overdrawn;
import org.bangfu.ledger.Slip;
import org.bangfu.ledger.Voucher;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.HeldFund;
import org.bangfu.office.money.fund.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts entries: number, lines, balances and chain in one transaction, one after the other for each book. */
@Service
@Transactional
class Bookkeeping implements Posting {

    private final VoucherTable table;
    private final FundRegister funds;

    Bookkeeping(VoucherTable table, FundRegister funds) {
        this.table = table;
        this.funds = funds;
    }

    @Override
    public void hold(long organisation) {
        table.lock(organisation);
    }

    @Override
    public Posted post(long organisation, Entry made) {
        Entry entry = storable(made);
        byte[] previous = table.lock(organisation);
        Map<Fund, Long> ids = funds.of(organisation).stream().collect(Collectors.toMap(HeldFund::fund, HeldFund::id));
        List<AccountColumns> accounts =
                entry.lines().stream().map(line -> columns(line.account(), ids)).toList();
        balance(organisation, entry, accounts);
        int year = entry.slip().day().getYear();
        Voucher voucher = Books.next(table.last(organisation, year), entry);
        long account = Acting.now().account();
        Long reverses = entry.reverses()
                .flatMap(number -> table.idOf(organisation, number))
                .orElse(null);
        byte[] hash = BookChain.hash(previous, organisation, voucher, account, accounts);
        long id = table.insert(organisation, voucher, account, reverses, previous, hash);
        for (int i = 0; i < accounts.size(); i++) {
            table.insertLine(id, i + 1, entry.lines().get(i), accounts.get(i));
        }
        table.advance(organisation, hash);
        return new Posted(id, voucher.number());
    }

    /** Takes the accounts that the entry touches to what they are after it. */
    private void balance(long organisation, Entry entry, List<AccountColumns> accounts) {
        Map<Account, AccountColumns> touched = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            touched.put(entry.lines().get(i).account(), accounts.get(i));
        }
        Map<Account, Money> before = new HashMap<>();
        touched.forEach((account, columns) -> before.put(account, table.balance(organisation, columns)));
        try {
            Balances after = Balances.of(before).after(entry);
            touched.forEach((account, columns) -> table.set(organisation, columns, after.of(account)));
        } catch (Overdrawn overdrawn) {
            throw Refusal.by("F13", String.valueOf(overdrawn.getMessage()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Voucher voucher(long id) {
        return table.byId(id, funds::get).map(VoucherTable.Stored::voucher).orElseThrow(() -> new NotFound("这张凭证"));
    }

    @Override
    @Transactional(readOnly = true)
    public Balances balances(long organisation) {
        Map<Long, Fund> byId = funds.of(organisation).stream().collect(Collectors.toMap(HeldFund::id, HeldFund::fund));
        return Balances.of(table.balances(organisation, byId));
    }

    @Override
    @Transactional(readOnly = true)
    public Balances movements(long organisation) {
        Map<Long, Fund> byId = funds.of(organisation).stream().collect(Collectors.toMap(HeldFund::id, HeldFund::fund));
        return Balances.of(table.movements(organisation, byId));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Standing> of(HeldFund fund, Paging paging) {
        return paging.page(of(fund, paging.number(Long.MAX_VALUE), paging.oneMore()), Standing::id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> of(HeldFund fund) {
        return of(fund, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    private List<Standing> of(HeldFund fund, long before, int most) {
        return table.touching(fund.organisation(), fund.id(), before, most, funds::get).stream()
                .map(stored -> new Standing(stored.id(), stored.voucher()))
                .toList();
    }

    private static AccountColumns columns(Account account, Map<Fund, Long> ids) {
        return Optional.ofNullable(ids.get(account.fund()))
                .map(id -> AccountColumns.of(account, id))
                .orElseThrow(() -> new IllegalArgumentException("the union holds no " + account.fund()));
    }

    private static Entry storable(Entry entry) {
        Slip slip = entry.slip();
        return new Entry(
                entry.occasion(),
                entry.summary(),
                new Slip(slip.day(), slip.proof(), slip.by(), BookChain.storable(slip.at())),
                entry.lines(),
                entry.reverses());
    }
}
