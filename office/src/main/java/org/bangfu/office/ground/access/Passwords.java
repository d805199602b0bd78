package org.bangfu.office.ground.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords by NIST SP 800-63B: long, not one that everybody tries, anything else as people like. Hashed with Argon2id at OWASP's
 * figures (19 MiB, two passes); few at once, so that a crowd at the door costs neither memory nor all processors.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 4;

    /** No character here is taken for another when read aloud or copied from paper. */
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final Set<String> tooCommon = read();
    private final String nobodys = hash("a password that nobody has");

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon2.encode(normal(password))));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST * 2 && inTurn(() -> argon2.matches(normal(password), hash));
    }

    /** Takes as long as looking at a real one, so that nobody learns by the clock who has an account. */
    void matchesNobody(String password) {
        boolean ignored = matches(password, nobodys);
    }

    /** @throws Refusal at {@code password}, saying how to mend it */
    void check(String password, String login) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw Refusal.at("password", "口令至少 " + SHORTEST + " 个字符。几个不相干的词连在一起，又好记又难猜。");
        }
        if (length > LONGEST) {
            throw Refusal.at("password", "口令最多 " + LONGEST + " 个字符。");
        }
        String plain = normal.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < 5 || runs(plain) || tooCommon.contains(plain)) {
            throw Refusal.at("password", "这个口令太常见，容易被猜中。请换几个不相干的词连在一起。");
        }
        if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            throw Refusal.at("password", "口令里不要含有登录名。");
        }
    }

    /** A password for one login, for instance {@code kfe4-7mzq-x2hd-9wtr}: 80 bits less the dashes. */
    String oneTime() {
        return List.of(four(), four(), four(), four()).stream().collect(Collectors.joining("-"));
    }

    private String four() {
        var four = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            four.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
        }
        return four.toString();
    }

    /** 123456789012, abcdefghijkl: each character follows the one before. */
    private static boolean runs(String plain) {
        int follows = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            if (step == 1 || step == -1 || step == 0) {
                follows++;
            }
        }
        return follows >= plain.length() * 3 / 4;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Set<String> read() {
        try (var in = Objects.requireNonNull(Passwords.class.getResourceAsStream("too-common.txt"))) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
