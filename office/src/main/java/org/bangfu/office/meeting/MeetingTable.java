package org.bangfu.office.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.access.Actor;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.privacy.Purpose;
import org.bangfu.office.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of meetings. */
@Repository
class MeetingTable {

    private static final String SELECT = """
            select m.id, m.organisation, o.name as organisation_name, m.year, m.ordinal, m.held_on, m.place, m.expected,
                   m.state = 'SIGNED' as signed, m.version, m.record, m.chair_name, m.signed_at
              from meeting m
              join organisation o on o.number = m.organisation
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    MeetingTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    int next(long organisation, int year) {
        return jdbc.sql("""
                        insert into plan_counter (organisation, year, series, last) values (:organisation, :year, 'MEETING', 1)
                        on conflict (organisation, year, series) do update set last = plan_counter.last + 1
                        returning last
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    long insert(long organisation, LocalDate heldOn, int ordinal, String place, int expected) {
        return jdbc.sql("""
                        insert into meeting (organisation, year, ordinal, held_on, expected, place, state)
                        values (:organisation, :year, :ordinal, :on, :expected, :place, 'PREPARED')
                        returning id
                        """)
                .param("organisation", organisation)
                .param("year", heldOn.getYear())
                .param("ordinal", ordinal)
                .param("on", heldOn)
                .param("expected", expected)
                .param("place", place)
                .query(Long.class)
                .single();
    }

    Optional<Meeting> get(long id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query(this::meeting)
                .optional();
    }

    Optional<Meeting> locked(long id) {
        return jdbc.sql(SELECT + " where m.id = :id for update of m")
                .param("id", id)
                .query(this::meeting)
                .optional();
    }

    List<Meeting> list(Territory territory) {
        return jdbc.sql(SELECT + " where m.organisation between :from and :to order by m.id desc limit 100")
                .param("from", territory.from())
                .param("to", territory.to())
                .query(this::meeting)
                .list();
    }

    void attend(long meeting, List<Meeting.Attendee> attendees) {
        jdbc.sql("delete from meeting_attendee where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
        for (int i = 0; i < attendees.size(); i++) {
            jdbc.sql("insert into meeting_attendee values (:meeting, :position, :name, :office)")
                    .param("meeting", meeting)
                    .param("position", i + 1)
                    .param("name", attendees.get(i).name())
                    .param("office", attendees.get(i).office())
                    .update();
        }
    }

    void addItem(long meeting, @Nullable Long plan, String title) {
        jdbc.sql("""
                        insert into meeting_item (meeting_id, position, plan_id, title)
                        select :meeting, coalesce(max(position), 0) + 1, :plan, :title
                          from meeting_item where meeting_id = :meeting
                        """)
                .param("meeting", meeting)
                .param("plan", plan)
                .param("title", title)
                .update();
    }

    void decide(long item, Vote vote, Meeting.Decision decision, String resolution) {
        jdbc.sql("""
                        update meeting_item
                           set agreed = :agreed, against = :against, abstained = :abstained, recused = :recused,
                               decision = :decision, resolution = :resolution
                         where id = :item
                        """)
                .param("agreed", vote.agreed())
                .param("against", vote.against())
                .param("abstained", vote.abstained())
                .param("recused", vote.recused())
                .param("decision", decision.name())
                .param("resolution", resolution)
                .param("item", item)
                .update();
    }

    void record(long meeting, String record) {
        jdbc.sql("update meeting set record = :record, version = version + 1 where id = :meeting")
                .param("record", vault.seal(Purpose.MEETING_RECORD, record))
                .param("meeting", meeting)
                .update();
    }

    void touch(long meeting) {
        jdbc.sql("update meeting set version = version + 1 where id = :meeting")
                .param("meeting", meeting)
                .update();
    }

    void sign(long meeting, Actor chair, Instant at, byte[] hash) {
        jdbc.sql("""
                        update meeting
                           set state = 'SIGNED', chair = :chair, chair_name = :name, signed_at = :at, content_hash = :hash,
                               version = version + 1
                         where id = :meeting
                        """)
                .param("chair", chair.account())
                .param("name", chair.name())
                .param("at", Timestamp.from(at))
                .param("hash", hash)
                .param("meeting", meeting)
                .update();
    }

    private Meeting meeting(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        byte[] record = row.getBytes("record");
        Timestamp signedAt = row.getTimestamp("signed_at");
        return new Meeting(
                id,
                row.getLong("organisation"),
                row.getString("organisation_name"),
                row.getInt("year"),
                row.getInt("ordinal"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getInt("expected"),
                row.getBoolean("signed"),
                row.getInt("version"),
                record == null ? null : vault.open(Purpose.MEETING_RECORD, record),
                row.getString("chair_name"),
                signedAt == null ? null : signedAt.toInstant(),
                attendees(id),
                items(id));
    }

    private List<Meeting.Attendee> attendees(long meeting) {
        return jdbc.sql("select name, office from meeting_attendee where meeting_id = :meeting order by position")
                .param("meeting", meeting)
                .query((row, index) -> new Meeting.Attendee(row.getString("name"), row.getString("office")))
                .list();
    }

    private List<Meeting.Item> items(long meeting) {
        return jdbc.sql("""
                        select id, position, plan_id, title, agreed, against, abstained, recused, decision, resolution
                          from meeting_item where meeting_id = :meeting order by position
                        """).param("meeting", meeting).query(MeetingTable::item).list();
    }

    private static Meeting.Item item(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        return new Meeting.Item(
                row.getLong("id"),
                row.getInt("position"),
                row.getObject("plan_id", Long.class),
                row.getString("title"),
                row.getInt("agreed"),
                row.getInt("against"),
                row.getInt("abstained"),
                row.getString("recused"),
                decision == null ? null : Meeting.Decision.valueOf(decision),
                row.getString("resolution"));
    }
}
