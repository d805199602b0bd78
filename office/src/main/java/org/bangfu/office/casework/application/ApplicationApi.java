package org.bangfu.office.casework.application;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.application.Applications.Asked;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Helping;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Applications for programs: the same acts as on the pages. */
@RestController
@May({Permission.OWN_CASE, Permission.TAKE_IN})
class ApplicationApi {

    private static final int MOST_POINTS = 20;
    private static final int MOST_WORDS = 200;

    private final Api api;
    private final Cases cases;
    private final Households households;
    private final FilledForms filledForms;
    private final ApplicationDesk desk;
    private final FormSheets sheets;
    private final Accounts accounts;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Intake intake;
    private final Helping helping;

    ApplicationApi(
            Api api,
            Cases cases,
            Households households,
            FilledForms filledForms,
            ApplicationDesk desk,
            FormSheets sheets,
            Accounts accounts,
            Deadlines deadlines,
            Messages messages,
            Intake intake,
            Helping helping) {
        this.api = api;
        this.cases = cases;
        this.households = households;
        this.filledForms = filledForms;
        this.desk = desk;
        this.sheets = sheets;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.messages = messages;
        this.intake = intake;
        this.helping = helping;
    }

    /**
     * What opens an application.
     *
     * @param phone of the worker, from a clerk at the counter; a worker applies for herself, on her own
     * @param code what stands on the telephone, where a worker logs in by it
     * @param contact from a clerk, for a worker without a telephone of her own
     */
    record Opening(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String code,
            @Nullable String contact) {}

    /** A case as its own worker sees it; {@code version} goes into If-Match. */
    record Shown(
            String number,
            State state,
            String stateName,
            int version,
            @Nullable LocalDate submittedOn,
            List<Gap> missing) {}

    record Gap(Part part, String sentence) {}

    /** What to ask for: a paper, a part or words. */
    record Request(@Nullable List<Wanted> points) {}

    record Wanted(
            @Nullable String paper,
            @Nullable String part,
            @Nullable String words) {}

    record Because(@Nullable String because) {}

    /** A paper the application needs, or may bring, and what was handed in for it. */
    record Line(String paper, String title, boolean required, List<HandedIn> proofs) {}

    record HandedIn(long id, String name, String mediaType, long bytes) {}

    /**
     * The worker's own: where it stands, what is missing, by when, what she was told.
     *
     * @param told the latest hundred, the newest first; all of it stands under {@code /api/v1/my/messages}
     */
    record My(
            Shown application,
            @Nullable String due,
            @Nullable LocalDate dueOn,
            List<String> asked,
            List<String> told) {}

    @PostMapping("/api/v1/applications")
    ResponseEntity<String> open(@RequestBody Opening body) {
        return api.create(() -> {
            var reading = new Reading();
            String name = reading.read(() -> Names.of(body.name(), "name"), "");
            long union = reading.read(() -> MyPages.organisation(body.organisation()), 0L);
            boolean worker = Acting.now().is(Role.WORKER);
            String typed = body.phone() == null ? "" : body.phone();
            var phone = typed.isBlank()
                    ? null
                    : reading.<@Nullable PhoneNumber>read(() -> PhoneNumber.of(typed, "phone"), null);
            String contact = worker || !typed.isBlank()
                    ? null
                    : reading.<@Nullable String>read(
                            () -> Read.text(body.contact(), "contact", "手机号码 phone，或者没有手机时的联系办法 contact", 60), null);
            reading.throwIfAny();
            if (!worker) {
                return shown(
                        intake.open(phone, body.code(), name, union, contact).aCase());
            }
            long account = Acting.now().account();
            if (phone != null && !accounts.phoneOf(account).equals(Optional.of(phone))) {
                throw Refusal.by("M10(1)", "phone", "只能用自己登录的手机号码申请；替别人申请的，请本人到窗口办理。");
            }
            return shown(desk.open(account, name, union));
        });
    }

    /** The worker's own draft is hers alone; by the code sent here she lets a clerk at the counter help. */
    record Help(@Nullable String phone) {}

    record Sent(String said) {}

    @May(Permission.TAKE_IN)
    @PostMapping("/api/v1/applications/help")
    ResponseEntity<String> help(@RequestBody Help body) {
        return api.create(() ->
                new Sent(intake.sendCode(PhoneNumber.of(body.phone() == null ? "" : body.phone(), "phone"))));
    }

    /** A code for the counter, shown to the worker herself. */
    record HelpCode(String code, int minutes) {}

    @May(Permission.OWN_CASE)
    @PostMapping("/api/v1/my/help")
    ResponseEntity<String> myHelp(HttpServletRequest request) {
        return api.create(() -> {
            var phone = accounts.phoneOf(Acting.now().account()).orElseThrow(() -> new NotFound("您的手机号码"));
            return switch (helping.newHelpCode(phone, request.getRemoteAddr())) {
                case Logins.Ticket.Code code -> new HelpCode(code.digits(), 10);
                case Logins.Ticket.Refused refused -> throw Refusal.at("phone", refused.sentence());
            };
        });
    }

    @PutMapping("/api/v1/applications/{number}/household")
    ResponseEntity<String> household(@PathVariable String number, @RequestBody HouseholdBody body) {
        return api.act(version -> {
            var today = sheets.today();
            var window = Window.of(cases.byNumber(number), today);
            var places = List.copyOf(sheets.places().keySet());
            return shown(desk.declare(number, version, before -> body.read(before, window, places, today)));
        });
    }

    @GetMapping("/api/v1/applications/{number}/proofs")
    @Transactional(readOnly = true)
    List<Line> proofs(@PathVariable String number) {
        var filled = filledForms.of(cases.byNumber(number));
        return filled.papers().stream()
                .map(paper -> new Line(
                        paper.slug(),
                        paper.title(),
                        paper.required(),
                        filled.proofs(paper).stream()
                                .map(proof -> new HandedIn(proof.id(), proof.name(), proof.mediaType(), proof.bytes()))
                                .toList()))
                .toList();
    }

    @DeleteMapping("/api/v1/applications/{number}/proofs/{proof}")
    ResponseEntity<String> setAside(@PathVariable String number, @PathVariable long proof) {
        return api.create(() -> {
            desk.setAside(number, proof);
            return shown(cases.byNumber(number));
        });
    }

    @PostMapping("/api/v1/applications/{number}/proofs")
    ResponseEntity<String> proofs(
            @PathVariable String number, @RequestParam String paper, @RequestParam List<MultipartFile> file) {
        return api.create(() -> desk.handIn(number, paper, PaperPages.uploads(file)));
    }

    /** The authorisation as everyone of age signed it on paper. */
    @PostMapping("/api/v1/applications/{number}/authorisation")
    ResponseEntity<String> authorisation(@PathVariable String number, @RequestParam List<MultipartFile> file) {
        return api.create(() -> {
            var sheet = PaperPages.uploads(file);
            if (sheet.size() != 1) {
                throw Refusal.at("file", "请上传一张签好的授权书。");
            }
            desk.authoriseOnPaper(number, sheet.getFirst());
            return shown(cases.byNumber(number));
        });
    }

    @PostMapping("/api/v1/applications/{number}/submit")
    ResponseEntity<String> submit(@PathVariable String number) {
        return api.act(version -> shown(desk.submit(number, version)));
    }

    @May(Permission.VISIT)
    @PostMapping("/api/v1/applications/{number}/missing")
    ResponseEntity<String> missing(@PathVariable String number, @RequestBody Request body) {
        return api.act(version -> shown(desk.askForMissing(number, version, asked(body))));
    }

    private static List<Asked> asked(Request body) {
        var asked = new ArrayList<Asked>();
        var points = body.points() == null ? List.<Wanted>of() : body.points();
        if (points.size() > MOST_POINTS) {
            throw Refusal.at("points", "一次最多要求补 " + MOST_POINTS + " 项。");
        }
        for (int i = 0; i < points.size(); i++) {
            var wanted = points.get(i);
            String at = "points[" + i + "]";
            String words = Read.optional(wanted.words(), at + ".words", "要补的内容", MOST_WORDS);
            Part part = wanted.part() == null ? null : Read.oneOf(Part.class, wanted.part(), at + ".part", "要改的部分");
            if ((wanted.paper() == null && part == null && words == null) || (wanted.paper() != null && part != null)) {
                throw Refusal.at(at, "请写 paper、part、words 中的一种；paper 和 part 不能同时写。");
            }
            asked.add(new Asked(wanted.paper(), part, words));
        }
        return asked;
    }

    @PostMapping("/api/v1/applications/{number}/complete")
    ResponseEntity<String> complete(@PathVariable String number) {
        return api.act(version -> shown(desk.complete(number, version)));
    }

    @PostMapping("/api/v1/applications/{number}/withdraw")
    ResponseEntity<String> withdraw(@PathVariable String number, @RequestBody Because body) {
        return api.act(version ->
                shown(desk.withdraw(number, version, Read.optional(body.because(), "because", "原因", MOST_WORDS))));
    }

    @May(Permission.OWN_CASE)
    @GetMapping("/api/v1/my")
    @Transactional(readOnly = true)
    ResponseEntity<My> my() {
        long account = Acting.now().account();
        var aCase = cases.ofApplicant(account).orElseThrow(() -> new NotFound("您的申请"));
        var next = deadlines.next(aCase.id());
        var household = households.now(aCase);
        return ResponseEntity.ok()
                .eTag("\"" + aCase.version() + "\"")
                .body(new My(
                        shown(aCase),
                        next.map(due -> due.due().label()).orElse(null),
                        next.map(Deadlines.Next::on).orElse(null),
                        filledForms.of(aCase).openPoints().stream()
                                .map(point -> ApplicationDesk.sentence(
                                        new Asked(point.paper(), point.part(), point.words()), household))
                                .toList(),
                        messages.toldTo(account).stream()
                                .map(Messages.Told::text)
                                .toList()));
    }

    private Shown shown(Case aCase) {
        var missing = FilledForm.open(aCase)
                ? desk.missing(aCase)
                : List.<org.bangfu.office.casework.household.Completeness.Missing>of();
        return new Shown(
                aCase.number(),
                aCase.state(),
                aCase.state().label(),
                aCase.version(),
                aCase.submittedOn(),
                missing.stream().map(gap -> new Gap(gap.part(), gap.sentence())).toList());
    }
}
