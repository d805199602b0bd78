package org.bangfu.office.outside.ask;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bangfu.contract.FormerPlace;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.Category;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 看看我家能不能申请 (M19): question by question on the phone, without an account, without JavaScript, and nothing is kept. */
@Controller
@Open
class SelfTestPage {

    private final SelfTest selfTest;
    private final Policies policies;
    private final Counties counties;
    private final OfficeClock clock;

    SelfTestPage(SelfTest selfTest, Policies policies, Counties counties, OfficeClock clock) {
        this.selfTest = selfTest;
        this.policies = policies;
        this.counties = counties;
        this.clock = clock;
    }

    @GetMapping("/ask")
    @Transactional
    String first(Model model) {
        if (unreadable(model)) {
            return "outside/ask/unreadable";
        }
        return ask(Question.PLACE, Answers.NONE, Errors.NONE, model);
    }

    @PostMapping("/ask")
    @Transactional
    String next(Answers answers, Model model, HttpServletResponse response) {
        if (unreadable(model)) {
            return "outside/ask/unreadable";
        }
        Question asked = Question.named(answers.asked());
        for (Question question : Question.values()) {
            boolean given = question == asked ? answers.back() == null : question.answered(answers);
            if (!given) {
                continue;
            }
            try {
                answers.check(question, clock.today());
                if (question == Question.PLACE && !counties.byLocality().containsKey(String.valueOf(answers.place()))) {
                    return askAgain(answers, model, response);
                }
            } catch (Refusals refusals) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return ask(question, answers, new Errors(refusals.all()), model);
            }
        }
        if (answers.back() != null) {
            return ask(Question.named(answers.back()), answers, Errors.NONE, model);
        }
        Optional<Question> next = selfTest.next(answers, clock.today());
        return next.isPresent() ? ask(next.get(), answers, Errors.NONE, model) : result(answers, model);
    }

    /** A place that is none of ours; one of earlier days is answered with its successor. */
    private String askAgain(Answers answers, Model model, HttpServletResponse response) {
        FormerPlace former = FormerPlace.of(Place.parse(String.valueOf(answers.place())));
        if (former == null) {
            return ask(Question.PLACE, Answers.NONE, Errors.NONE, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String sentence = former.name() + former.since() + "年起已不再使用这个名称和代码，请选择" + former.successorName() + "。";
        return ask(Question.PLACE, Answers.NONE, new Errors(List.of(Refusal.at("place", sentence))), model);
    }

    /** Asked as of today: where today's version cannot be read there is no answer, and none by another (M22). */
    private boolean unreadable(Model model) {
        if (policies.today() instanceof Version.Unreadable unreadable) {
            model.addAttribute("version", unreadable);
            return true;
        }
        return false;
    }

    private String ask(Question question, Answers answers, Errors errors, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("before", question.before(answers));
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("counties", counties.byLocality());
        model.addAttribute("today", clock.today());
        model.addAttribute("law", policies.words(clock.today()).orElseThrow());
        return "outside/ask/question";
    }

    private String result(Answers answers, Model model) {
        List<Question> answered = Arrays.stream(Question.values())
                .filter(question -> question.askedOf(answers) && question.answered(answers))
                .toList();
        boolean everything =
                Arrays.stream(Question.values()).allMatch(it -> !it.askedOf(answers) || answered.contains(it));
        model.addAttribute("last", answered.getLast());
        var best = selfTest.determined(answers, clock.today(), true);
        boolean refused = best.category() == Category.NONE;
        model.addAttribute(
                "verdict",
                Verdict.of(refused ? best : selfTest.determined(answers, clock.today(), false), answers, everything));
        model.addAttribute("answers", answers);
        model.addAttribute("county", counties.byLocality().get(String.valueOf(answers.place())));
        return "outside/ask/result";
    }
}
