package org.bangfu.office.demo;

import org.bangfu.office.person.PhoneNumber;

/** A family of the story: where it lives, what it suffers from, who applies, and its case's number once it has one. */
final class Family {

    private final CityTree.County county;
    private final int union;
    private final Situation.Need need;
    private final String name;
    private final PhoneNumber phone;
    private final boolean male;
    private final String answer;
    private volatile String number = "";

    /** @param union the place of the handling union below the county, from 1 */
    Family(CityTree.County county, int union, Situation.Need need, String name, PhoneNumber phone, boolean male) {
        this(county, union, need, name, phone, male, "00");
    }

    private Family(
            CityTree.County county,
            int union,
            Situation.Need need,
            String name,
            PhoneNumber phone,
            boolean male,
            String answer) {
        this.county = county;
        this.union = union;
        this.need = need;
        this.name = name;
        this.phone = phone;
        this.male = male;
        this.answer = answer;
    }

    /** The same family with a card to which the practice bank answers as these two digits say. */
    Family banking(String digits) {
        return new Family(county, union, need, name, phone, male, digits);
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
