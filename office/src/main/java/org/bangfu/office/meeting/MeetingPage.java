package org.bangfu.office.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.meeting.Meeting.Attendee;
import org.bangfu.office.meeting.Meeting.Decision;
import org.bangfu.office.person.Names;
import org.bangfu.office.plan.PlanSheet;
import org.bangfu.office.plan.Plans;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.bangfu.office.web.MenuItem;
import org.bangfu.office.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings on screen: the list, one with its agenda, votes and minutes, the sheet for the table, the minutes on paper. */
@Controller
@May(Permission.SEE_AID)
class MeetingPage {

    private final MeetingBook meetings;
    private final MeetingTable table;
    private final Plans plans;
    private final Forms forms;
    private final TransactionTemplate transaction;

    MeetingPage(MeetingBook meetings, MeetingTable table, Plans plans, Forms forms, TransactionTemplate transaction) {
        this.meetings = meetings;
        this.table = table;
        this.plans = plans;
        this.forms = forms;
        this.transaction = transaction;
    }

    @Bean
    static MenuItem meetingsInMenu() {
        return new MenuItem(MenuItem.Group.AID, 20, "/meetings", "会议", Permission.SEE_AID);
    }

    @GetMapping("/meetings")
    String list(Model model) {
        return list(Errors.NONE, model);
    }

    private String list(Errors errors, Model model) {
        transaction.executeWithoutResult(status -> {
            var actor = Acting.now();
            model.addAttribute("meetings", table.list(actor.territory()));
            model.addAttribute(
                    "waiting",
                    Permission.MEET.allows(actor)
                            ? plans.proposed(actor.organisation().number())
                            : List.of());
        });
        model.addAttribute("holds", Permission.MEET.allows(Acting.now()));
        model.addAttribute("errors", errors);
        return "meeting/meetings";
    }

    @PostMapping("/meetings")
    @May(Permission.MEET)
    String prepare(
            @RequestParam(required = false) @Nullable String once,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String expected,
            Model model) {
        return forms.act(
                once,
                () -> meetings.prepare(
                                Read.text(place, "place", "地点", 40),
                                Read.count(expected, "expected", "应到人数", 1, 99),
                                Acting.now())
                        .path(),
                errors -> list(errors, model));
    }

    @GetMapping("/meetings/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, Errors.NONE, model);
    }

    private String one(long id, Errors errors, Model model) {
        show(id, model);
        model.addAttribute("errors", errors);
        return "meeting/meeting";
    }

    /** The minutes on A4. */
    @GetMapping("/meetings/{id}/print")
    String print(@PathVariable long id, Model model) {
        show(id, model);
        return "meeting/minutes";
    }

    private void show(long id, Model model) {
        transaction.executeWithoutResult(status -> {
            Meeting meeting = meetings.get(id);
            var sheets = new LinkedHashMap<Long, PlanSheet>();
            var funds = new LinkedHashMap<Long, Map<Long, String>>();
            for (Meeting.Item item : meeting.items()) {
                if (item.plan() != null) {
                    var plan = plans.get(item.plan());
                    var lines = plans.lines(item.plan());
                    sheets.put(item.plan(), PlanSheet.of(lines));
                    funds.put(
                            item.plan(),
                            lines.stream()
                                    .map(line -> line.fund())
                                    .distinct()
                                    .collect(Collectors.toMap(
                                            fund -> fund,
                                            fund -> plans.fundName(plan.organisation(), plan.year(), fund)
                                                    .orElse("帮扶资金"))));
                }
            }
            model.addAttribute("meeting", meeting);
            model.addAttribute("sheets", sheets);
            model.addAttribute("fundNames", funds);
            model.addAttribute("holds", Permission.MEET.allows(Acting.now()) && !meeting.signed());
        });
    }

    @PostMapping("/meetings/{id}/attendees")
    @May(Permission.MEET)
    String attend(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String attendees,
            Model model) {
        return act(id, once, model, () -> meetings.attend(id, version, attendees(attendees)));
    }

    /** One a line: the name, then the office. */
    private static List<Attendee> attendees(String typed) {
        return Read.text(typed, "attendees", "到会人员", 2000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(MeetingPage::attendee)
                .toList();
    }

    private static Attendee attendee(String line) {
        String[] parts = line.split("[\\s　,，]+", 2);
        if (parts.length < 2) {
            throw Refusal.at("attendees", "“%s”缺职务。每行写一人：姓名，空一格，职务。".formatted(line));
        }
        return new Attendee(Names.of(parts[0], "attendees"), Read.text(parts[1], "attendees", "职务", 30));
    }

    @PostMapping("/meetings/{id}/items")
    @May(Permission.MEET)
    String item(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String title,
            Model model) {
        return act(id, once, model, () -> meetings.addItem(id, version, Read.text(title, "title", "议题", 2, 100)));
    }

    @PostMapping("/meetings/{id}/record")
    @May(Permission.MEET)
    String record(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String record,
            Model model) {
        return act(id, once, model, () -> {
            meetings.record(id, version, Read.text(record, "record", "会议记录", 20_000));
            forms.say("会议记录已保存。");
        });
    }

    @PostMapping("/meetings/{id}/decide")
    @May(Permission.MEET)
    String decide(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            @RequestParam long item,
            @RequestParam(defaultValue = "0") String agreed,
            @RequestParam(defaultValue = "0") String against,
            @RequestParam(defaultValue = "0") String abstained,
            @RequestParam(defaultValue = "") String recused,
            @RequestParam(defaultValue = "NOTED") String decision,
            @RequestParam(defaultValue = "") String resolution,
            Model model) {
        return act(id, once, model, () -> {
            var vote = new Vote(
                    Read.count(agreed, "agreed", "同意人数", 0, 99),
                    Read.count(against, "against", "反对人数", 0, 99),
                    Read.count(abstained, "abstained", "弃权人数", 0, 99),
                    Read.optional(recused, "recused", "回避", 200));
            meetings.decide(
                    id,
                    version,
                    item,
                    vote,
                    Read.oneOf(Decision.class, decision, "decision", "决定"),
                    Read.text(resolution, "resolution", "决议", 1000));
            forms.say("决定已写入纪要，签发后生效。");
        });
    }

    @PostMapping("/meetings/{id}/sign")
    @May(Permission.MEET)
    String sign(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam int version,
            Model model) {
        return act(id, once, model, () -> {
            meetings.sign(id, version, Acting.now());
            forms.say("纪要已签发，通过的方案已生成发放明细。");
        });
    }

    private String act(long id, @Nullable String once, Model model, Runnable work) {
        return forms.act(
                once,
                () -> {
                    work.run();
                    return "/meetings/" + id;
                },
                errors -> one(id, errors, model));
    }
}
