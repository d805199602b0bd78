package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A form that acts: once for each token, whole or not at all, and back with its errors and everything typed. */
@Component
public class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    /** The hidden field of every form that acts ({@code Frame}). */
    private static final String TOKEN = "once";

    private final Once once;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final TransactionTemplate transaction;

    Forms(Once once, HttpServletRequest request, HttpServletResponse response, TransactionTemplate transaction) {
        this.once = once;
        this.request = request;
        this.response = response;
        this.transaction = transaction;
    }

    /** A page whose model is read in one transaction; the errors of a form that was refused go with it. */
    public String page(String template, Errors errors, Model model, Runnable reading) {
        transaction.executeWithoutResult(status -> reading.run());
        model.addAttribute("errors", errors);
        return template;
    }

    /**
     * Runs {@code work} in one transaction and redirects to the address it answers; the same form again only redirects. One that was
     * filled in otherwise since, or comes from another page, is shown again with what was typed and a token of its own.
     *
     * <p>Where somebody else was faster, the page comes back as it now stands, with all that was typed.
     *
     * @param again answers the template to show when the form is refused
     */
    public String act(Supplier<String> work, Function<Errors, String> again) {
        return act(work, Forms::to, again);
    }

    /**
     * The same for an act whose page shows what is said this one time and kept nowhere, such as a new password. The same form again is led to
     * the address, where it is not shown.
     *
     * @param shown answers the template, right after {@code work}
     */
    public String show(Supplier<String> work, Supplier<String> shown, Function<Errors, String> again) {
        var here = new AtomicBoolean();
        return act(
                () -> {
                    String location = work.get();
                    here.set(true);
                    return location;
                },
                location -> here.get()
                        ? shown.get()
                        : to(said("这一步刚才已经办好，没有再办一次。口令、令牌只在办好的那一页显示一次，没有记下就请作废，重新办一次。", location)),
                again);
    }

    private String act(Supplier<String> work, Function<String, String> done, Function<Errors, String> again) {
        String token = request.getParameter(TOKEN);
        try {
            if (token == null || !Once.fits(token)) {
                throw Refusal.at(TOKEN, "这个页面不完整，请重新打开后再提交。");
            }
            return done.apply(once.act(token, Fingerprint.of(request), work));
        } catch (Once.Spent spent) {
            return refused(
                    List.of(Refusal.at(TOKEN, "刚才已经从这一页提交过一次，那时的内容和这次不一样。这一次还没有办：请先看看现在办到哪一步，确实还要办，请核对下面的内容再提交一次。")),
                    again);
        } catch (Refusal refusal) {
            return refused(List.of(refusal), again);
        } catch (Refusals refusals) {
            return refused(refusals.all(), again);
        } catch (Stale stale) {
            return overtaken(stale, again);
        } catch (DataAccessException late) {
            var said = DatabaseSaid.of(late)
                    .filter(DatabaseSaid::isForWhoeverAsked)
                    .orElseThrow(() -> late);
            LOG.warn("{} {} turned away by {}", request.getMethod(), request.getServletPath(), said.name());
            response.setStatus(said.status());
            return again.apply(asTyped(List.of(Refusal.at(TOKEN, said.words().page()))));
        }
    }

    /** A form that answers with a file, or with its page again where it is refused. */
    public Object file(Supplier<ResponseEntity<byte[]>> work, Function<Errors, String> again) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refused(List.of(refusal), again);
        } catch (Refusals refusals) {
            return refused(refusals.all(), again);
        }
    }

    /** The sentence to show on the page that follows. */
    public void say(String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put(Framing.SAID, sentence);
    }

    /** The same, answering where the page that follows is. */
    public String said(String sentence, String location) {
        say(sentence);
        return location;
    }

    /** A redirect to an address that may hold Chinese. */
    public static String to(String location) {
        return "redirect:"
                + UriComponentsBuilder.fromUriString(location).build().encode().toUriString();
    }

    /** A page that cannot be shown any more, since there is nothing left to do on it, gives way to one that says what happened. */
    private String overtaken(Stale stale, Function<Errors, String> again) {
        var typed = SentAgain.of(request, request.getRequestURI());
        try {
            String page = again.apply(
                    new Errors(List.of(Refusal.at("version", String.valueOf(stale.getMessage()))), Map.of(), typed));
            response.setStatus(HttpStatus.CONFLICT.value());
            return page;
        } catch (Refusal | Refusals | NotFound gone) {
            throw stale;
        }
    }

    private String refused(List<Refusal> refusals, Function<Errors, String> again) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.apply(asTyped(refusals));
    }

    private Errors asTyped(List<Refusal> refusals) {
        return new Errors(
                refusals, SentAgain.of(request, request.getRequestURI()).first(), null);
    }
}
