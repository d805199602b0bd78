package org.bangfu.office.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bangfu.office.ground.person.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A family of the story: where it lives, what it suffers from, who applies, and its case's number once it has one. */
final class Family {

    private final CityTree.County county;
    private final int union;
    private final Situation.Need need;
    private final String name;
    private final PhoneNumber phone;
    private final boolean male;
    private final String answer;
    private final Turn turn;
    private final @Nullable Family sharing;
    private volatile String number = "";
    private volatile Map<String, Object> child = Map.of();

    /** What is out of the ordinary in a family. */
    enum Turn {
        NONE,
        /** The spouse died in the course of the year. */
        BEREAVED,
        /** A spouse with a passport and a child that has no number yet. */
        NEWBORN;

        /** The papers it brings beside those of its need. */
        List<String> papers() {
            return switch (this) {
                case NONE -> List.of();
                case BEREAVED -> List.of("death-2");
                case NEWBORN -> List.of("paper-2", "birth-3");
            };
        }
    }

    /** @param union the place of the handling union below the county, from 1 */
    Family(CityTree.County county, int union, Situation.Need need, String name, PhoneNumber phone, boolean male) {
        this(county, union, need, name, phone, male, "00", Turn.NONE, null);
    }

    private Family(
            CityTree.County county,
            int union,
            Situation.Need need,
            String name,
            PhoneNumber phone,
            boolean male,
            String answer,
            Turn turn,
            @Nullable Family sharing) {
        this.county = county;
        this.union = union;
        this.need = need;
        this.name = name;
        this.phone = phone;
        this.male = male;
        this.answer = answer;
        this.turn = turn;
        this.sharing = sharing;
    }

    /** The same family with a card to which the practice bank answers as these two digits say. */
    Family banking(String digits) {
        return new Family(county, union, need, name, phone, male, digits, turn, sharing);
    }

    Family taking(Turn other) {
        return new Family(county, union, need, name, phone, male, answer, other, sharing);
    }

    /** The same family naming the child of another, which has applied before it. */
    Family withChildOf(Family other) {
        return new Family(county, union, need, name, phone, male, answer, turn, other);
    }

    Turn turn() {
        return turn;
    }

    /** The papers it hands in, as the list of the application names them. */
    List<String> papers() {
        return Stream.concat(need.papers().stream(), turn.papers().stream()).toList();
    }

    /** What it says of its child, or of another family's. */
    Map<String, Object> child(Supplier<Map<String, Object>> made) {
        child = sharing == null ? made.get() : sharing.child;
        return child;
    }

    String answer() {
        return answer;
    }

    CityTree.County county() {
        return county;
    }

    Situation.Need need() {
        return need;
    }

    String name() {
        return name;
    }

    PhoneNumber phone() {
        return phone;
    }

    boolean male() {
        return male;
    }

    long handledBy() {
        return county.below(union);
    }

    String street() {
        return county.below().get(union - 1).shortName();
    }

    /** The login name of one of the two clerks of its union, {@code a} or {@code b}, as {@link Staff} finds it below the county. */
    String clerk(String which) {
        return "j" + union + which;
    }

    String number() {
        return number;
    }

    void numbered(String given) {
        number = given;
    }
}
