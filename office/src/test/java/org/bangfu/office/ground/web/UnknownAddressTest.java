package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wherever a request goes wrong before any feature sees it, people get a page of ours and programs a problem document, in Chinese. */
@OfficeTest
class UnknownAddressTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    private Browser clerk;
    private Program program;

    @BeforeEach
    void logIn() {
        Actor person = town.colleague(Town.JINGHU, "陈问路", Role.CENTRE_CLERK);
        clerk = Browser.as(port, person);
        program = Program.of(port, tokens, person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/cases/a/b/c/d", "/nowhere.css", "/中文"})
    void anUnknownAddressIsOurPage(String address) {
        for (var reader : new Browser[] {clerk, Browser.at(port, "10.6.1.1")}) {
            isOurPage(reader.get(encoded(address)), 404, "没有这个页面");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/nowhere", "/api/nowhere.css"})
    void anUnknownAddressOfTheApiIsAProblem(String address) {
        isProblem(clerk.get(address), 404, "没有这个地址");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meetings/abc", "/proofs/999999999999999999999/small"})
    void aWordWhereANumberShouldStandIsNamed(String address) {
        isOurPage(clerk.get(address), 404, "地址里的编号写错了。请从菜单或列表重新打开。");
    }

    @Test
    void aFilterWrittenByHandIsNamed() {
        isOurPage(Browser.as(port, town.jinghu(Role.BOOKKEEPER)).get("/books?year=abc"), 400, "地址里的“年度”");
    }

    @Test
    void aProgramIsToldTheNameOfTheParameter() {
        isProblem(program.get("/api/v1/meetings/abc"), 404, "id 应是整数").contains("\"path\":\"id\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | $              | 没有内容",
                "{                         | $              | 第 1 行第 2 个字符",
                "[]                        | $              | 应是对象",
                "{\"reasons\":[]}          | reasons        | 应是对象",
                "{\"reasons\":{\"A\":{}}}  | reasons.A      | 应是文字",
                "{\"without\":1,\"without\":2} | $          | 重复的字段名",
                "{\"witout\":\"\"}         | witout         | 没有这个字段",
            })
    void aDocumentThatCannotBeReadIsNamedByItsPlace(String document, String path, String sentence) {
        isProblem(program.post("/api/v1/cases/0/match", document), 400, sentence)
                .contains("\"path\":\"" + path + "\"");
    }

    @Test
    void aDocumentFarTooDeepIsRefused() {
        isProblem(program.post("/api/v1/cases/0/match", "{\"reasons\":" + "[".repeat(5_000)), 400, "这里应是对象");
    }

    @Test
    void anotherMethodIsRefused() {
        clerk.get("/today");
        isOurPage(clerk.post("/deadlines/nowhere", Map.of()), 404, "没有这个页面");
        isOurPage(clerk.post("/today", Map.of()), 405, "不能这样打开");
        isProblem(Browser.at(port, "10.6.1.2").send("DELETE", "/api/v1/registers"), 403, "不是从本系统的页面发出");
        isProblem(program.post("/api/v1/cases/0/matching", "{}"), 405, "Allow");
    }

    @Test
    void anotherFormatIsRefused() {
        isProblem(program.hand("/api/v1/cases/0/match", "key-of-this", Map.of(), "x"), 415, "application/json");
        isProblem(program.get("/api/v1/registers", "Accept", "image/png"), 406, "application/json");
    }

    /** Nobody reads it, so whoever says so must not try again. */
    @Test
    void whatIsTooLargeToBeReadIsNamed() throws Exception {
        isOurPage(large("/login"), 413, "20 MB");
        isProblem(large("/api/v1/standards"), 413, "20 MB");
    }

    private HttpResponse<String> large(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Content-Type", "multipart/form-data; boundary=of-this-test")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[61 << 20]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Requests that no browser sends never reach the office; the server answers in the same words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a\\b HTTP/1.1",
                "GET /%2e%2e/x HTTP/1.1",
                "GET /a;b=c HTTP/1.1",
                "FOO /today HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /?a=[|] HTTP/1.1",
                "OPTIONS /today HTTP/1.1",
                "OPTIONS * HTTP/1.1"
            })
    void whatTheServerItselfRefusesIsInChinese(String line) throws IOException {
        assertThat(raw(line))
                .matches(answer -> !answer.contains("<html") || answer.contains("lang=\"zh-CN\""))
                .doesNotContain("Bad Request", "Not Found", "Not Allowed", "Apache", "exception");
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String address) {
        return URI.create(address).toASCIIString();
    }

    private static void isOurPage(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<h1>", says, "/bangfu.css");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> isProblem(
            HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return assertThat(answer.body())
                .contains(says)
                .doesNotContainPattern("\"(title|detail|message)\":\"[A-Za-z ]+[.\"]");
    }
}
