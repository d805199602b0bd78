package org.bangfu.office.ground.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as 32 bytes: its method, its address, its fields, its files and its document. Who asks, the version she saw
 * and the tokens of the page are no part of it: sent again, it asks for the same.
 */
final class Fingerprint {

    private static final String DOCUMENT = Fingerprint.class.getName();
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "once");

    private final MessageDigest sum = sha256();

    private Fingerprint() {}

    static byte[] of(HttpServletRequest request) {
        var print = new Fingerprint();
        print.add(request.getMethod());
        print.add(request.getServletPath());
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!OF_THE_PAGE.contains(field.getKey())) {
                print.add(field.getKey());
                Arrays.stream(field.getValue()).forEach(print::add);
            }
        }
        if (isMultipart(request)) {
            print.addFiles(request);
        }
        if (request.getAttribute(DOCUMENT) instanceof MessageDigest document) {
            print.add(document.digest());
        }
        return print.sum.digest();
    }

    /** The document of a request, to be read instead of it: what is read is remembered for {@link #of}. */
    static InputStream remembering(HttpServletRequest request, InputStream document) {
        MessageDigest sum = sha256();
        request.setAttribute(DOCUMENT, sum);
        return new DigestInputStream(document, sum);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    /** Fields of such a form are among its parameters already. */
    private void addFiles(HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    add(part.getName());
                    add(part.getSubmittedFileName());
                    add(sumOf(part));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sumOf(Part part) throws IOException {
        MessageDigest sum = sha256();
        byte[] some = new byte[1 << 16];
        try (InputStream content = part.getInputStream()) {
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                sum.update(some, 0, read);
            }
        }
        return sum.digest();
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length, so that no two lists of pieces are alike. */
    private void add(byte[] piece) {
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).flip());
        sum.update(piece);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
