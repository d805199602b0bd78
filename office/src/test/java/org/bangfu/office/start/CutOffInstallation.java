package org.bangfu.office.start;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation whose process was killed after a year's calendar was confirmed and before its deadlines were counted again. */
public final class CutOffInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = OwnInstallation.found(context, "cut_off", Demo.NONE, Map.of("bangfu.jobs", "off"));
        try (var owner = database.connect();
                var left = owner.createStatement()) {
            left.execute("""
                    insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                                   completion_attempts)
                    values (gen_random_uuid(), 'org.bangfu.office.casework.procedure.Recount.on(org.bangfu.office.ground.clock.CalendarConfirmed)',
                            'org.bangfu.office.ground.clock.CalendarConfirmed', '{"year":2026}', now(), 'PUBLISHED', 0)
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
