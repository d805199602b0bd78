package org.bangfu.office.ground.web;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers: asked on a connection of its own, so that a pool that waits for it keeps nobody waiting, and at most
 * once a second however many ask. The answer is there within two seconds.
 */
@Component
final class Pulse {

    private static final String ONE_SECOND = "1";
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String url;
    private final Properties how = new Properties();
    private long felt;
    private boolean known;
    private boolean beating;

    Pulse(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.url = url;
        how.setProperty("user", user);
        how.setProperty("password", password);
        for (String wait : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            how.setProperty(wait, ONE_SECOND);
        }
    }

    /** Whoever comes while it is felt waits for that and hears the same. */
    synchronized boolean beats() {
        if (!known || System.nanoTime() - felt > FRESH.toNanos()) {
            beating = feel();
            felt = System.nanoTime();
            known = true;
        }
        return beating;
    }

    private boolean feel() {
        try (var connection = DriverManager.getConnection(url, how);
                var ask = connection.createStatement();
                var answer = ask.executeQuery("select 1")) {
            return answer.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
