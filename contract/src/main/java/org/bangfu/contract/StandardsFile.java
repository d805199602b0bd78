package org.bangfu.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.book.Standards;
import org.bangfu.policy.family.Place;
import org.jspecify.annotations.Nullable;

/** Reads {@code standards.csv}: the official figures by place and date. */
final class StandardsFile {

    static final String NAME = "standards.csv";

    private static final List<String> COLUMNS = List.of("kind", "locality", "from", "amount", "status", "source");

    /** A figure per head and month is smaller; a larger one is a slip. */
    private static final Money LARGEST = Money.ofYuan(1_000_000);

    private static final int LAST_YEAR = 9999;

    private StandardsFile() {}

    static Standards read(String text, List<PolicyFault> faults) {
        var standards = new ArrayList<Standard>();
        var said = new HashSet<String>();
        for (Csv.Row row : new Csv(NAME, COLUMNS, faults).rows(text)) {
            Standard standard = standard(row);
            if (standard != null) {
                if (said.add(key(standard))) {
                    standards.add(standard);
                } else {
                    row.wrong("from", "同一类别、地区、日期的标准写了两次，请只保留一个");
                }
            }
        }
        return Standards.of(standards);
    }

    /** The file of these rows, where a later one of the same kind, place and day stands for the earlier. */
    static String text(List<Standard> rows, List<Standard> later) {
        var last = new LinkedHashMap<String, Standard>();
        for (Standard row : rows) {
            last.put(key(row), row);
        }
        for (Standard row : later) {
            last.put(key(row), row);
        }
        var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Standard row : last.values()) {
            text.append(row.kind())
                    .append(',')
                    .append(Place.text(row.locality()))
                    .append(',')
                    .append(row.from())
                    .append(',')
                    .append(Money.plain(row.amount()))
                    .append(',')
                    .append(row.status())
                    .append(',')
                    .append(Csv.quoted(row.source()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String key(Standard row) {
        return row.kind() + " " + row.locality() + " " + row.from();
    }

    private static @Nullable Standard standard(Csv.Row row) {
        StandardKind kind = word(row, "kind", StandardKind.values());
        Standard.Status status = word(row, "status", Standard.Status.values());
        int locality = Place.parse(row.cell("locality"));
        if (locality == Place.UNKNOWN) {
            row.wrong("locality", "应是六位行政区划代码");
        }
        FormerPlace former = FormerPlace.of(locality);
        if (former != null) {
            row.wrong("locality", former.sentence());
        }
        LocalDate from = date(row, "from");
        Money amount = amount(row);
        String source = row.cell("source");
        if (source.isEmpty()) {
            row.wrong("source", "请写明文件，没有文件的写明缘由");
        }
        return kind == null
                        || status == null
                        || locality == Place.UNKNOWN
                        || former != null
                        || from == null
                        || amount == null
                        || source.isEmpty()
                ? null
                : new Standard(kind, locality, from, amount.fen(), status, source);
    }

    private static @Nullable Money amount(Csv.Row row) {
        try {
            Money amount = Money.parse(row.cell("amount"));
            if (amount.isPositive() && amount.compareTo(LARGEST) <= 0) {
                return amount;
            }
        } catch (NumberFormatException _) {
            // said below, as for an amount out of range
        }
        row.wrong("amount", "应大于 0，不超过 " + LARGEST + "，最多两位小数");
        return null;
    }

    static @Nullable LocalDate date(Csv.Row row, String column) {
        try {
            LocalDate date = LocalDate.parse(row.cell(column));
            if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException _) {
            // said below, as for a year out of range
        }
        row.wrong(column, "应是日期，例如 2026-07-01");
        return null;
    }

    static <E extends Enum<E>> @Nullable E word(Csv.Row row, String column, E[] words) {
        for (E word : words) {
            if (word.name().equals(row.cell(column))) {
                return word;
            }
        }
        row.wrong(column, "应是其中之一：" + String.join("、", Values.names(words)));
        return null;
    }
}
