package org.bangfu.office.demo;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;

/** The unions of the demonstration: Wuhu's counties and districts by their division codes, with streets and enterprises. */
final class CityTree {

    static final long NATION = 0;
    static final long PROVINCE = 34_0000_0000_0000L;
    static final long CITY = 3402_00_0000_0000L;

    private CityTree() {}

    /**
     * A county with the unions below it.
     *
     * @param code administrative division code, or the zone's own number in the same room
     */
    record County(int code, String name, String shortName, List<Below> below) {

        long number() {
            return code * 1_0000_0000L;
        }

        /** The number of the {@code n}-th union below it, from 1. */
        long below(int n) {
            return number() + n * 1_0000L;
        }
    }

    record Below(String name, String shortName, String kind) {}

    static final List<County> COUNTIES = List.of(
            new County(
                    340202,
                    "镜湖区总工会",
                    "镜湖",
                    List.of(
                            street("赭麓"),
                            street("弋矶山"),
                            street("滨江"),
                            street("大砻坊"),
                            street("汀棠"),
                            enterprise("芜湖机床配件厂"),
                            enterprise("镜湖纺织集团"))),
            new County(340207, "鸠江区总工会", "鸠江", List.of(street("官陡"), street("湾里"), town("沈巷"), enterprise("江北造船厂"))),
            new County(
                    340209, "弋江区总工会", "弋江", List.of(street("中南"), street("利民"), street("火龙"), enterprise("弋江汽车零部件公司"))),
            new County(340210, "湾沚区总工会", "湾沚", List.of(town("湾沚"), town("六郎"), enterprise("湾沚水泥厂"))),
            new County(340212, "繁昌区总工会", "繁昌", List.of(town("繁阳"), town("荻港"), enterprise("繁昌服装厂"))),
            new County(340223, "南陵县总工会", "南陵", List.of(town("籍山"), town("许镇"), enterprise("南陵粮油公司"))),
            new County(340281, "无为市总工会", "无为", List.of(street("无城"), town("石涧"), enterprise("无为电缆厂"))),
            new County(340271, "经济技术开发区总工会", "经开", List.of(street("龙山"), enterprise("经开家电公司"))),
            new County(340272, "三山经济开发区总工会", "三山", List.of(street("龙湖"), enterprise("三山钢构公司"))));

    private static Below street(String name) {
        return new Below(name + "街道工会", name + "街道", "街道");
    }

    private static Below town(String name) {
        return new Below(name + "镇工会", name + "镇", "乡镇");
    }

    private static Below enterprise(String name) {
        return new Below(name + "工会", name, "企业");
    }

    /** All of them, from the nation down. */
    static List<Organisation> all() {
        var all = new ArrayList<Organisation>();
        all.add(new Organisation(NATION, Level.NATION, "中华全国总工会", "全国", "地方"));
        all.add(new Organisation(PROVINCE, Level.PROVINCE, "安徽省总工会", "安徽", "地方"));
        all.add(new Organisation(CITY, Level.CITY, "芜湖市总工会", "芜湖", "地方"));
        for (County county : COUNTIES) {
            all.add(new Organisation(
                    county.number(),
                    Level.COUNTY,
                    county.name(),
                    county.shortName(),
                    county.name().contains("开发区") ? "园区" : "地方"));
            for (int n = 1; n <= county.below().size(); n++) {
                Below below = county.below().get(n - 1);
                all.add(new Organisation(
                        county.below(n), Level.GRASSROOTS, below.name(), below.shortName(), below.kind()));
            }
        }
        return List.copyOf(all);
    }
}
