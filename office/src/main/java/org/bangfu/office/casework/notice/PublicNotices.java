package org.bangfu.office.casework.notice;

import java.util.Objects;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What hangs on the walls, for anyone to read and to object to, with or without a name (M10(4), F16). */
@Controller
@Open
class PublicNotices {

    private final NoticeTable table;
    private final NoticeDesk desk;
    private final OfficeClock clock;
    private final NoticeSheet sheet;
    private final Cases cases;
    private final Forms forms;
    private final TransactionTemplate transaction;

    PublicNotices(
            NoticeTable table,
            NoticeDesk desk,
            OfficeClock clock,
            NoticeSheet sheet,
            Cases cases,
            Forms forms,
            TransactionTemplate transaction) {
        this.table = table;
        this.desk = desk;
        this.clock = clock;
        this.sheet = sheet;
        this.cases = cases;
        this.forms = forms;
        this.transaction = transaction;
    }

    @GetMapping("/notices")
    @Transactional(readOnly = true)
    String list(Paging paging, Model model) {
        model.addAttribute(
                "notices", paging.page(table.posted(paging.number(Long.MAX_VALUE), paging.oneMore()), Notice::id));
        model.addAttribute("today", clock.today());
        model.addAttribute("calendar", clock.workdays());
        return "casework/notice/notices";
    }

    @GetMapping("/notices/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, ObjectionForm.EMPTY, Errors.NONE, model);
    }

    private String one(long id, ObjectionForm form, Errors errors, Model model) {
        model.addAttribute("notice", hanging(id));
        model.addAttribute("today", clock.today());
        model.addAttribute("calendar", clock.workdays());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "casework/notice/notice";
    }

    /** The sheet on the wall, A4; its paper is sealed with the family's key, which the office has. */
    @GetMapping("/notices/{id}/print")
    String print(@PathVariable long id, Model model) {
        Notice notice = hanging(id);
        Acting.as(
                Actor.OFFICE,
                () -> transaction.executeWithoutResult(status -> {
                    model.addAttribute("paper", sheet.of(cases.byId(notice.caseId()), notice));
                    model.addAttribute("later", sheet.since(notice));
                }));
        return "casework/issued/print";
    }

    private Notice hanging(long id) {
        return Objects.requireNonNull(
                transaction.execute(status -> table.posted(id).orElseThrow(() -> new NotFound("这份公示"))));
    }

    @PostMapping("/notices/{id}/objections")
    String object(@PathVariable long id, ObjectionForm form, Model model) {
        return Acting.as(
                Actor.OFFICE,
                () -> forms.act(
                        () -> {
                            desk.object(id, form.read());
                            forms.say("您反映的情况已经收到，工会会核实；留了联系方式的，结果会告诉您。反映人的信息只有办理人员能看到。");
                            return "/notices";
                        },
                        errors -> one(id, form, errors, model)));
    }
}
