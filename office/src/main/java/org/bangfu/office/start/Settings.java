package org.bangfu.office.start;

import java.util.Map;

/** What the application is told by whoever starts it: where its data, its key and its database are, and whether it is the demonstration. */
record Settings(DataFolder folder, Database database, MasterKey key, Demo demo) {

    /** The same as Spring's properties. The application never learns the owner's password. */
    Map<String, Object> asProperties() {
        return Map.of(
                "bangfu.data", folder.path().toString(),
                "bangfu.key", folder.key().toString(),
                "bangfu.demo", demo.word(),
                "bangfu.trace-key", key.traceKey(),
                "spring.datasource.url", database.url(),
                "spring.datasource.username", AppRole.NAME,
                "spring.datasource.password", key.appPassword());
    }
}
