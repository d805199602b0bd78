package org.bangfu.office.ground.clock;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which clock this installation goes by. The machine's own time is for sessions, throttles and second factors (docs/model.md, Clock). */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    InstantSource machineTime() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnProperty(name = "bangfu.demo", havingValue = "city")
    DemoClock demoClock(
            InstantSource machine,
            Workdays workdays,
            OfficeDays days,
            @Value("${bangfu.today:2025-10-12}") String firstDay) {
        return new DemoClock(machine, workdays, days, LocalDate.parse(firstDay));
    }

    @Bean
    @ConditionalOnProperty(name = "bangfu.demo", havingValue = "none", matchIfMissing = true)
    OfficeClock machineClock(InstantSource machine, Workdays workdays) {
        return new MachineClock(machine, workdays);
    }
}
