package org.bangfu.office.administration;

import org.bangfu.contract.FormerPlace;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** A new union as typed; of the number only the digits that its level fixes. */
public record OrganisationForm(
        @Nullable String level,
        @Nullable String number,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind) {

    static final java.util.List<String> KINDS = java.util.List.of("地方", "街道", "乡镇", "社区", "企业", "系统", "产业", "园区");

    static OrganisationForm empty() {
        return new OrganisationForm("", "", "", "", "");
    }

    Organisation read() {
        var reading = new Refusals.Reading();
        Level at = reading.read(() -> Read.oneOf(Level.class, level, "level", "层级"), Level.UNIT);
        long whole = reading.read(() -> inForce(at, at.number(number)), 0L);
        String full = reading.read(() -> Read.text(name, "name", "全称", 2, 60), "");
        String brief = reading.read(() -> Read.text(shortName, "shortName", "简称", 20), "");
        String sort = reading.read(() -> Read.oneOf(KINDS, kind, "kind", "类型"), "");
        reading.throwIfAny();
        return new Organisation(whole, at, full, brief, sort);
    }

    /** A county is set up under the code its division has today: figures are said of the divisions of today. */
    private static long inForce(Level at, long number) {
        FormerPlace former = at == Level.COUNTY ? FormerPlace.of(Math.toIntExact(number / at.span())) : null;
        if (former != null) {
            throw Refusal.at("number", former.sentence() + "。");
        }
        return number;
    }
}
