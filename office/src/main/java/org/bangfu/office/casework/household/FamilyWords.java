package org.bangfu.office.casework.household;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/** What stands on a family's document, in the words that pages show. */
public final class FamilyWords {

    private FamilyWords() {}

    public static String or(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    public static String masked(@Nullable String identity) {
        return identity == null ? "—" : new IdentityNumber(identity).masked();
    }

    /** The bare number, whichever paper it stands on, as another system asks for it; empty where there is none. */
    public static String number(Member member) {
        if (member.identity() != null) {
            return member.identity();
        }
        var other = member.other();
        return other == null || other.number() == null ? "" : other.number();
    }

    /** By what a member is known, masked: the number, or the paper with its number. */
    public static String identity(Member member) {
        return member.identity() != null
                ? masked(member.identity())
                : member.other() == null ? "—" : member.other().masked();
    }

    /** The same in full, where the page is one that may show it. */
    public static String fullIdentity(Member member) {
        var other = member.other();
        if (other == null) {
            return or(member.identity());
        }
        String number = member.identity() != null ? member.identity() : other.number();
        return other.kind().label() + (number == null ? "" : " " + number) + "，" + Show.date(other.born()) + "出生"
                + (other.note() == null ? "" : "；备注：" + other.note());
    }

    public static String maskedPhone(@Nullable String phone) {
        return phone == null ? "—" : new PhoneNumber(phone).masked();
    }

    public static String maskedCard(String card) {
        return new BankCard(card).masked();
    }

    /** M6(3), R-02. */
    public static String whyNotCounted(Member member) {
        if (member.deceased() != null) {
            return Show.month(member.deceased()) + "去世";
        }
        if (member.notCounted()) {
            return "县级以上政府规定不计入";
        }
        return member.livesTogether() ? "不在同一户口，也没有赡养、抚养、扶养关系" : "不共同生活";
    }

    public static String home(Home home) {
        var words = new ArrayList<String>();
        if (home.kind() != null) {
            words.add(home.kind());
        }
        if (home.area() != null) {
            words.add(home.area() + " 平方米");
        }
        if (home.localHome() != null) {
            words.add(home.localHome() ? "当地有住房" : "当地无住房");
        }
        if (home.townHomes() != null) {
            words.add("城镇住房 " + home.townHomes() + " 套");
        }
        return or(String.join("，", words));
    }

    public static String vehicles(Vehicles vehicles) {
        if (vehicles.counted() == null) {
            return "没有填写";
        }
        String words = vehicles.counted() == 0 ? "没有机动车" : "机动车 " + vehicles.counted() + " 辆";
        if (vehicles.mobility() > 0) {
            words += "，另有代步车 " + vehicles.mobility() + " 辆（不计）";
        }
        return vehicles.description() == null ? words : words + "，" + vehicles.description();
    }

    /** The grounds that were found, Annex 1; one line says that none was. */
    public static List<String> found(Findings findings) {
        var found = new ArrayList<String>();
        if (findings.dibao()) {
            found.add("享受最低生活保障");
        }
        if (findings.restructured()) {
            found.add("单位关停并转，下岗或停发、减发工资");
        }
        if (findings.majorIllnessOrDisability()) {
            found.add("患重大疾病或残疾");
        }
        if (findings.livingHardNow()) {
            found.add("意外发生后眼下生活困难");
        }
        return found.isEmpty() ? List.of("还没有查实的情形") : found;
    }
}
