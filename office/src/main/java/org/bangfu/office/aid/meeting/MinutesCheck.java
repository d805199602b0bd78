package org.bangfu.office.aid.meeting;

import java.util.Arrays;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That the minutes of each meeting say what was signed: who was there, how each matter was voted on and decided (F7). */
@Component
class MinutesCheck implements Check {

    private final JdbcClient jdbc;
    private final MeetingTable table;

    MinutesCheck(JdbcClient jdbc, MeetingTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public String name() {
        return "会议纪要";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(jdbc, "meeting", "meeting_attendee", "meeting_item");
        jdbc.sql("select id, content_hash from meeting where state = 'SIGNED' and content_form = :form order by id")
                .param("form", Content.FORM)
                .query((row, _) -> new Signed(row.getLong("id"), row.getBytes("content_hash")))
                .list()
                .forEach(signed -> compare(signed, reading));
        long before = jdbc.sql("select count(*) from meeting where state = 'SIGNED' and content_form is null")
                .query(Long.class)
                .single();
        if (before > 0) {
            reading.uncompared("其中 %d 次会议是升级以前签发的，那时的指纹现在算不出来，没有比对，只由留痕保护。".formatted(before));
        }
    }

    private void compare(Signed signed, CheckReport reading) {
        Meeting meeting = table.get(signed.id()).orElseThrow();
        if (!Arrays.equals(Content.hash(meeting), signed.hash())) {
            reading.problem("%s的纪要：现在写的与签发时的不同。".formatted(meeting.title()));
        }
    }

    private record Signed(long id, byte[] hash) {}
}
