package org.bangfu.office.law.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.family.Place;
import org.springframework.stereotype.Component;

/** The figures that decide today or will, and the places a new one may be for. */
@Component
class StandardList {

    private final Policies policies;
    private final Organisations organisations;
    private final OfficeClock clock;

    StandardList(Policies policies, Organisations organisations, OfficeClock clock) {
        this.policies = policies;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What decides today and what is to come. */
    List<Standard> rows() {
        var policy = policies.own();
        return policy.policy().standards().rows().stream()
                .filter(row -> row.from().isAfter(clock.today())
                        || row.equals(policy.standard(row.kind(), row.locality(), clock.today())))
                .toList();
    }

    /** The cities and counties of the tree by their six digits. */
    Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        for (Level level : List.of(Level.CITY, Level.COUNTY)) {
            for (Organisation union :
                    Acting.as(Actor.OFFICE, () -> organisations.within(Territory.EVERYWHERE, level))) {
                places.putIfAbsent(
                        union.locality(),
                        union.shortName() + (level == Level.CITY ? "全市（另有规定的县除外）" : "") + " " + union.locality());
            }
        }
        for (Standard row : policies.own().policy().standards().rows()) {
            places.putIfAbsent(Place.text(row.locality()), Place.text(row.locality()));
        }
        return places;
    }
}
