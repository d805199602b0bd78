package org.bangfu.office.casework.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.Identification.Known;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Read;
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
    private final Intake intake;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Forms forms;

    IntakePage(ApplicationDesk desk, Intake intake, Organisations organisations, OfficeClock clock, Forms forms) {
        this.desk = desk;
        this.intake = intake;
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
                IntakeForm.at(unions.size() == 1 ? unions.keySet().iterator().next() : null), Errors.NONE, model);
    }

    private String form(IntakeForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unions", unions());
        model.addAttribute("errors", errors);
        return "casework/application/intake";
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
        return askCode(form)
                .map(asked -> form(form, new Errors(List.of(asked)), model))
                .orElseGet(() -> forms.act(
                        () -> "/cases/" + take(form).number() + "/application", errors -> form(form, errors, model)));
    }

    /** The code is sent before anything else is asked, so that a refusal does not take it back. */
    private Optional<Refusal> askCode(IntakeForm form) {
        if (form.withoutPhone() || form.phone() == null) {
            return Optional.empty();
        }
        try {
            var phone = PhoneNumber.of(form.phone(), "phone");
            return intake.asksCode(phone, form.code())
                    ? Optional.of(Refusal.at("code", intake.sendCode(phone)))
                    : Optional.empty();
        } catch (Refusal notANumber) {
            return Optional.empty();
        }
    }

    private Case take(IntakeForm form) {
        var reading = new Reading();
        var typed = FieldReader.form(reading);
        String name = reading.read(() -> Names.of(form.name(), "name"), "");
        var known = WorkerForm.known(form.identity(), form.paper(), form.born(), typed, clock.today());
        boolean without = form.withoutPhone();
        var phone = without
                ? null
                : reading.<@Nullable PhoneNumber>read(
                        () -> PhoneNumber.of(form.phone() == null ? "" : form.phone(), "phone"), null);
        String contact = without ? typed.needed(form.contact(), "contact", "怎样能找到他", 60) : null;
        long union = reading.read(() -> MyPages.organisation(form.organisation()), 0L);
        reading.throwIfAny();
        var opened = intake.open(phone, form.code(), name, union, contact);
        if (!opened.begun()) {
            begin(opened.aCase(), known, phone);
        }
        return opened.aCase();
    }

    private void begin(Case opened, Known known, @Nullable PhoneNumber phone) {
        desk.save(
                opened.number(),
                phone == null ? 1 : 0,
                Part.WORKER,
                false,
                household -> household
                        .withMembers(List.of(household.head().known(known)))
                        .withWorker(household.worker().withPhone(phone == null ? null : phone.value())));
    }

    /**
     * What a clerk types to begin.
     *
     * @param noPhone ticked for a worker who has none of her own
     * @param contact how she is reached then
     * @param code what stands on the telephone, where somebody logs in by it
     */
    public record IntakeForm(
            @Nullable String name,
            @Nullable String identity,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String paper,
            @Nullable String born,
            @Nullable String noPhone,
            @Nullable String contact,
            @Nullable String code) {

        static IntakeForm at(@Nullable String organisation) {
            return new IntakeForm(null, null, null, organisation, null, null, null, null, null);
        }

        public boolean withoutPhone() {
            return Read.ticked(noPhone, "noPhone");
        }
    }
}
