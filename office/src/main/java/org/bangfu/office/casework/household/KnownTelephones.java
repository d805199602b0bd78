package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The telephones a worker is known by so far: the one she logs in with, the one in her file, and for a while after a change the one
 * before. Aid is stolen by a changed telephone and then a changed card, so all are told of either (M12, M19), wherever it was entered.
 * Works in its caller's transaction.
 */
@Component
public class KnownTelephones {

    private final Accounts accounts;
    private final Households households;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    KnownTelephones(
            Accounts accounts,
            Households households,
            Messages messages,
            JdbcClient jdbc,
            Vault vault,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.accounts = accounts;
        this.households = households;
        this.messages = messages;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    /** Says what changes, and whom to call when she did not want it. */
    public void warn(Case aCase, String whatChanges) {
        warn(aCase, households.now(aCase), whatChanges);
    }

    private void warn(Case aCase, Household known, String whatChanges) {
        String text = whatChanges + "不是您本人的意思，请马上联系帮扶中心。";
        messages.tell(aCase.applicant(), aCase.number(), text);
        Set<PhoneNumber> others = new LinkedHashSet<>();
        phone(known).ifPresent(others::add);
        others.addAll(before(aCase));
        accounts.phoneOf(aCase.applicant()).ifPresent(others::remove);
        others.forEach(phone -> messages.text(phone, text));
    }

    /** Another telephone or card stands on a submitted file from now on. */
    @EventListener
    void on(HouseholdWritten written) {
        Case aCase = written.aCase();
        Household before = written.before();
        Set<PhoneNumber> knownBy = new LinkedHashSet<>();
        phone(before).ifPresent(knownBy::add);
        Optional<PhoneNumber> becomes = phone(written.after());
        if (!phone(before).equals(becomes)) {
            accounts.phoneOf(aCase.applicant()).ifPresent(knownBy::add);
            becomes.ifPresent(knownBy::remove);
            if (!knownBy.isEmpty()) {
                warn(aCase, before, "您家困难帮扶档案的手机号码已经换成新的，以后用新号码登录。");
                knownBy.forEach(phone -> remember(aCase, phone));
            }
        }
        String card = card(before);
        String now = card(written.after());
        if (card != null && now != null && !card.equals(now)) {
            warn(aCase, before, "您家的收款银行卡已改为%s。".formatted(new BankCard(now).masked()));
        }
    }

    private void remember(Case aCase, PhoneNumber phone) {
        jdbc.sql("insert into phone_before (case_id, phone, until) values (:case, :phone, :until)")
                .param("case", aCase.id())
                .param("phone", vault.seal(Purpose.PHONE, phone.value()))
                .param("until", clock.today().plusDays(timeLimits.of(TimeLimit.FORMER_TELEPHONE)))
                .update();
    }

    private List<PhoneNumber> before(Case aCase) {
        LocalDate today = clock.today();
        return new ArrayList<>(
                jdbc.sql("select phone from phone_before where case_id = :case and until >= :today order by id")
                        .param("case", aCase.id())
                        .param("today", today)
                        .query((row, index) -> new PhoneNumber(vault.open(Purpose.PHONE, row.getBytes("phone"))))
                        .list());
    }

    private static Optional<PhoneNumber> phone(Household household) {
        return Optional.ofNullable(household.worker().particulars().phone())
                .filter(PhoneNumber::isOne)
                .map(PhoneNumber::new);
    }

    private static @Nullable String card(Household household) {
        return household.account() == null ? null : household.account().card();
    }
}
