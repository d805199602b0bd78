package org.bangfu.office.casework.application;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts about money: income by member and month, hardship expenses, what the family lives in and drives, its bank card. */
@Controller
@RequestMapping({"/my/application", "/cases/{number}/application"})
@May({Permission.OWN_CASE, Permission.TAKE_IN})
class MoneyPages {

    private static final int MOST_ITEMS = 500;
    private static final int MOST_WORDS = 1000;
    private static final String NEW = "new";

    private final FormSheets sheets;

    MoneyPages(FormSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/income")
    String income(@PathVariable(required = false) @Nullable String number, Model model) {
        return list("income", number, Errors.NONE, model);
    }

    /** All income is there, or there is none. */
    @PostMapping("/income")
    String confirmIncome(@PathVariable(required = false) @Nullable String number, Saving saving, Model model) {
        return sheets.save(
                number,
                saving,
                Part.INCOME,
                null,
                (household, typed) -> household,
                errors -> list("income", number, errors, model));
    }

    @GetMapping("/income/{item}")
    String incomeItem(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String member,
            Model model) {
        var sheet = sheets.of(number);
        String whose =
                Asked.word(sheet.household().members().stream().map(Member::id).toList(), member, "member");
        var form = item.equals(NEW) ? IncomeForm.fresh(whose) : IncomeForm.of(income(sheet.household(), item));
        return item("income-item", sheet, item, form, Errors.NONE, model);
    }

    @PostMapping("/income/{item}")
    String incomeItem(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String item,
            Saving saving,
            IncomeForm form,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.INCOME,
                "/income",
                (household, typed) -> {
                    var sheet = sheets.of(number);
                    var places = List.copyOf(sheet.places().keySet());
                    Per.refuseSilence(form.per(), form.from(), form.to(), typed);
                    var items = new ArrayList<>(household.income());
                    if (item.equals(NEW)) {
                        full(items);
                        String id = Numbering.next("i", items.stream().map(Income::id));
                        items.add(form.read(id, null, household, sheet.window(), places, typed));
                    } else {
                        var was = income(household, item);
                        items.set(items.indexOf(was), form.read(item, was, household, sheet.window(), places, typed));
                    }
                    return household.withIncome(items);
                },
                errors -> item("income-item", sheets.of(number), item, form, errors, model));
    }

    @PostMapping("/income/{item}/remove")
    String removeIncome(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String item,
            Saving saving,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.INCOME,
                "/income",
                (household, typed) -> household.withIncome(household.income().stream()
                        .filter(other -> !other.id().equals(item))
                        .toList()),
                errors -> list("income", number, errors, model));
    }

    @GetMapping("/expenses")
    String expenses(@PathVariable(required = false) @Nullable String number, Model model) {
        return list("expenses", number, Errors.NONE, model);
    }

    /** All expenses are there; with the family's own words about its hardship. */
    @PostMapping("/expenses")
    String confirmExpenses(
            @PathVariable(required = false) @Nullable String number,
            Saving saving,
            @RequestParam(required = false) @Nullable String story,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.EXPENSES,
                null,
                (household, typed) -> household.withWorker(
                        household.worker().withStory(typed.text(story, "story", "困难情况", MOST_WORDS))),
                errors -> {
                    model.addAttribute("story", story);
                    return list("expenses", number, errors, model);
                });
    }

    @GetMapping("/expenses/{item}")
    String expense(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        var sheet = sheets.of(number);
        var form = item.equals(NEW)
                ? ExpenseForm.fresh(Read.oneOf(ExpenseKind.class, kind, "kind", "是哪一种支出"))
                : ExpenseForm.of(expense(sheet.household(), item));
        return item("expense-item", sheet, item, form, Errors.NONE, model);
    }

    @PostMapping("/expenses/{item}")
    String expense(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String item,
            Saving saving,
            ExpenseForm form,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.EXPENSES,
                "/expenses",
                (household, typed) -> {
                    var window = sheets.of(number).window();
                    if (form.what().monthly()) {
                        Per.refuseSilence(form.per(), form.from(), form.to(), typed);
                    }
                    var items = new ArrayList<>(household.expenses());
                    if (item.equals(NEW)) {
                        full(items);
                        String id = Numbering.next("e", items.stream().map(Expense::id));
                        items.add(form.read(id, null, household, window, typed, sheets.today()));
                    } else {
                        var was = expense(household, item);
                        items.set(items.indexOf(was), form.read(item, was, household, window, typed, sheets.today()));
                    }
                    return household.withExpenses(items);
                },
                errors -> item("expense-item", sheets.of(number), item, form, errors, model));
    }

    @PostMapping("/expenses/{item}/remove")
    String removeExpense(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String item,
            Saving saving,
            Model model) {
        return sheets.save(
                number,
                saving,
                Part.EXPENSES,
                "/expenses",
                (household, typed) -> household.withExpenses(household.expenses().stream()
                        .filter(other -> !other.id().equals(item))
                        .toList()),
                errors -> list("expenses", number, errors, model));
    }

    @GetMapping("/home")
    String home(@PathVariable(required = false) @Nullable String number, Model model) {
        var sheet = sheets.of(number);
        return item("home", sheet, "", HomeForm.of(sheet.household()), Errors.NONE, model);
    }

    @PostMapping("/home")
    String home(@PathVariable(required = false) @Nullable String number, Saving saving, HomeForm form, Model model) {
        return sheets.save(
                number,
                saving,
                Part.HOME,
                null,
                form::into,
                errors -> item("home", sheets.of(number), "", form, errors, model));
    }

    @GetMapping("/bank")
    String bank(@PathVariable(required = false) @Nullable String number, Model model) {
        var sheet = sheets.of(number);
        return item("bank", sheet, "", BankForm.of(sheet.household()), Errors.NONE, model);
    }

    @PostMapping("/bank")
    String bank(@PathVariable(required = false) @Nullable String number, Saving saving, BankForm form, Model model) {
        return sheets.save(
                number,
                saving,
                Part.BANK,
                null,
                form::into,
                errors -> item("bank", sheets.of(number), "", form, errors, model));
    }

    private String list(String template, @Nullable String number, Errors errors, Model model) {
        var sheet = sheets.of(number);
        model.addAttribute("sheet", sheet);
        model.addAttribute("errors", errors);
        if (!model.containsAttribute("story")) {
            model.addAttribute("story", sheet.household().worker().story());
        }
        return "casework/application/" + template;
    }

    private static String item(String template, FormSheet sheet, String item, Object form, Errors errors, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "casework/application/" + template;
    }

    private static Income income(Household household, String id) {
        return household.income().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("这一项收入"));
    }

    private static Expense expense(Household household, String id) {
        return household.expenses().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("这一项支出"));
    }

    private static void full(List<?> items) {
        if (items.size() >= MOST_ITEMS) {
            throw Refusal.at("member", "最多填 " + MOST_ITEMS + " 项。票据再多的，请到受理的工会一起整理。");
        }
    }
}
