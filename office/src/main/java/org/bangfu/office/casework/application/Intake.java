package org.bangfu.office.casework.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Helping;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose application a clerk opens at the counter (M10(1)). Nothing is opened on a telephone that a worker logs in by without the code
 * shown on it; by the same code her own draft is opened to the clerk. Who has no telephone, or shares one, is taken in without.
 */
@Component
class Intake {

    private final ApplicationDesk desk;
    private final Cases cases;
    private final Accounts accounts;
    private final Helping helping;
    private final Messages messages;
    private final Journal journal;
    private final HttpServletRequest request;

    Intake(
            ApplicationDesk desk,
            Cases cases,
            Accounts accounts,
            Helping helping,
            Messages messages,
            Journal journal,
            HttpServletRequest request) {
        this.desk = desk;
        this.cases = cases;
        this.accounts = accounts;
        this.helping = helping;
        this.messages = messages;
        this.journal = journal;
        this.request = request;
    }

    /** @param begun whether it is a draft that the worker had begun herself */
    record Opened(Case aCase, boolean begun) {}

    /** Sends the code to the telephone; answers the sentence that asks for it, or says why none was sent. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String sendCode(PhoneNumber phone) {
        return switch (helping.newHelpCode(phone, request.getRemoteAddr())) {
            case Logins.Ticket.Code code -> {
                messages.text(
                        phone, "您的验证码是 %s，10 分钟内有效。您正在工会窗口请工作人员帮您填申请，请当面念给他；不在窗口的，不要告诉任何人。".formatted(code.digits()));
                yield "这个手机号码已经有人用来登录。验证码已发到这个手机，请职工当面念给您，填在这里。没有自己的手机、和别人共用的，选下面那一项。";
            }
            case Logins.Ticket.Refused refused -> refused.sentence();
        };
    }

    /** Whether a code is asked for before anything is opened on this telephone. */
    boolean asksCode(PhoneNumber phone, @Nullable String code) {
        return (code == null || code.isBlank()) && helping.needed(phone);
    }

    /**
     * @param phone null for a worker without one of her own
     * @param code what stood on the telephone
     * @param contact how somebody without a telephone is reached
     */
    Opened open(@Nullable PhoneNumber phone, @Nullable String code, String name, long union, @Nullable String contact) {
        if (phone == null) {
            Case opened = desk.open(accounts.workerWithoutPhone(name), name, union);
            desk.save(
                    opened.number(),
                    0,
                    Part.WORKER,
                    false,
                    household -> household.withWorker(household
                            .worker()
                            .withParticulars(household.worker().particulars().withOtherContact(contact))));
            return new Opened(cases.byNumber(opened.number()), false);
        }
        if (!helping.needed(phone)) {
            return new Opened(desk.open(accounts.workerBy(phone, name), name, union), false);
        }
        if (code == null || code.isBlank()) {
            throw Refusal.by("M10(1)", "code", "这个手机号码已经有人用来登录，没有手机上的验证码不能替他开始。请先发验证码，请职工当面念给您。");
        }
        long account = switch (helping.byHelpCode(phone, code, request.getRemoteAddr())) {
            case Logins.Answer.Known known -> known.account();
            case Logins.Answer.Denied denied -> throw Refusal.at("code", denied.sentence());
        };
        Optional<Case> begun = cases.help(account);
        begun.ifPresent(draft -> journal.did("凭验证码帮填申请", draft.number()));
        return begun.map(draft -> new Opened(draft, true))
                .orElseGet(() -> new Opened(anew(account, name, union), false));
    }

    private Case anew(long account, String name, long union) {
        String known = accounts.get(account).name();
        if (!known.contains("（") && !Names.same(known, name)) {
            throw Refusal.at("name", "用这个手机号码登录的不是这个姓名。请核对；和别人共用手机的，选“没有自己的手机”。");
        }
        accounts.call(account, name);
        return desk.open(account, name, union);
    }
}
