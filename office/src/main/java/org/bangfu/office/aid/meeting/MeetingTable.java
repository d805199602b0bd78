package org.bangfu.office.aid.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.aid.meeting.Minutes.Matter;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of meetings. */
@Repository
class MeetingTable {

    private static final String SELECT = """
            select m.id, m.organisation, o.name as organisation_name, m.year, m.ordinal, m.held_on, m.place, m.expected,
                   m.state, m.version, m.record, m.saved, m.saved_at, m.chair_name, m.signed_at,
                   m.canceller, m.cancelled_at, m.cancelled
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

    /**
     * Meetings of a territory, the newest first.
     *
     * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first
     */
    List<Meeting> list(
            Territory territory, Meeting.@Nullable State state, @Nullable Integer year, long before, int most) {
        return jdbc.sql(SELECT + """
                         where m.organisation between :from and :to
                           and m.id < :before
                           and (:state::text is null or m.state = :state)
                           and (:year::int is null or m.year = :year)
                         order by m.id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("year", year)
                .param("most", most)
                .query(this::meeting)
                .list();
    }

    /** Meetings of one union that have not ended, the oldest first. */
    List<Meeting> open(long organisation) {
        return jdbc.sql(SELECT + " where m.organisation = :organisation and m.state = 'PREPARED' order by m.id")
                .param("organisation", organisation)
                .query(this::meeting)
                .list();
    }

    /** The offices people of a union had at its last meeting, by account. */
    List<Meeting.Attendee> lastSeen(long organisation) {
        return jdbc.sql("""
                        select distinct on (a.account) a.name, a.office, a.votes, a.account
                          from meeting_attendee a
                          join meeting m on m.id = a.meeting_id
                         where m.organisation = :organisation and a.account is not null
                         order by a.account, m.id desc
                        """)
                .param("organisation", organisation)
                .query(MeetingTable::attendee)
                .list();
    }

    /** Writes the minutes as they now stand; the version counts it. */
    void save(Meeting meeting, Minutes minutes, Actor by, Instant at) {
        jdbc.sql("""
                        update meeting
                           set held_on = :on, place = :place, expected = :expected, record = :record,
                               saved = :by, saved_at = :at, version = version + 1
                         where id = :meeting
                        """)
                .param("on", minutes.heldOn())
                .param("place", minutes.place())
                .param("expected", minutes.expected())
                .param("record", minutes.record() == null ? null : vault.seal(Purpose.MEETING_RECORD, minutes.record()))
                .param("by", by.name())
                .param("at", Timestamp.from(at))
                .param("meeting", meeting.id())
                .update();
        if (!minutes.attendees().equals(meeting.attendees())) {
            attend(meeting.id(), minutes.attendees());
        }
        List<Matter> before = Minutes.of(meeting).matters();
        minutes.matters().stream().filter(matter -> !before.contains(matter)).forEach(this::write);
    }

    private void attend(long meeting, List<Meeting.Attendee> attendees) {
        jdbc.sql("delete from meeting_attendee where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
        for (int i = 0; i < attendees.size(); i++) {
            jdbc.sql("""
                            insert into meeting_attendee (meeting_id, position, name, office, votes, account)
                            values (:meeting, :position, :name, :office, :votes, :account)
                            """)
                    .param("meeting", meeting)
                    .param("position", i + 1)
                    .param("name", attendees.get(i).name())
                    .param("office", attendees.get(i).office())
                    .param("votes", attendees.get(i).votes())
                    .param("account", attendees.get(i).account())
                    .update();
        }
    }

    private void write(Matter matter) {
        jdbc.sql("""
                        update meeting_item
                           set agreed = :agreed, against = :against, abstained = :abstained, recused = :recused,
                               decision = :decision, resolution = :resolution
                         where id = :item and open
                        """)
                .param("agreed", matter.vote().agreed())
                .param("against", matter.vote().against())
                .param("abstained", matter.vote().abstained())
                .param(
                        "recused",
                        matter.vote().recused().isEmpty()
                                ? null
                                : Recusal.written(matter.vote().recused()))
                .param(
                        "decision",
                        matter.decision() == null ? null : matter.decision().name())
                .param("resolution", matter.resolution())
                .param("item", matter.item())
                .update();
    }

    /** Puts a matter on the agenda; false where its plan stands on the agenda of another meeting that has not ended. */
    boolean addItem(long meeting, @Nullable Long plan, String title) {
        return jdbc.sql("""
                        insert into meeting_item (meeting_id, position, plan_id, title)
                        select :meeting, coalesce(max(position), 0) + 1, :plan, :title
                          from meeting_item where meeting_id = :meeting
                        on conflict (plan_id) where open and plan_id is not null do nothing
                        """)
                        .param("meeting", meeting)
                        .param("plan", plan)
                        .param("title", title)
                        .update()
                == 1;
    }

    /** The meeting on whose agenda a plan stands. */
    Optional<Meeting> agendaOf(long plan) {
        return jdbc.sql(SELECT + " join meeting_item i on i.meeting_id = m.id where i.plan_id = :plan and i.open")
                .param("plan", plan)
                .query(this::meeting)
                .optional();
    }

    /** A matter leaves the agenda; what it was and why stays. */
    void strike(long item, String reason) {
        jdbc.sql("""
                        update meeting_item
                           set decision = 'WITHDRAWN', resolution = :reason, open = false,
                               agreed = null, against = null, abstained = null, recused = null
                         where id = :item
                        """).param("reason", reason).param("item", item).update();
    }

    /** The plan as the meeting had it before it. */
    void before(long item, int families, Money total) {
        jdbc.sql("update meeting_item set families = :families, total_fen = :total where id = :item")
                .param("families", families)
                .param("total", total.fen())
                .param("item", item)
                .update();
    }

    void touch(long meeting, Actor by, Instant at) {
        jdbc.sql("update meeting set saved = :by, saved_at = :at, version = version + 1 where id = :meeting")
                .param("by", by.name())
                .param("at", Timestamp.from(at))
                .param("meeting", meeting)
                .update();
    }

    void sign(long meeting, Actor chair, Instant at, byte[] hash) {
        jdbc.sql("""
                        update meeting
                           set state = 'SIGNED', chair = :chair, chair_name = :name, signed_at = :at, content_hash = :hash,
                               content_form = :form,
                               version = version + 1
                         where id = :meeting
                        """)
                .param("chair", chair.account())
                .param("name", chair.name())
                .param("at", Timestamp.from(at))
                .param("hash", hash)
                .param("form", Content.FORM)
                .param("meeting", meeting)
                .update();
    }

    void cancel(long meeting, String reason, Actor by, Instant at) {
        jdbc.sql("""
                        update meeting
                           set state = 'CANCELLED', cancelled_by = :by, canceller = :name, cancelled_at = :at, cancelled = :reason,
                               version = version + 1
                         where id = :meeting
                        """)
                .param("by", by.account())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("meeting", meeting)
                .update();
    }

    private Meeting meeting(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        byte[] record = row.getBytes("record");
        return new Meeting(
                id,
                row.getLong("organisation"),
                row.getString("organisation_name"),
                row.getInt("year"),
                row.getInt("ordinal"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getInt("expected"),
                Meeting.State.valueOf(row.getString("state")),
                row.getInt("version"),
                record == null ? null : vault.open(Purpose.MEETING_RECORD, record),
                at(row, "saved_at")
                        .map(at -> new Meeting.Saved(text(row, "saved"), at))
                        .orElse(null),
                at(row, "signed_at")
                        .map(at -> new Meeting.Signed(text(row, "chair_name"), at))
                        .orElse(null),
                at(row, "cancelled_at")
                        .map(at -> new Meeting.Cancelled(text(row, "canceller"), at, text(row, "cancelled")))
                        .orElse(null),
                attendees(id),
                items(id));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String text(ResultSet row, String column) {
        try {
            return Objects.requireNonNull(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Meeting.Attendee> attendees(long meeting) {
        return jdbc.sql("""
                        select name, office, votes, account from meeting_attendee
                         where meeting_id = :meeting order by position
                        """)
                .param("meeting", meeting)
                .query(MeetingTable::attendee)
                .list();
    }

    private static Meeting.Attendee attendee(ResultSet row, int index) throws SQLException {
        return new Meeting.Attendee(
                row.getString("name"),
                row.getString("office"),
                row.getBoolean("votes"),
                row.getObject("account", Long.class));
    }

    private List<Meeting.Item> items(long meeting) {
        return jdbc.sql("""
                        select id, position, plan_id, title, agreed, against, abstained, recused, decision, resolution, open,
                               families, total_fen
                          from meeting_item where meeting_id = :meeting order by position
                        """).param("meeting", meeting).query(MeetingTable::item).list();
    }

    private static Meeting.Item item(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        Integer families = row.getObject("families", Integer.class);
        return new Meeting.Item(
                row.getLong("id"),
                row.getInt("position"),
                row.getObject("plan_id", Long.class),
                row.getString("title"),
                new Vote(
                        row.getObject("agreed", Integer.class),
                        row.getObject("against", Integer.class),
                        row.getObject("abstained", Integer.class),
                        Recusal.read(row.getString("recused"))),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("resolution"),
                row.getBoolean("open"),
                families == null ? null : new Meeting.Before(families, Money.ofFen(row.getLong("total_fen"))));
    }
}
