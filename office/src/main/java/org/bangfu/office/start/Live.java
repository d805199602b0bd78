package org.bangfu.office.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bangfu.contract.LiveFamilies;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.upkeep.Census;
import org.springframework.boot.logging.LoggingSystem;

/** The families of an installation, looked at beside a running copy or alone, as {@code verify} looks. */
public final class Live implements LiveFamilies {

    @Override
    public void give(Map<String, String> where, To to) throws IOException {
        LoggingSystem.get(Live.class.getClassLoader())
                .beforeInitialize(); // silence until the application has set it up
        Path data =
                Path.of(where.getOrDefault("--data", "data")).toAbsolutePath().normalize();
        try (var workplace = new Workplace(DataFolder.at(data))) {
            Database database = workplace.joinDatabase(
                    Optional.ofNullable(where.get("--database")).map(DatabaseAddress::parse));
            try (var context = Start.looking(workplace.look(database))) {
                context.getBean(Census.class).give(System.getProperty("user.name"), to);
            }
        } catch (StartRefused | Refusal refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
