package org.bangfu.office.casework.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.springframework.stereotype.Component;

/** Lists of other offices, imported by a county's clerk. */
@Component("lists")
public class Lists {

    static final String CARS = "身份证号,号牌号码,车辆类型,登记日期\n";
    static final String HOMES = "身份证号,坐落,建筑面积,用途\n";
    static final String DEATHS = "身份证号,死亡日期\n";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Registers registers;
    private final OfficeClock clock;

    Lists(Registers registers, OfficeClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** An office that no other test has heard of. */
    static String office(String name) {
        return name + NEXT.getAndIncrement();
    }

    Handing full(Register register, String source, String rows) {
        return new Handing(
                register, source, Mode.FULL, clock.today(), null, "名单.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    Handing full(Register register, String source, LocalDate asOf, String rows) {
        return new Handing(register, source, Mode.FULL, asOf, null, "名单.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    Handing increment(Register register, String source, String rows) {
        return new Handing(
                register, source, Mode.INCREMENT, clock.today(), null, "新增.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody's death comes to be known. */
    public void died(String identity, Actor by) {
        take(full(Register.DEATHS, office("民政局"), DEATHS + identity + "," + clock.today() + "\n"), by);
    }

    /** What others imported here is too old to be relied on from now on: as if nothing had been obtained. */
    void aged(Actor by) {
        LocalDate old = clock.today().minusYears(1);
        Acting.as(by, () -> {
            registers.sources(by).stream()
                    .filter(source -> !source.old())
                    .flatMap(source -> source.imports().stream())
                    .filter(list -> !registers.imported(list).asOf().equals(old))
                    .forEach(list -> registers.correct(list, old, "截止日期抄错了，应早一年", by));
            return true;
        });
    }

    Imported take(Handing list, Actor by) {
        return Acting.as(by, () -> registers.take(list, null, by));
    }
}
