package org.bangfu.office.ground.journal;

import java.util.HexFormat;
import java.util.Optional;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.stereotype.Component;

/** Reads the whole journal against its seals. */
@Component
final class JournalCheck implements Check {

    private final SealTable seals;
    private final RecordTable lines;

    JournalCheck(SealTable seals, RecordTable lines) {
        this.seals = seals;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "谁办了、谁看了什么：日志和封存链";
    }

    @Override
    public void read(CheckReport reading) {
        reading.rows("journal_seal", 0);
        reading.rows("access_record", lines.waiting());
        String previous = Seal.START;
        long last = seals.last().map(Seal::position).orElse(0L);
        for (long position = 1; position <= last; position++) {
            Optional<Seal> seal = seals.at(position);
            if (seal.isEmpty()) {
                reading.problem("日志的第 %d 个封存不见了。".formatted(position));
                continue;
            }
            reading.row("journal_seal");
            problem(seal.get(), previous, reading).ifPresent(reading::problem);
            previous = seal.get().hash();
        }
        long strays = seals.strays();
        if (strays > 0) {
            reading.problem("日志里有 %d 条没有经过封存的队列，是绕过系统写进去的。".formatted(strays));
        }
    }

    private Optional<String> problem(Seal seal, String previous, CheckReport reading) {
        var found = lines.byId(seal.records());
        reading.rows("access_record", found.size());
        String expected = seals.hash(Seal.text(seal.position(), seal.root(), seal.previous(), seal.sealedAt()));
        if (!seal.previous().equals(previous) || !seal.hash().equals(expected)) {
            return Optional.of("日志的第 %d 个封存被改动过，或者前面少了一个。".formatted(seal.position()));
        }
        if (found.size() != seal.records().size()) {
            return Optional.of("日志的第 %d 个封存里少了 %d 条记录。"
                    .formatted(seal.position(), seal.records().size() - found.size()));
        }
        return HexFormat.of().formatHex(Merkle.root(found)).equals(seal.root())
                ? Optional.empty()
                : Optional.of("日志的第 %d 个封存里有记录被改动过。".formatted(seal.position()));
    }
}
