package org.bangfu.office.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bangfu.contract.Determiner;
import org.bangfu.office.demo.Hand.Paper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A made-up version of the policy for next year, proposed and tried by one of the city's union: it waits for another (M22). */
@Component
@InDemo
class CityPolicy {

    private final Procedure procedure;
    private final Staff staff;

    CityPolicy(Procedure procedure, Staff staff) {
        this.procedure = procedure;
        this.staff = staff;
    }

    /** A month less of living aid, two more for a student, more for an accident: some gain, some lose. */
    private static byte[] nextYear() {
        String text = new String(Determiner.shipped().files().policy(), StandardCharsets.UTF_8)
                .replace("version: \"2020-10-27\"", "version: \"2027-01-01\"")
                .replace("document: 芜工办〔2020〕14号", "document: 演示〔2026〕3号")
                .replace("inForceFrom: {value: \"2020-10-27\"", "inForceFrom: {value: \"2027-01-01\"")
                .replace("deepMonths: {value: 12,", "deepMonths: {value: 11,")
                .replace("deepMonths: {value: 10,", "deepMonths: {value: 12,")
                .replace("share: {value: 0.15,", "share: {value: 0.2,");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void proposeAndTry() {
        Hand city = procedure.hand(staff.of("wuhu"));
        JsonNode proposed = city.upload(
                "/api/v1/policies?document={}&documentOn={}",
                List.of(new Paper("policy", "policy.yaml", nextYear()), new Paper("file", "文件.jpg", Pictures.paper())),
                "演示〔2026〕3号",
                "2026-03-16");
        city.post("/api/v1/policies/{}/trials", Map.of(), proposed.get("id").asString());
    }
}
