package org.bangfu.office.ground.access;

import java.io.Serializable;
import java.util.Set;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;

/**
 * Who is acting.
 *
 * @param account the account's number; 0 for the office itself and for the public
 * @param name as shown in histories
 * @param roles what this person may act as
 * @param organisation where; for a worker the nation, which means nothing
 * @param territory whose cases may be seen; none for workers (they see their own), administrators and the public
 */
public record Actor(long account, String name, Set<Role> roles, Organisation organisation, Territory territory)
        implements Serializable {

    private static final Organisation NOWHERE =
            new Organisation(0, org.bangfu.office.ground.organisation.Level.NATION, "中华全国总工会", "全国", "地方");

    /** The office acting by itself: deadlines, matching of answers, the demonstration. */
    public static final Actor OFFICE = new Actor(0, "系统", Set.of(), NOWHERE, Territory.EVERYWHERE);

    /** Anyone, without an account. */
    public static final Actor PUBLIC = new Actor(0, "社会公众", Set.of(), NOWHERE, Territory.NONE);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
