package org.bangfu.office.outside.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.springframework.stereotype.Component;

/** The county unions that decide, M3, R-36: public, so anyone may read their names. */
@Component
class Counties {

    private final Organisations organisations;

    Counties(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Names by the six digits that standards go by, in the order of the tree; asked inside a transaction. */
    Map<String, String> byLocality() {
        var names = new LinkedHashMap<String, String>();
        for (Organisation county :
                Acting.as(Actor.OFFICE, () -> organisations.within(Territory.EVERYWHERE, Level.COUNTY))) {
            names.putIfAbsent(county.locality(), county.name());
        }
        return names;
    }
}
