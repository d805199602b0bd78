package org.bangfu.office.casework.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.export.Exports;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.terms.Category;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases: searched, filtered, paged by key; its address can be shared. */
@Controller
@May(Permission.SEE_CASES)
class CasesPage {

    private final CaseTable table;
    private final Organisations organisations;
    private final Exports exports;
    private final OfficeClock clock;
    private final Forms forms;
    private final TransactionTemplate transaction;

    CasesPage(
            CaseTable table,
            Organisations organisations,
            Exports exports,
            OfficeClock clock,
            Forms forms,
            TransactionTemplate transaction) {
        this.table = table;
        this.organisations = organisations;
        this.exports = exports;
        this.clock = clock;
        this.forms = forms;
        this.transaction = transaction;
    }

    @Bean
    static MenuItem casesInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 20, "/cases", "案件", Permission.SEE_CASES);
    }

    @GetMapping("/cases")
    String cases(CaseSearch search, Paging paging, Model model) {
        return page(search, paging, Errors.NONE, model);
    }

    /** All that the search finds, in full, as a locked workbook. */
    @PostMapping("/cases/export")
    Object export(CaseSearch search, @RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.file(
                () -> exports.give("案件名册", rows(search), reason, Acting.now()),
                errors -> page(search, Paging.FIRST, errors, model));
    }

    private List<List<Object>> rows(CaseSearch search) {
        return Objects.requireNonNull(transaction.execute(
                status -> columns().sheet(found(search, Long.MAX_VALUE, Exports.MOST + 1))));
    }

    private Columns<Case> columns() {
        return CaseColumns.of(places(), clock.today());
    }

    private List<Case> found(CaseSearch search, long before, int most) {
        return table.list(Acting.now().territory(), search.filter(Acting.now().account(), clock.today()), before, most);
    }

    private String page(CaseSearch search, Paging paging, Errors errors, Model model) {
        return forms.page("casework/procedure/cases", errors, model, () -> {
            List<Case> found = found(search, paging.number(Long.MAX_VALUE), paging.oneMore());
            Page<Case> cases = paging.page(found, Case::id);
            boolean arranges = Permission.ARRANGE.allows(Acting.now());
            Columns<Case> columns = arranges ? columns().after(CaseColumns.CHOICE) : columns();
            model.addAttribute("cases", cases);
            model.addAttribute("list", columns.on(cases.rows()));
            model.addAttribute("search", search);
            model.addAttribute("states", states());
            model.addAttribute("categories", Term.choices(Category.FILED));
            model.addAttribute("arranges", arranges);
        });
    }

    private Map<Long, String> places() {
        return organisations.within(Acting.now().territory(), Level.GRASSROOTS).stream()
                .collect(Collectors.toMap(Organisation::number, Organisation::name, (one, other) -> one));
    }

    private static Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (State state : State.values()) {
            states.put(state.name(), state.label());
        }
        return states;
    }
}
