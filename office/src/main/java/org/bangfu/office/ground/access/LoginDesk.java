package org.bangfu.office.ground.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bangfu.office.ground.access.Tries.Limit;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Password, code by text message, second factor: each try counted before it is looked at. */
@Service
class LoginDesk implements Logins, Helping {

    private static final Duration CODE_COUNTS = Duration.ofMinutes(5);

    /** Read aloud at a counter. */
    private static final Duration HELP_COUNTS = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final AccountTable accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Tries tries;
    private final Vault vault;
    private final InstantSource machine;
    private final SecureRandom random = new SecureRandom();

    LoginDesk(
            JdbcClient jdbc,
            AccountTable accounts,
            Credentials credentials,
            Passwords passwords,
            Tries tries,
            Vault vault,
            InstantSource machine) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.tries = tries;
        this.vault = vault;
        this.machine = machine;
    }

    @Override
    public Answer byPassword(String login, String password, String address) {
        String said = login.strip().toLowerCase(java.util.Locale.ROOT);
        var wait = take(Limit.LOGIN, said, address);
        if (wait.isPresent()) {
            return new Answer.Denied(wait.get());
        }
        var known = credentials.byLogin(said);
        if (known.isEmpty()) {
            passwords.matchesNobody(password);
            return new Answer.Denied("登录名或口令不对。请核对大小写；连续输错 5 次会暂停登录 15 分钟。");
        }
        if (!passwords.matches(password, known.get().password())) {
            return new Answer.Denied("登录名或口令不对。请核对大小写；连续输错 5 次会暂停登录 15 分钟。");
        }
        tries.forget(Limit.LOGIN, said);
        tries.giveBack(Limit.ADDRESS, address);
        return new Answer.Known(known.get().account());
    }

    @Override
    public Answer confirm(long account, String password, String address) {
        return check(
                account,
                Limit.LOGIN,
                address,
                () -> credentials
                        .passwordOf(account)
                        .filter(hash -> passwords.matches(password, hash))
                        .isPresent(),
                "现在的口令不对。");
    }

    @Override
    public Answer bySecondFactor(long account, String code, String address) {
        return check(
                account,
                Limit.SECOND_FACTOR,
                address,
                () -> credentials.showSecondFactor(account, code),
                "动态码不对或已经用过。请等验证器显示下一个 6 位数再输入，并核对手机时间。");
    }

    private Answer check(long account, Limit limit, String address, BooleanSupplier right, String denial) {
        String subject = "account " + account;
        var wait = take(limit, subject, address);
        if (wait.isPresent()) {
            return new Answer.Denied(wait.get());
        }
        if (!right.getAsBoolean()) {
            return new Answer.Denied(denial);
        }
        tries.forget(limit, subject);
        tries.giveBack(Limit.ADDRESS, address);
        return new Answer.Known(account);
    }

    @Override
    @Transactional
    public Ticket newCode(PhoneNumber phone, String address) {
        var wait = tries.take(Limit.ADDRESS_SENDING, address).or(() -> tries.take(Limit.SENDING, phone.value()));
        if (wait.isPresent()) {
            return new Ticket.Refused("验证码发送太频繁，请" + after(wait.get()) + "再试。");
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        jdbc.sql("""
                        insert into login_code (phone_fingerprint, code, until) values (:phone, :code, :until)
                        on conflict (phone_fingerprint) do update set code = :code, until = :until
                        """)
                .param("phone", vault.fingerprint(Purpose.PHONE, phone.value()))
                .param("code", hash(phone, code))
                .param("until", machine.instant().plus(CODE_COUNTS).atOffset(ZoneOffset.UTC))
                .update();
        return new Ticket.Code(code);
    }

    @Override
    @Transactional
    public Answer byCode(PhoneNumber phone, String code, String address) {
        var wait = take(Limit.CODE, phone.value(), address);
        if (wait.isPresent()) {
            return new Answer.Denied(wait.get());
        }
        int opened = jdbc.sql(
                        "delete from login_code where phone_fingerprint = :phone and code = :code and until > :now")
                .param("phone", vault.fingerprint(Purpose.PHONE, phone.value()))
                .param("code", hash(phone, code.strip()))
                .param("now", machine.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (opened == 0) {
            return new Answer.Denied("验证码不对或已过期。请核对短信里的 6 位数字；5 分钟后需要重新获取。");
        }
        tries.forget(Limit.CODE, phone.value());
        tries.giveBack(Limit.ADDRESS, address);
        String unnamed = "职工（尾号" + phone.value().substring(7) + "）";
        return new Answer.Known(accounts.workerBy(phone, unnamed));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean needed(PhoneNumber phone) {
        return accounts.workerKnownBy(phone).isPresent();
    }

    @Override
    @Transactional
    public Ticket newHelpCode(PhoneNumber phone, String address) {
        var wait = tries.take(Limit.ADDRESS_SENDING, address).or(() -> tries.take(Limit.SENDING, phone.value()));
        if (wait.isPresent()) {
            return new Ticket.Refused("验证码发送太频繁，请" + after(wait.get()) + "再试。");
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        jdbc.sql("""
                        insert into help_code (phone_fingerprint, code, until) values (:phone, :code, :until)
                        on conflict (phone_fingerprint) do update set code = :code, until = :until
                        """)
                .param("phone", vault.fingerprint(Purpose.PHONE, phone.value()))
                .param("code", helpHash(phone, code))
                .param("until", machine.instant().plus(HELP_COUNTS).atOffset(ZoneOffset.UTC))
                .update();
        return new Ticket.Code(code);
    }

    @Override
    @Transactional
    public Answer byHelpCode(PhoneNumber phone, String code, String address) {
        var wait = take(Limit.CODE, "help " + phone.value(), address);
        if (wait.isPresent()) {
            return new Answer.Denied(wait.get());
        }
        int opened = jdbc.sql(
                        "delete from help_code where phone_fingerprint = :phone and code = :code and until > :now")
                .param("phone", vault.fingerprint(Purpose.PHONE, phone.value()))
                .param("code", helpHash(phone, code.strip()))
                .param("now", machine.instant().atOffset(ZoneOffset.UTC))
                .update();
        var worker = accounts.workerKnownBy(phone);
        if (opened == 0 || worker.isEmpty()) {
            return new Answer.Denied("验证码不对或已过期。请核对职工手机上的 6 位数字；10 分钟后需要重新获取，用过一次也要重新获取。");
        }
        tries.forget(Limit.CODE, "help " + phone.value());
        tries.giveBack(Limit.ADDRESS, address);
        return new Answer.Known(worker.get());
    }

    private byte[] helpHash(PhoneNumber phone, String code) {
        return vault.fingerprint(Purpose.LOGIN, "help " + phone.value() + " " + code);
    }

    private byte[] hash(PhoneNumber phone, String code) {
        return vault.fingerprint(Purpose.LOGIN, "code " + phone.value() + " " + code);
    }

    /** Counts a try; where none is left, the sentence that says how long to wait. */
    private Optional<String> take(Limit limit, String subject, String address) {
        return tries.take(Limit.ADDRESS, address)
                .or(() -> tries.take(limit, subject))
                .map(wait -> "连续输错次数太多，为防止他人猜测已暂停登录，请" + after(wait) + "再试。");
    }

    private static String after(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return minutes < 120 ? " " + minutes + " 分钟后" : " " + (minutes + 59) / 60 + " 小时后";
    }

    @Override
    public Optional<Hurdle> hurdle(long account, boolean shown) {
        boolean enrolled = credentials.hasSecondFactor(account);
        if (enrolled && !shown) {
            return Optional.of(Hurdle.SECOND_FACTOR);
        }
        boolean needed = accounts.get(account).roles().stream().anyMatch(Role::needsSecondFactor);
        if (needed && !enrolled) {
            return Optional.of(Hurdle.ENROL);
        }
        return credentials.mustReplacePassword(account) ? Optional.of(Hurdle.NEW_PASSWORD) : Optional.empty();
    }

    @Override
    public String newSecret() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return Totp.base32(secret);
    }

    @Override
    public String enrolmentAddress(long account, String secret) {
        String issuer = URLEncoder.encode("帮扶", StandardCharsets.UTF_8);
        String who = URLEncoder.encode(accounts.get(account).name(), StandardCharsets.UTF_8);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, who, secret, issuer);
    }

    @Override
    public boolean enrol(long account, String secret, String code) {
        byte[] bytes = Totp.fromBase32(secret);
        var step = Totp.step(bytes, code, machine.instant());
        step.ifPresent(used -> credentials.setSecondFactor(account, bytes, used));
        return step.isPresent();
    }

    @Override
    public boolean hasSecondFactor(long account) {
        return credentials.hasSecondFactor(account);
    }

    @Override
    public void replacePassword(long account, String password) {
        if (credentials
                .passwordOf(account)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent()) {
            throw Refusal.at("password", "新口令与原来的相同，请换一个。");
        }
        credentials.set(account, password, false);
    }
}
