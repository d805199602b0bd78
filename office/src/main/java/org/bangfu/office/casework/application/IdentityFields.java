package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.person.Identification;
import org.bangfu.office.ground.person.Identification.Kind;
import org.bangfu.office.ground.person.Identification.Known;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** The fields by which a person is known, the same wherever one is typed: the paper, its number, the day of birth, a note. */
public final class IdentityFields {

    private static final int MOST_NOTE = 60;

    private IdentityFields() {}

    /** The papers to choose from; a worker is none of the newborn. */
    public static Map<String, String> papers(boolean worker) {
        var papers = new LinkedHashMap<String, String>();
        for (Kind kind : Kind.values()) {
            if (!worker || kind != Kind.NEWBORN) {
                papers.put(kind.name(), kind.label());
            }
        }
        return papers;
    }

    static @Nullable String number(Member member) {
        var other = member.other();
        return member.identity() != null ? member.identity() : other == null ? null : other.number();
    }

    static String paper(Member member) {
        var other = member.other();
        return other == null ? Kind.CITIZEN.name() : other.kind().name();
    }

    static @Nullable String born(Member member) {
        var other = member.other();
        return other == null ? null : other.born().toString();
    }

    static @Nullable String note(Member member) {
        var other = member.other();
        return other == null ? null : other.note();
    }

    /** A paper left out is a citizen's card. */
    static Known read(
            @Nullable String number,
            @Nullable String paper,
            @Nullable String born,
            @Nullable String note,
            FieldReader typed,
            LocalDate today) {
        Kind kind = paper == null || paper.isBlank()
                ? Kind.CITIZEN
                : typed.read(() -> Read.oneOf(Kind.class, paper, typed.at("paper"), "证件"), Kind.CITIZEN);
        LocalDate day = typed.date(born, "born", "出生日期");
        String words = typed.text(note, "note", "备注", MOST_NOTE);
        return typed.read(() -> Identification.read(kind, number, day, words, typed::at, today), Known.NOTHING);
    }
}
