package org.bangfu.office.law.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 放假安排: the working days of this year and the next, and the entering of a year by two people of the city's union. */
@Controller
@May({Permission.WORK, Permission.AUDIT})
class CalendarPage {

    /** The Measures are in force since then (M21). */
    private static final int FIRST_YEAR = 2020;

    private static final int LAST_YEAR = 2100;

    private final Arrangements arrangements;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final Forms forms;

    CalendarPage(Arrangements arrangements, Proofs proofs, OfficeClock clock, Forms forms) {
        this.arrangements = arrangements;
        this.proofs = proofs;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem calendarInMenu() {
        return new MenuItem(MenuItem.Group.ADMINISTRATION, 6, "/calendars", "放假安排", Permission.SEE_CASES);
    }

    /** @param year to correct: the form begins with what is in force of it */
    @GetMapping("/calendars")
    String page(@RequestParam(required = false) @Nullable String year, Model model) {
        Integer asked = Asked.number(year, "year", FIRST_YEAR, LAST_YEAR);
        int now = clock.today().getYear();
        int which = asked == null ? clock.workdays().knows(now) ? now + 1 : now : asked;
        String days = Arrangement.typed(Arrangement.of(clock.workdays(), which));
        return page(new ArrangementForm(Integer.toString(which), null, null, days), Errors.NONE, model);
    }

    private String page(ArrangementForm form, Errors errors, Model model) {
        Actor by = Acting.now();
        return forms.page("law/standard/calendars", errors, model, () -> {
            boolean sets = SecondPerson.sets(by);
            WorkdayCalendar calendar = clock.workdays();
            var years = new ArrayList<Arrangement.Year>();
            var choices = new LinkedHashMap<String, String>();
            for (int year = clock.today().getYear(); year <= clock.today().getYear() + 1; year++) {
                years.add(year(calendar, year));
                choices.put(Integer.toString(year), year + "年" + (calendar.knows(year) ? "（更正）" : ""));
            }
            model.addAttribute("form", form);
            model.addAttribute("years", years);
            model.addAttribute("choices", choices);
            model.addAttribute(
                    "lines",
                    arrangements.all().stream()
                            .map(one -> line(one, calendar, sets))
                            .toList());
            model.addAttribute("me", by.account());
            model.addAttribute("sets", sets);
        });
    }

    private static Arrangement.Year year(WorkdayCalendar calendar, int year) {
        return new Arrangement.Year(
                year,
                calendar.knows(year),
                Arrangement.inWords(Arrangement.of(calendar, year)),
                calendar.entries().stream()
                        .filter(entry -> entry.year() == year)
                        .map(WorkdayCalendar.Entry::source)
                        .findFirst()
                        .orElse(null));
    }

    private Arrangement.Line line(Arrangement one, WorkdayCalendar calendar, boolean sets) {
        Long paper = sets && one.open() ? proofs.of(one.dossier()).getFirst().id() : null;
        return new Arrangement.Line(
                one, Arrangement.inWords(one.days()), one.open() ? one.changes(calendar) : List.of(), paper);
    }

    @PostMapping("/calendars")
    @May(Permission.SET_STANDARDS)
    String enter(ArrangementForm form, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> {
                    var typed = form.read(clock.today(), UploadedFile.chosen(file));
                    var notice = UploadedFile.of(Objects.requireNonNull(file), "通知");
                    arrangements.enter(typed, notice.name(), notice.content(), Acting.now());
                    return forms.said("已录入，请另一位同事确认后生效。", "/calendars");
                },
                errors -> page(form, errors, model));
    }

    @PostMapping("/calendars/{id}/confirm")
    @May(Permission.SET_STANDARDS)
    String confirm(@PathVariable long id, Model model) {
        return forms.act(
                () -> {
                    Arrangement confirmed = arrangements.confirm(id, Acting.now());
                    return forms.said(
                            "%d年的放假安排已确认，工作日从现在起按它计算，期限已重新计算，变了的见下面“期限有变化的案件”。".formatted(confirmed.year()),
                            "/calendars");
                },
                errors -> pageAfter(errors, model));
    }

    @PostMapping("/calendars/{id}/drop")
    @May(Permission.SET_STANDARDS)
    String drop(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.act(
                () -> {
                    arrangements.drop(id, Confirmation.reason(reason), Acting.now());
                    return forms.said("已退回，没有生效。", "/calendars");
                },
                errors -> pageAfter(errors, model));
    }

    private String pageAfter(Errors errors, Model model) {
        return page(new ArrangementForm(null, null, null, null), errors, model);
    }
}
