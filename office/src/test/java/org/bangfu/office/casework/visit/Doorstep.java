package org.bangfu.office.casework.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.visit.Prepared.Signed;
import org.bangfu.office.casework.visit.Survey.Lost;
import org.bangfu.office.casework.visit.Survey.Opinion;
import org.bangfu.office.casework.visit.Survey.Seen;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.springframework.stereotype.Component;

/** Visits for tests: two colleagues at a family's door. */
@Component
public class Doorstep {

    private static final String STROKE =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final VisitDesk desk;
    private final Families families;
    private final Town town;
    private final OfficeClock clock;

    Doorstep(VisitDesk desk, Families families, Town town, OfficeClock clock) {
        this.desk = desk;
        this.families = families;
        this.town = town;
        this.clock = clock;
    }

    /** Both of 赭麓街道 have been there and agree. */
    public Case visited(Case submitted) {
        Actor first = town.jinghu(Role.GRASSROOTS_CLERK);
        Actor second = town.secondVisitor();
        prepare(submitted, Level.GRASSROOTS, first, second.account(), agreeing(), true);
        return confirm(submitted, second);
    }

    /** Two of 镜湖区's centre have been there too. */
    public Case visitedByCounty(Case visited) {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        Actor other = town.colleague(Town.JINGHU, "周同去", Role.CENTRE_CLERK);
        prepare(visited, Level.COUNTY, clerk, other.account(), agreeing(), true);
        return confirm(visited, other);
    }

    /** Two colleagues of one union were at the door of a family on file (M17). */
    public Case visitedOnFile(Case filed, Actor first, Actor second) {
        prepare(filed, Level.GRASSROOTS, first, second.account(), agreeing(), true);
        return confirm(filed, second);
    }

    /** Two colleagues were there and were told that somebody of the family died. */
    public Case told(Case aCase, boolean county, String member, YearMonth month) {
        Actor second = county ? town.colleague(Town.JINGHU, "周同去", Role.CENTRE_CLERK) : town.secondVisitor();
        telling(aCase, county, second, member, month);
        return confirm(aCase, second);
    }

    /** The same while the second has not confirmed it. */
    Visit telling(Case aCase, boolean county, Actor second, String member, YearMonth month) {
        Actor first = town.jinghu(county ? Role.CENTRE_CLERK : Role.GRASSROOTS_CLERK);
        return prepare(
                aCase,
                county ? Level.COUNTY : Level.GRASSROOTS,
                first,
                second.account(),
                agreeing(),
                true,
                List.of(new Lost(member, "", month, "配偶说的，看了火化证明", null)));
    }

    /** A photograph and a signed form that a program has sent. */
    long kept(Case aCase, ProofKind kind) {
        return Acting.as(
                town.jinghu(Role.GRASSROOTS_CLERK), () -> desk.keep(aCase.number(), kind, "照片.jpg", photograph()));
    }

    Visit prepare(Case aCase, Level level, Actor first, long second, Opinion opinion, boolean unrelated) {
        return prepare(aCase, level, first, second, opinion, unrelated, List.of());
    }

    private Visit prepare(
            Case aCase, Level level, Actor first, long second, Opinion opinion, boolean unrelated, List<Lost> deaths) {
        return Acting.as(first, () -> {
            long photo = desk.keep(aCase.number(), ProofKind.VISIT_PHOTO, "门口.jpg", photograph());
            Case now = families.now(aCase, first);
            return desk.prepare(
                    now.number(),
                    now.version(),
                    level,
                    found(photo, second, opinion, unrelated, deaths, clock.today()),
                    first);
        });
    }

    public Case confirm(Case aCase, Actor second) {
        return Acting.as(
                second,
                () -> desk.confirm(aCase.number(), families.now(aCase, second).version(), second));
    }

    static Opinion agreeing() {
        return new Opinion(true, Category.DEEP, "情况属实，同意上报。");
    }

    private static Prepared found(
            long photo, long second, Opinion opinion, boolean unrelated, List<Lost> deaths, LocalDate today) {
        var findings = new Findings(false, false, true, true, Cause.ILLNESS, "本人大病", List.of());
        var survey = new Survey(
                "王小梅本人",
                new Seen(true, "两室一厅"),
                new Seen(true, "工资流水与申报一致"),
                new Seen(true, "住院票据齐全"),
                null,
                null,
                findings,
                opinion,
                List.of(photo),
                List.of(),
                deaths);
        var signature = Signature.of(STROKE, "firstSignature", "第一走访人");
        return new Prepared(today, second, unrelated, survey, new Signed.Drawn(signature, signature));
    }

    /** The smallest picture that is one. */
    private static byte[] photograph() {
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
