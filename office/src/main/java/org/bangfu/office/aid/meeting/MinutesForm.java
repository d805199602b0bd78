package org.bangfu.office.aid.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bangfu.office.aid.meeting.Meeting.Attendee;
import org.bangfu.office.aid.meeting.Meeting.Item;
import org.bangfu.office.aid.meeting.Minutes.Matter;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The one form of a meeting's page, as it was typed: it comes back so, whatever was refused. */
public record MinutesForm(
        String heldOn,
        String place,
        String expected,
        String record,
        List<Seat> people,
        List<Seat> guests,
        List<Typed> matters) {

    private static final String PRESENT = "PRESENT";
    private static final String LISTENS = "LISTENS";

    /** As many lines as a page offers for guests beyond those written. */
    private static final int SPARE = 3;

    private static final int MOST_GUESTS = 60;

    public MinutesForm {
        people = List.copyOf(people);
        guests = List.copyOf(guests);
        matters = List.copyOf(matters);
    }

    /**
     * One line of the attendance list.
     *
     * @param key of its fields: the account, or the place among the guests
     * @param presence empty, {@code PRESENT} (出席) or {@code LISTENS} (列席)
     */
    public record Seat(String key, String name, String office, String presence) {}

    /** What was typed about one matter. */
    public record Typed(
            long item,
            String agreed,
            String against,
            String abstained,
            String recused,
            String decision,
            String resolution) {}

    /** The form as the meeting stands. */
    static MinutesForm of(Meeting meeting, List<People.Person> people) {
        var seats = new ArrayList<Seat>();
        for (People.Person person : people) {
            seats.add(meeting.attendees().stream()
                    .filter(one -> Objects.equals(one.account(), person.account()))
                    .map(one -> new Seat(key(person), one.name(), one.office(), presence(one)))
                    .findFirst()
                    .orElseGet(() -> new Seat(key(person), person.name(), person.office(), "")));
        }
        var guests = new ArrayList<Seat>();
        meeting.attendees().stream()
                .filter(one -> one.account() == null)
                .forEach(one -> guests.add(new Seat("g" + guests.size(), one.name(), one.office(), presence(one))));
        return new MinutesForm(
                meeting.heldOn().toString(),
                meeting.place(),
                Integer.toString(meeting.expected()),
                Objects.requireNonNullElse(meeting.record(), ""),
                seats,
                spare(guests),
                meeting.items().stream()
                        .filter(Item::open)
                        .map(MinutesForm::typed)
                        .toList());
    }

    private static String key(People.Person person) {
        return Long.toString(person.account());
    }

    private static List<Seat> spare(List<Seat> guests) {
        var all = new ArrayList<>(guests);
        for (int i = 0; i < SPARE; i++) {
            all.add(new Seat("g" + all.size(), "", "", ""));
        }
        return all;
    }

    private static String presence(Attendee one) {
        return one.votes() ? PRESENT : LISTENS;
    }

    private static Typed typed(Item item) {
        return new Typed(
                item.id(),
                votes(item.vote().agreed()),
                votes(item.vote().against()),
                votes(item.vote().abstained()),
                Recusal.written(item.vote().recused()),
                item.decision() == null ? "" : item.decision().name(),
                Objects.requireNonNullElse(item.resolution(), ""));
    }

    private static String votes(@Nullable Integer votes) {
        return votes == null ? "" : Integer.toString(votes);
    }

    /** The form as it was sent for this meeting. */
    static MinutesForm sent(MultiValueMap<String, String> sent, Meeting meeting, List<People.Person> people) {
        var seats = people.stream()
                .map(person -> new Seat(
                        key(person),
                        person.name(),
                        one(sent, "office." + key(person)),
                        one(sent, "presence." + key(person))))
                .toList();
        var guests = IntStream.range(0, MOST_GUESTS)
                .mapToObj(i -> "g" + i)
                .filter(key -> sent.containsKey("name." + key))
                .map(key -> new Seat(
                        key, one(sent, "name." + key), one(sent, "office." + key), one(sent, "presence." + key)))
                .toList();
        return new MinutesForm(
                one(sent, "heldOn"),
                one(sent, "place"),
                one(sent, "expected"),
                one(sent, "record"),
                seats,
                guests,
                meeting.items().stream()
                        .filter(Item::open)
                        .map(Item::id)
                        .filter(item -> sent.containsKey("resolution." + item))
                        .map(item -> new Typed(
                                item,
                                one(sent, "agreed." + item),
                                one(sent, "against." + item),
                                one(sent, "abstained." + item),
                                one(sent, "recused." + item),
                                one(sent, "decision." + item),
                                one(sent, "resolution." + item)))
                        .toList());
    }

    private static String one(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).getFirst();
    }

    /** With lines to spare for guests, where all are written. */
    MinutesForm withSpareLines() {
        return guests.stream().anyMatch(guest -> guest.name().isBlank())
                ? this
                : new MinutesForm(heldOn, place, expected, record, people, spare(guests), matters);
    }

    /** What was typed about a matter; null for one that is not written in any more. */
    public @Nullable Typed about(Item item) {
        return matters.stream()
                .filter(matter -> matter.item() == item.id())
                .findFirst()
                .orElse(null);
    }

    /** @throws org.bangfu.office.ground.refusal.Refusals naming each field that cannot be read */
    Minutes read() {
        var reading = new Reading();
        var attendees = new ArrayList<Attendee>();
        people.stream()
                .filter(seat -> !seat.presence().isBlank())
                .forEach(seat -> attendees.add(new Attendee(
                        seat.name(), office(seat, reading), votes(seat, reading), Long.valueOf(seat.key()))));
        for (Seat guest : guests) {
            if (!guest.name().isBlank()) {
                attendees.add(new Attendee(
                        reading.read(() -> Names.of(guest.name(), "name." + guest.key()), ""),
                        office(guest, reading),
                        votes(guest, reading),
                        null));
            } else if (!guest.office().isBlank() || !guest.presence().isBlank()) {
                reading.add(Refusal.at("name." + guest.key(), "来宾缺姓名，请填写，或者清空这一行。"));
            }
        }
        var minutes = new Minutes(
                reading.read(() -> Read.date(heldOn, "heldOn", "会议日期"), java.time.LocalDate.EPOCH),
                reading.read(() -> Read.text(place, "place", "地点", 40), ""),
                reading.read(() -> Read.count(expected, "expected", "应到人数", 1, 99), 1),
                reading.read(() -> Read.optional(record, "record", "会议记录", 20_000), null),
                attendees,
                matters.stream().map(matter -> matter(matter, reading)).toList());
        reading.throwIfAny();
        return minutes;
    }

    private static String office(Seat seat, Reading reading) {
        return reading.read(() -> Read.text(seat.office(), "office." + seat.key(), seat.name() + "的职务", 30), "");
    }

    private static boolean votes(Seat seat, Reading reading) {
        return reading.read(
                () -> {
                    String presence =
                            Read.oneOf(List.of(PRESENT, LISTENS), seat.presence(), "presence." + seat.key(), "出席还是列席");
                    return presence.equals(PRESENT);
                },
                false);
    }

    private static Matter matter(Typed typed, Reading reading) {
        long item = typed.item();
        return new Matter(
                item,
                new Vote(
                        number(typed.agreed(), "agreed." + item, "同意人数", reading),
                        number(typed.against(), "against." + item, "反对人数", reading),
                        number(typed.abstained(), "abstained." + item, "弃权人数", reading),
                        Recusal.read(reading.read(
                                () -> Read.optional(typed.recused(), "recused." + item, "回避", 200), null))),
                typed.decision().isBlank()
                        ? null
                        : reading.read(
                                () -> Read.oneOf(Decision.class, typed.decision(), "decision." + item, "决定"), null),
                reading.read(() -> Read.optional(typed.resolution(), "resolution." + item, "决议", 1000), null));
    }

    private static @Nullable Integer number(String typed, String field, String label, Reading reading) {
        return typed.isBlank()
                ? null
                : reading.<@Nullable Integer>read(() -> Read.count(typed, field, label, 0, 99), null);
    }
}
