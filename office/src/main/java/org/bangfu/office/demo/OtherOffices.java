package org.bangfu.office.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.office.demo.Hand.Paper;
import org.bangfu.office.ground.person.IdentityNumber;
import org.springframework.stereotype.Component;

/** What other offices tell a county of the demonstration (M10(4)): deaths from two of them, and a list of cars that was taken back. */
@Component
@InDemo
class OtherOffices {

    private static final String DEATHS = "序号,姓名,身份证号*,死亡日期\n";
    private static final String CARS = "身份证号,号牌号码,车辆类型,登记日期\n";

    private final Procedure procedure;
    private final Staff staff;

    OtherOffices(Procedure procedure, Staff staff) {
        this.procedure = procedure;
        this.staff = staff;
    }

    void tell(CityTree.County county, LocalDate asOf) {
        Hand clerk = procedure.hand(staff.of(county, "jingban"));
        take(
                clerk,
                "DEATHS",
                "镜湖区民政局",
                asOf,
                DEATHS + "1,胡秀英," + number("34020219310512", 2) + ",2026-02-27\n2,," + old()
                        + ",2026-03-02\n合计,2人,,\n");
        take(clerk, "DEATHS", "镜湖公安分局", asOf, DEATHS + "1,尹长根," + number("34020219291103", 1) + ",2026年3月4日\n");
        long wrong = take(
                clerk, "VEHICLES", "芜湖市车管所", asOf, CARS + number("34020219650718", 3) + ",皖B7K221,小型轿车,2017-06-01\n");
        procedure
                .hand(staff.of("wuhu-bidui"))
                .post(
                        "/api/v1/register-imports/{}/take-back",
                        Map.of("reason", "误传了去年第三季度的名单，车管所已重新发来"),
                        Long.toString(wrong));
        take(
                clerk,
                "VEHICLES",
                "芜湖市车管所",
                asOf,
                CARS
                        + List.of("皖B2M905", "皖BD31188").stream()
                                .map(plate ->
                                        number("34020219790226", plate.length()) + "," + plate + ",小型轿车,2021-09-13\n")
                                .collect(Collectors.joining()));
    }

    private static long take(Hand clerk, String register, String source, LocalDate asOf, String rows) {
        return clerk.upload(
                        "/api/v1/registers/{}",
                        List.of(
                                Paper.typed("source", source),
                                Paper.typed("mode", "FULL"),
                                Paper.typed("asOf", asOf.toString()),
                                new Paper("file", source + ".csv", rows.getBytes(StandardCharsets.UTF_8))),
                        register)
                .get("imported")
                .get("id")
                .asLong();
    }

    private static String number(String placeAndBirth, int ordinal) {
        String first17 = "%s%03d".formatted(placeAndBirth, 700 + ordinal);
        return first17 + IdentityNumber.checkDigit(first17);
    }

    private static String old() {
        return "340202330901701";
    }
}
