package org.bangfu.office.aid.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Meetings on screen: the list, and one with its agenda and minutes in a single form that saves itself. Each button of that form first
 * saves what was typed, so that no act empties another field.
 */
@Controller
@May(Permission.SEE_AID)
class MeetingPage {

    private final MeetingBook meetings;
    private final MeetingTable table;
    private final People people;
    private final OfficeClock clock;
    private final Forms forms;
    private final TransactionTemplate transaction;
    private final MinutesPaper paper;

    MeetingPage(
            MeetingBook meetings,
            MeetingTable table,
            People people,
            OfficeClock clock,
            Forms forms,
            TransactionTemplate transaction,
            MinutesPaper paper) {
        this.meetings = meetings;
        this.table = table;
        this.people = people;
        this.clock = clock;
        this.forms = forms;
        this.transaction = transaction;
        this.paper = paper;
    }

    @Bean
    static MenuItem meetingsInMenu() {
        return new MenuItem(MenuItem.Group.AID, 20, "/meetings", "会议", Permission.SEE_AID);
    }

    @GetMapping("/meetings")
    String list(MeetingSearch search, Paging paging, Model model) {
        return list(search, paging, Map.of(), Errors.NONE, model);
    }

    private String list(MeetingSearch search, Paging paging, Map<String, String> typed, Errors errors, Model model) {
        return forms.page("aid/meeting/meetings", errors, model, () -> {
            Actor actor = Acting.now();
            boolean holds = Permission.MEET.allows(actor);
            model.addAttribute(
                    "meetings",
                    paging.page(
                            table.list(
                                    actor.territory(),
                                    search.wantedState(),
                                    search.wantedYear(),
                                    paging.number(Long.MAX_VALUE),
                                    paging.oneMore()),
                            Meeting::id));
            model.addAttribute("search", search);
            model.addAttribute("thisYear", clock.today().getYear());
            model.addAttribute(
                    "waiting", holds ? meetings.waiting(actor.organisation().number()) : List.of());
            model.addAttribute("holds", holds);
            model.addAttribute(
                    "typed", typed.isEmpty() ? Map.of("heldOn", clock.today().toString()) : typed);
        });
    }

    @PostMapping("/meetings")
    @May(Permission.MEET)
    String prepare(
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String expected,
            Model model) {
        return forms.act(
                () -> {
                    var reading = new Refusals.Reading();
                    var on = reading.read(() -> Read.date(heldOn, "heldOn", "会议日期"), LocalDate.EPOCH);
                    String at = reading.read(() -> Read.text(place, "place", "地点", 40), "");
                    int count = reading.read(() -> Read.count(expected, "expected", "应到人数", 1, 99), 1);
                    reading.throwIfAny();
                    return meetings.prepare(on, at, count, Acting.now()).path();
                },
                errors -> list(
                        MeetingSearch.ALL,
                        Paging.FIRST,
                        Map.of("heldOn", heldOn, "place", place, "expected", expected),
                        errors,
                        model));
    }

    @GetMapping("/meetings/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, null, Errors.NONE, model);
    }

    /** @param typed what was typed and is not saved; null shows what stands */
    private String one(long id, @Nullable MinutesForm typed, Errors errors, Model model) {
        return forms.page("aid/meeting/meeting", errors, model, () -> {
            Meeting meeting = show(id, model);
            Signing signing = meetings.signing(meeting);
            boolean holds = holds(meeting);
            model.addAttribute("holds", holds);
            if (!model.containsAttribute("beside")) {
                model.addAttribute("beside", Map.of());
            }
            model.addAttribute("gonePlans", signing.gone());
            model.addAttribute("missing", holds ? signing.missing(Acting.now()) : List.of());
            model.addAttribute("waiting", holds ? meetings.waiting(meeting.organisation()) : List.of());
            model.addAttribute(
                    "form",
                    typed == null
                            ? MinutesForm.of(meeting, holds ? people.of(meeting) : List.of())
                            : typed.withSpareLines());
        });
    }

    private static boolean holds(Meeting meeting) {
        Actor actor = Acting.now();
        return meeting.open()
                && Permission.MEET.allows(actor)
                && actor.organisation().number() == meeting.organisation();
    }

    /** The minutes on A4. */
    @GetMapping("/meetings/{id}/print")
    String print(@PathVariable long id, Model model) {
        return forms.page(
                "casework/issued/print",
                Errors.NONE,
                model,
                () -> model.addAttribute("paper", paper.of(meetings.get(id))));
    }

    private Meeting show(long id, Model model) {
        Meeting meeting = meetings.get(id);
        model.addAttribute("meeting", meeting);
        model.addAllAttributes(paper.matters(meeting));
        return meeting;
    }

    /** Saves the form; asked by the page itself while somebody types it answers with a line, else with the page. */
    @PostMapping("/meetings/{id}")
    @May(Permission.MEET)
    String save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String itself,
            HttpServletResponse response,
            Model model) {
        return itself == null ? act(id, sent, model, meeting -> "会议内容已保存。") : quietly(id, sent, response, model);
    }

    private String quietly(long id, MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        model.addAttribute("errors", Errors.NONE);
        model.addAttribute("differences", List.of());
        model.addAttribute("stale", "");
        try {
            Meeting meeting = Objects.requireNonNull(transaction.execute(status -> write(id, sent)));
            transaction.executeWithoutResult(status ->
                    model.addAttribute("missing", meetings.signing(meeting).missing(Acting.now())));
            model.addAttribute("meeting", meeting);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", new Errors(List.of(refusal)));
        } catch (Refusals refusals) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", new Errors(refusals.all()));
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", String.valueOf(stale.getMessage()));
            model.addAttribute("differences", differences(id, sent));
        }
        if (!model.containsAttribute("meeting")) {
            transaction.executeWithoutResult(status -> model.addAttribute("meeting", meetings.get(id)));
            model.addAttribute("missing", List.of());
        }
        return "aid/meeting/saved";
    }

    private Meeting write(long id, MultiValueMap<String, String> sent) {
        Meeting meeting = meetings.get(id);
        return meetings.save(
                id,
                version(sent),
                MinutesForm.sent(sent, meeting, people.of(meeting)).read(),
                Acting.now());
    }

    /** {@code over}: whoever was second has seen it, and what he wrote shall stand. */
    private static int version(MultiValueMap<String, String> sent) {
        String over = sent.getFirst("over");
        return Read.count(over == null ? sent.getFirst("version") : over, "version", "版本", 0, 999_999_999);
    }

    private List<String> differences(long id, MultiValueMap<String, String> sent) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Meeting meeting = meetings.get(id);
            return MinutesForm.sent(sent, meeting, people.of(meeting)).read().against(meeting);
        }));
    }

    @PostMapping("/meetings/{id}/items")
    @May(Permission.MEET)
    String item(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return act(id, sent, model, meeting -> {
            meetings.addItem(
                    id, meeting.version(), Read.text(sent.getFirst("title"), "title", "议题", 2, 100), Acting.now());
            return "议题已加入。";
        });
    }

    @PostMapping("/meetings/{id}/plans")
    @May(Permission.MEET)
    String plan(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return act(id, sent, model, meeting -> {
            meetings.addPlan(
                    id,
                    meeting.version(),
                    Read.count(sent.getFirst("plan"), "plan", "方案", 1, 999_999_999),
                    Acting.now());
            return "方案已列入议题。";
        });
    }

    @PostMapping("/meetings/{id}/items/{item}/take-off")
    @May(Permission.MEET)
    String takeOff(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        return act(id, sent, model, meeting -> {
            meetings.takeOff(
                    id,
                    meeting.version(),
                    item,
                    Read.text(sent.getFirst("off." + item), "off." + item, "撤出原因", 2, 500),
                    Acting.now());
            return "议题已撤出议程。";
        });
    }

    @PostMapping("/meetings/{id}/cancel")
    @May(Permission.MEET)
    String cancel(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return act(id, sent, model, meeting -> {
            meetings.cancel(
                    id,
                    meeting.version(),
                    Read.text(sent.getFirst("cancelled"), "cancelled", "取消原因", 2, 500),
                    Acting.now());
            return "会议已取消，方案仍待会议研究。";
        });
    }

    @PostMapping("/meetings/{id}/sign")
    @May(Permission.MEET)
    String sign(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return act(id, sent, model, meeting -> {
            meetings.sign(id, meeting.version(), Acting.now());
            return "纪要已签发，通过的方案已生成发放明细。";
        });
    }

    /** What is done after the form was saved; answers the sentence to show. */
    private interface Work extends java.util.function.Function<Meeting, String> {}

    /** Saves what was typed, then acts. Where the act is refused what was typed is saved all the same; where even that is, it comes back. */
    private String act(long id, MultiValueMap<String, String> sent, Model model, Work work) {
        Supplier<String> all = () -> forms.said(work.apply(write(id, sent)), "/meetings/" + id);
        return forms.act(
                all, errors -> errors.stale() ? conflict(id, sent, errors, model) : again(id, sent, errors, model));
    }

    private String again(long id, MultiValueMap<String, String> sent, Errors errors, Model model) {
        try {
            transaction.executeWithoutResult(status -> write(id, sent));
            return one(id, null, errors, model, sent);
        } catch (Refusal | Refusals | Stale unsaved) {
            return one(id, typed(id, sent), errors, model, sent);
        }
    }

    private String one(
            long id, @Nullable MinutesForm typed, Errors errors, Model model, MultiValueMap<String, String> sent) {
        model.addAttribute("beside", beside(sent));
        return one(id, typed, errors, model);
    }

    /** What was typed beside the minutes: reasons, a matter to add. */
    private static Map<String, String> beside(MultiValueMap<String, String> sent) {
        return sent.toSingleValueMap();
    }

    private @Nullable MinutesForm typed(long id, MultiValueMap<String, String> sent) {
        return transaction.execute(status -> {
            Meeting meeting = meetings.get(id);
            return meeting.open() ? MinutesForm.sent(sent, meeting, people.of(meeting)) : null;
        });
    }

    private String conflict(long id, MultiValueMap<String, String> sent, Errors faster, Model model) {
        var errors = new ArrayList<Refusal>();
        errors.add(Refusal.at("save", faster.all().getFirst().sentence() + " 您写的都还在下面，尚未保存。"));
        try {
            List<String> differences = differences(id, sent);
            if (!differences.isEmpty()) {
                errors.add(Refusal.at("save", "与现在保存的内容不同的有：" + String.join("、", differences) + "。核对后再按“保存”，就以您写的为准。"));
            }
        } catch (Refusal | Refusals unread) {
            errors.add(Refusal.at("save", "您写的内容里还有填错的地方，请先改好。"));
        }
        return one(id, typed(id, sent), new Errors(errors), model, sent);
    }
}
