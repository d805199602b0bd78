package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Every document of the API is remembered while it is read, for the {@link Fingerprint} of the act it asks for. */
@ControllerAdvice
class Remembered extends RequestBodyAdviceAdapter {

    private final HttpServletRequest request;

    Remembered(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        InputStream document = Fingerprint.remembering(request, message.getBody());
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return document;
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }
}
