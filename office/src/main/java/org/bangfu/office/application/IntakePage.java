package org.bangfu.office.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.access.Accounts;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.Case;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.family.Completeness.Part;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisation;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.person.IdentityNumber;
import org.bangfu.office.person.Names;
import org.bangfu.office.person.PhoneNumber;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals.Reading;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.bangfu.office.web.MenuItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The counter: a clerk opens an application for a worker who stands before her (M10(1), M18). */
@Controller
@May(Permission.TAKE_IN)
public class IntakePage {

    private final ApplicationDesk desk;
    private final Accounts accounts;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Forms forms;

    IntakePage(ApplicationDesk desk, Accounts accounts, Organisations organisations, OfficeClock clock, Forms forms) {
        this.desk = desk;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem intakeInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 30, "/intake", "窗口受理", Permission.TAKE_IN);
    }

    @GetMapping("/intake")
    @Transactional(readOnly = true)
    String form(Model model) {
        var unions = unions();
        return form(
                new IntakeForm(
                        null,
                        null,
                        null,
                        unions.size() == 1 ? unions.keySet().iterator().next() : null),
                Errors.NONE,
                model);
    }

    private String form(IntakeForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unions", unions());
        model.addAttribute("errors", errors);
        return "application/intake";
    }

    /** The grassroots unions the clerk may take in for. */
    private Map<String, String> unions() {
        var unions = new LinkedHashMap<String, String>();
        Territory territory = Acting.now().territory();
        organisations.within(territory).stream()
                .filter(union -> union.level() == Level.GRASSROOTS || union.level() == Level.UNIT)
                .forEach((Organisation union) -> unions.put(Long.toString(union.number()), union.name()));
        return unions;
    }

    @PostMapping("/intake")
    String open(IntakeForm form, Model model) {
        return forms.act(
                form.once(),
                () -> "/cases/" + take(form).number() + "/application",
                errors -> form(form, errors, model));
    }

    private Case take(IntakeForm form) {
        var reading = new Reading();
        String name = reading.read(() -> Names.of(form.name(), "name"), "");
        var identity = reading.<@Nullable IdentityNumber>read(
                () -> WorkerForm.identityOf(form.identity(), clock.today()), null);
        var phone = reading.<@Nullable PhoneNumber>read(
                () -> PhoneNumber.of(form.phone() == null ? "" : form.phone(), "phone"), null);
        long union = reading.read(() -> MyPages.organisation(form.organisation()), 0L);
        reading.throwIfAny();
        if (identity == null || phone == null) {
            throw new IllegalStateException("read without refusal");
        }
        var opened = desk.open(account(phone, name), name, union);
        desk.save(
                opened.number(),
                0,
                Part.WORKER,
                false,
                household -> household
                        .withMembers(List.of(household.head().withIdentity(identity.value())))
                        .withWorker(household.worker().withPhone(phone.value())));
        return opened;
    }

    /** The account behind the telephone; it must be this person's. */
    private long account(PhoneNumber phone, String name) {
        long account = accounts.workerBy(phone, name);
        String known = accounts.get(account).name();
        if (!known.equals(name)) {
            if (!known.contains("（")) {
                throw Refusal.at("phone", "这个手机号码登记在另一个姓名下面。请核对号码和姓名；号码换了主人的，请联系系统管理员。");
            }
            accounts.call(account, name);
        }
        return account;
    }

    /** What a clerk types to begin. */
    public record IntakeForm(
            @Nullable String once,
            @Nullable String name,
            @Nullable String identity,
            @Nullable String phone,
            @Nullable String organisation) {

        IntakeForm(
                @Nullable String name,
                @Nullable String identity,
                @Nullable String phone,
                @Nullable String organisation) {
            this(null, name, identity, phone, organisation);
        }
    }
}
