package org.bangfu.office.ground.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Entry;
import org.bangfu.money.WorkdayCalendar.Kind;

/** The yearly arrangements that travel with the policy: date, OFF or WORK, holiday, source. */
final class PublishedWorkdays {

    private static final String FILE = "/org/bangfu/contract/wuhu/workdays.csv";

    private PublishedWorkdays() {}

    static WorkdayCalendar read() {
        try (InputStream file = Objects.requireNonNull(WorkdayCalendar.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var entries = new ArrayList<Entry>();
            lines.readLine(); // names of the columns
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", 4);
                entries.add(new Entry(LocalDate.parse(cells[0]), Kind.valueOf(cells[1]), cells[2], cells[3]));
            }
            return WorkdayCalendar.of(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
