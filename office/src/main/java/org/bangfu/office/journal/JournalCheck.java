package org.bangfu.office.journal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.start.Check;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the whole journal against its seals. */
@Component
final class JournalCheck implements Check {

    private final SealTable seals;
    private final RecordTable lines;
    private final TransactionOperations transactions;

    JournalCheck(SealTable seals, RecordTable lines, TransactionOperations transactions) {
        this.seals = seals;
        this.lines = lines;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "谁办了、谁看了什么：日志和封存链";
    }

    @Override
    public List<String> problems() {
        return Acting.as(Actor.OFFICE, () -> transactions.execute(status -> read()));
    }

    private List<String> read() {
        var problems = new ArrayList<String>();
        String previous = Seal.START;
        long last = seals.last().map(Seal::position).orElse(0L);
        for (long position = 1; position <= last; position++) {
            Optional<Seal> seal = seals.at(position);
            if (seal.isEmpty()) {
                problems.add("日志的第 %d 个封存不见了。".formatted(position));
                continue;
            }
            problem(seal.get(), previous).ifPresent(problems::add);
            previous = seal.get().hash();
        }
        long strays = seals.strays();
        if (strays > 0) {
            problems.add("日志里有 %d 条没有经过封存的队列，是绕过系统写进去的。".formatted(strays));
        }
        return problems;
    }

    private Optional<String> problem(Seal seal, String previous) {
        String expected = seals.hash(Seal.text(seal.position(), seal.root(), seal.previous(), seal.sealedAt()));
        if (!seal.previous().equals(previous) || !seal.hash().equals(expected)) {
            return Optional.of("日志的第 %d 个封存被改动过，或者前面少了一个。".formatted(seal.position()));
        }
        var found = lines.byId(seal.records());
        if (found.size() != seal.records().size()) {
            return Optional.of("日志的第 %d 个封存里少了 %d 条记录。"
                    .formatted(seal.position(), seal.records().size() - found.size()));
        }
        return HexFormat.of().formatHex(Merkle.root(found)).equals(seal.root())
                ? Optional.empty()
                : Optional.of("日志的第 %d 个封存里有记录被改动过。".formatted(seal.position()));
    }
}
