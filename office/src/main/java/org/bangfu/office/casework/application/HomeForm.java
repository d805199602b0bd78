package org.bangfu.office.casework.application;

import org.bangfu.office.casework.household.Choices;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** 住房和车辆, as typed. */
public record HomeForm(
        @Nullable String kind,
        @Nullable String area,
        @Nullable String localHome,
        @Nullable String townHomes,
        @Nullable String vehicles,
        @Nullable String mobility,
        @Nullable String vehicleDescription) {

    private static final int MOST = 20;

    static HomeForm of(Household household) {
        var home = household.home();
        var vehicles = household.vehicles();
        return new HomeForm(
                home.kind(),
                home.area(),
                home.localHome() == null ? null : home.localHome().toString(),
                home.townHomes() == null ? null : home.townHomes().toString(),
                vehicles.counted() == null ? null : vehicles.counted().toString(),
                vehicles.counted() == null ? null : Integer.toString(vehicles.mobility()),
                vehicles.description());
    }

    Household into(Household household, FieldReader typed) {
        boolean local = typed.yes(localHome, "localHome", "家里在本地有没有自己的房子");
        int homes = typed.read(() -> Read.count(townHomes, typed.at("townHomes"), "城镇住房套数，没有填 0", 0, MOST), 0);
        return household
                .withHome(new Home(
                        typed.read(() -> Read.oneOf(Choices.HOME_KIND, kind, typed.at("kind"), "现在住的房子"), ""),
                        typed.area(area, "area", "住房面积（平方米）"),
                        local,
                        homes))
                .withVehicles(new Vehicles(
                        typed.read(() -> Read.count(vehicles, typed.at("vehicles"), "机动车辆数，没有填 0", 0, MOST), 0),
                        typed.countOrNone(mobility, "mobility", "代步车辆数", MOST),
                        typed.text(vehicleDescription, "vehicleDescription", "车辆说明", 200)));
    }
}
