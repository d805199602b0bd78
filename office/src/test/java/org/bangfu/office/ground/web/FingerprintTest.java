package org.bangfu.office.ground.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

/** What makes a request another one, and what does not. */
class FingerprintTest {

    private static final byte[] AS_IT_IS = form(request -> request.setParameter("amount", "1"));

    @Test
    void theSameAskedAgainIsTheSame() {
        assertThat(form(request -> request.setParameter("amount", "1"))).isEqualTo(AS_IT_IS);
        assertThat(form(request -> request.setParameter("once", "another-page")))
                .isEqualTo(AS_IT_IS);
        assertThat(form(request -> request.setParameter("_csrf", "another"))).isEqualTo(AS_IT_IS);
        assertThat(form(request -> request.addHeader("If-Match", "7"))).isEqualTo(AS_IT_IS);
    }

    @Test
    void anotherMethodAddressFieldOrValueIsAnother() {
        assertThat(form(request -> request.setMethod("PUT"))).isNotEqualTo(AS_IT_IS);
        assertThat(form(request -> request.setServletPath("/plans/2"))).isNotEqualTo(AS_IT_IS);
        assertThat(form(request -> request.setParameter("amount", "2"))).isNotEqualTo(AS_IT_IS);
        assertThat(form(request -> request.addParameter("amount", "1"))).isNotEqualTo(AS_IT_IS);
        assertThat(form(request -> request.setParameter("reason", ""))).isNotEqualTo(AS_IT_IS);
    }

    @Test
    void piecesDoNotRunIntoEachOther() {
        assertThat(form(request -> request.setParameter("a", "b", "c")))
                .isNotEqualTo(form(request -> request.setParameter("a", "bc")));
    }

    @Test
    void anotherFileOrAnotherNameOfItIsAnother() {
        byte[] one = file("paper.pdf", "%PDF-1");
        assertThat(file("paper.pdf", "%PDF-1")).isEqualTo(one);
        assertThat(file("paper.pdf", "%PDF-2")).isNotEqualTo(one);
        assertThat(file("other.pdf", "%PDF-1")).isNotEqualTo(one);
    }

    @Test
    void anotherDocumentIsAnother() throws IOException {
        byte[] one = document("{\"amount\":\"1\"}");
        assertThat(document("{\"amount\":\"1\"}")).isEqualTo(one);
        assertThat(document("{\"amount\":\"2\"}")).isNotEqualTo(one);
    }

    private static byte[] form(Consumer<MockHttpServletRequest> otherwise) {
        var request = request();
        request.setParameter("amount", "1");
        request.setParameter("once", "this-page");
        otherwise.accept(request);
        return Fingerprint.of(request);
    }

    private static byte[] file(String name, String content) {
        var request = request();
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("file", name, content.getBytes(UTF_8)));
        return Fingerprint.of(request);
    }

    private static byte[] document(String text) throws IOException {
        var request = request();
        Fingerprint.remembering(request, new ByteArrayInputStream(text.getBytes(UTF_8)))
                .readAllBytes();
        return Fingerprint.of(request);
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", "/plans/1");
        request.setServletPath("/plans/1");
        return request;
    }
}
