package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Entry;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.junit.jupiter.api.Test;

/** A calendar that grew is part of the policy: another hash, read again from its files, nothing else changed. */
class CalendarOfPolicyTest {

    private static final Determiner SHIPPED = Determiner.shipped();

    @Test
    void whereNothingChangesTheFilesStayAsTheyAre() {
        Determiner same =
                SHIPPED.with(List.of(), WorkdayCalendar.of(SHIPPED.calendar().entries()));
        assertThat(same.policy().sha256()).isEqualTo(SHIPPED.policy().sha256());
    }

    @Test
    void aYearMoreIsAnotherPolicyAndReadsBackAsItWasSaid() throws PolicyRefused {
        var entries = new ArrayList<>(SHIPPED.calendar().entries());
        entries.add(new Entry(LocalDate.of(2099, 10, 1), Kind.OFF, "国庆节、中秋节", "\"通知\", https://www.gov.cn/notice"));
        Determiner more = SHIPPED.with(List.of(), WorkdayCalendar.of(entries));
        assertThat(more.policy().sha256()).isNotEqualTo(SHIPPED.policy().sha256());
        assertThat(more.files().policy()).isEqualTo(SHIPPED.files().policy());
        assertThat(more.files().standards()).isEqualTo(SHIPPED.files().standards());
        Determiner read = Determiner.of(more.files());
        assertThat(read.calendar().entries())
                .isEqualTo(more.calendar().entries())
                .hasSize(entries.size());
        assertThat(read.calendar().knows(2099)).isTrue();
    }
}
