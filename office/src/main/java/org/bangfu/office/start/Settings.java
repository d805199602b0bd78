package org.bangfu.office.start;

import java.nio.file.Path;
import java.util.Map;

/** What the application is told by whoever starts it: where its data, its key and its database are. */
record Settings(Path data, Path key, Database database, String appPassword) {

    /** The same as Spring's properties. Flyway works as the owner, everything else as {@link AppRole}. */
    Map<String, Object> asProperties() {
        return Map.of(
                "bangfu.data", data.toString(),
                "bangfu.key", key.toString(),
                "spring.datasource.url", database.url(),
                "spring.datasource.username", AppRole.NAME,
                "spring.datasource.password", appPassword,
                "spring.flyway.url", database.url(),
                "spring.flyway.user", database.owner(),
                "spring.flyway.password", database.password());
    }

    @Override
    public String toString() {
        return "Settings[" + data + ", " + key + ", " + database + "]";
    }
}
