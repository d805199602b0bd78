package org.bangfu.office.casework.application;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The parts about people: the worker, her family, her work. */
@Controller
@RequestMapping({"/my/application", "/cases/{number}/application"})
@May({Permission.OWN_CASE, Permission.TAKE_IN})
class PersonPages {

    private static final int MOST_MEMBERS = 20;
    private static final String NEW = "new";

    private final FormSheets sheets;
    private final Accounts accounts;

    PersonPages(FormSheets sheets, Accounts accounts) {
        this.sheets = sheets;
        this.accounts = accounts;
    }

    @GetMapping("/worker")
    String worker(@PathVariable(required = false) @Nullable String number, Model model) {
        var sheet = sheets.of(number);
        String phone = accounts.phoneOf(sheet.aCase().applicant())
                .map(PhoneNumber::value)
                .orElse(null);
        return show("worker", sheet, WorkerForm.of(sheet.household(), phone), Errors.NONE, model);
    }

    @PostMapping("/worker")
    String worker(
            @PathVariable(required = false) @Nullable String number, Saving saving, WorkerForm form, Model model) {
        return sheets.save(
                number,
                saving,
                Part.WORKER,
                null,
                (household, typed) -> {
                    var changed = form.into(household, typed, sheets.today());
                    refuseAlike(changed.members(), Household.WORKER, typed);
                    Ages.refuse(changed.members(), Household.WORKER, typed, sheets.today());
                    return changed;
                },
                errors -> show("worker", sheets.of(number), form, errors, model));
    }

    @GetMapping("/work")
    String work(@PathVariable(required = false) @Nullable String number, Model model) {
        var sheet = sheets.of(number);
        return show("work", sheet, WorkForm.of(sheet.household()), Errors.NONE, model);
    }

    @PostMapping("/work")
    String work(@PathVariable(required = false) @Nullable String number, Saving saving, WorkForm form, Model model) {
        return sheets.save(
                number,
                saving,
                Part.WORK,
                null,
                (household, typed) -> form.into(household, typed, sheets.today()),
                errors -> show("work", sheets.of(number), form, errors, model));
    }

    @GetMapping("/household")
    String household(@PathVariable(required = false) @Nullable String number, Model model) {
        return household(number, Errors.NONE, model);
    }

    private String household(@Nullable String number, Errors errors, Model model) {
        model.addAttribute("sheet", sheets.of(number));
        model.addAttribute("errors", errors);
        return "casework/application/household";
    }

    /** The family is all there. */
    @PostMapping("/household")
    String confirm(@PathVariable(required = false) @Nullable String number, Saving saving, Model model) {
        return sheets.save(
                number,
                saving,
                Part.HOUSEHOLD,
                null,
                (household, typed) -> household,
                errors -> household(number, errors, model));
    }

    @GetMapping("/household/{member}")
    String member(@PathVariable(required = false) @Nullable String number, @PathVariable String member, Model model) {
        var sheet = sheets.of(number);
        var form = member.equals(NEW) ? MemberForm.EMPTY : MemberForm.of(family(sheet.household(), member));
        return member(sheet, member, form, Errors.NONE, model);
    }

    private String member(FormSheet sheet, String member, MemberForm form, Errors errors, Model model) {
        model.addAttribute("member", member);
        return show("member", sheet, form, errors, model);
    }

    @PostMapping("/household/{member}")
    String member(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String member,
            Saving saving,
            MemberForm form,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.HOUSEHOLD,
                "/household",
                (household, typed) -> {
                    var members = new ArrayList<>(household.members());
                    String id = member.equals(NEW)
                            ? Numbering.next("", members.stream().map(Member::id))
                            : member;
                    if (member.equals(NEW)) {
                        if (members.size() >= MOST_MEMBERS) {
                            throw Refusal.at("name", "家庭成员最多填 " + MOST_MEMBERS + " 人。");
                        }
                        members.add(form.read(id, typed, null, sheets.today()));
                    } else {
                        var was = family(household, member);
                        members.set(members.indexOf(was), form.read(id, typed, was, sheets.today()));
                    }
                    refuseAlike(members, id, typed);
                    Ages.refuse(members, id, typed, sheets.today());
                    return bereaved(household.withMembers(members), id);
                },
                errors -> member(sheets.of(number), member, form, errors, model));
    }

    /** Takes a member off the form, with what was declared for her. */
    @PostMapping("/household/{member}/remove")
    String remove(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String member,
            Saving saving,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.HOUSEHOLD,
                "/household",
                (household, typed) -> {
                    var gone = family(household, member);
                    return household
                            .withMembers(household.members().stream()
                                    .filter(other -> !other.equals(gone))
                                    .toList())
                            .withIncome(household.income().stream()
                                    .filter(item -> !item.member().equals(member))
                                    .toList())
                            .withExpenses(household.expenses().stream()
                                    .filter(item -> !item.member().equals(member))
                                    .toList());
                },
                errors -> household(number, errors, model));
    }

    /** One of the family besides the worker. */
    private static Member family(Household household, String id) {
        return household
                .member(id)
                .filter(member -> !member.id().equals(Household.WORKER))
                .orElseThrow(() -> new NotFound("这位家庭成员"));
    }

    /** Of a member who died, income ends with the month. */
    private static Household bereaved(Household household, String id) {
        var death = household.member(id).map(Member::death).orElse(null);
        return death == null ? household : household.bereavedOf(id, death, "deceased");
    }

    private static void refuseAlike(List<Member> members, String written, FieldReader typed) {
        var identity = members.stream()
                .filter(member -> member.id().equals(written))
                .findFirst()
                .map(Member::place)
                .orElse(null);
        if (identity == null) {
            return;
        }
        members.stream()
                .filter(other -> !other.id().equals(written) && identity.equals(other.place()))
                .findFirst()
                .ifPresent(other -> typed.refuse("identity", SameIdentity.sentence(other.name())));
    }

    private static String show(String template, FormSheet sheet, Object form, Errors errors, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "casework/application/" + template;
    }
}
