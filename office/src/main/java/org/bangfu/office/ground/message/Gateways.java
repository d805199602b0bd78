package org.bangfu.office.ground.message;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.bangfu.office.ground.person.PhoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;

/** A gateway over HTTP where one is configured; without one the outbox itself is the end of the way. */
@Configuration
class Gateways {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * @param url where a message is posted as {@code {"phone": …, "text": …}}
     * @param authorization the header that lets us in
     */
    @Bean
    @ConditionalOnExpression("'${bangfu.sms.url:}' != ''")
    SmsGateway httpGateway(
            @Value("${bangfu.sms.url}") URI url,
            @Value("${bangfu.sms.authorization:}") String authorization,
            ObjectMapper json) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return (phone, words) -> post(client, url, authorization, json.writeValueAsString(body(phone, words)));
    }

    private static Map<String, String> body(PhoneNumber phone, String words) {
        return Map.of("phone", phone.value(), "text", words);
    }

    private static void post(HttpClient client, URI url, String authorization, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("gateway answered " + status);
        }
    }

    @Bean
    @ConditionalOnExpression("'${bangfu.sms.url:}' == ''")
    SmsGateway outboxOnly() {
        return (phone, words) -> {};
    }
}
