package org.bangfu.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Kind;

/** Reads {@code workdays.csv}: the State Council's yearly holiday arrangements. */
final class WorkdaysFile {

    static final String NAME = "workdays.csv";

    private static final List<String> COLUMNS = List.of("date", "kind", "name", "source");

    private WorkdaysFile() {}

    static String text(WorkdayCalendar calendar) {
        var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (WorkdayCalendar.Entry entry : calendar.entries()) {
            text.append(entry.date())
                    .append(',')
                    .append(entry.kind())
                    .append(',')
                    .append(Csv.quoted(entry.name()))
                    .append(',')
                    .append(Csv.quoted(entry.source()))
                    .append('\n');
        }
        return text.toString();
    }

    static WorkdayCalendar read(String text, List<PolicyFault> faults) {
        var entries = new ArrayList<WorkdayCalendar.Entry>();
        var listed = new HashSet<LocalDate>();
        for (Csv.Row row : new Csv(NAME, COLUMNS, faults).rows(text)) {
            LocalDate date = StandardsFile.date(row, "date");
            Kind kind = StandardsFile.word(row, "kind", Kind.values());
            if (date == null || kind == null) {
                continue;
            }
            if (!listed.add(date)) {
                row.wrong("date", "同一天写了两次，请只保留一次");
            } else {
                entries.add(new WorkdayCalendar.Entry(date, kind, row.cell("name"), row.cell("source")));
            }
        }
        return WorkdayCalendar.of(entries);
    }
}
