package org.bangfu.office.ground.organisation;

import java.io.Serializable;
import org.bangfu.contract.FormerPlace;
import org.bangfu.policy.family.Place;

/**
 * A union.
 *
 * @param number the lower end of its territory, 14 digits: province 2, city 2, county 2, grassroots 4, unit 4
 * @param name in full, for instance 镜湖区总工会
 * @param shortName as it stands in case numbers and lists, for instance 镜湖
 * @param kind 地方 街道 乡镇 社区 企业 系统 产业 园区, in the words of the union
 */
public record Organisation(long number, Level level, String name, String shortName, String kind)
        implements Serializable {

    public Territory territory() {
        return new Territory(number, number + level.span() - 1);
    }

    /**
     * The administrative division code of its county or the nearest level above, six digits, as the figures by place use it: a union
     * that was set up under a code of earlier days lies in the division that came after.
     */
    public String locality() {
        return Place.text(FormerPlace.today(Math.toIntExact(number / Level.COUNTY.span())));
    }

    /** The first six digits of its number. */
    public String code() {
        return "%06d".formatted(number / Level.COUNTY.span());
    }
}
