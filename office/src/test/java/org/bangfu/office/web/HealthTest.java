package org.bangfu.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a watchman or a balancer asks the office. */
@OfficeTest
class HealthTest {

    @LocalServerPort
    int port;

    @Test
    void anybodyHearsThatItIsWellAndNothingElse() {
        var answer = Browser.at(port, "10.30.0.1").get("/health");
        assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK.value());
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void withoutItsDatabaseItIsNotWell() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/bangfu", "nobody", "nothing");
        var answer = new Health(JdbcClient.create(nowhere)).health();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBody()).containsEntry("status", "DOWN");
    }
}
