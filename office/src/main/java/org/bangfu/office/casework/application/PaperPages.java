package org.bangfu.office.casework.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.casework.application.Applications.Upload;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The papers, photographed line by line, and the authorisation, signed with the finger or on paper. */
@Controller
@RequestMapping({"/my/application", "/cases/{number}/application"})
@May({Permission.OWN_CASE, Permission.TAKE_IN})
class PaperPages {

    private static final String SIGNATURE = "signature-";
    private static final int MOST_FILES = 10;

    private final FormSheets sheets;
    private final ApplicationDesk desk;
    private final TimeLimitsInForce timeLimits;

    PaperPages(FormSheets sheets, ApplicationDesk desk, TimeLimitsInForce timeLimits) {
        this.sheets = sheets;
        this.desk = desk;
        this.timeLimits = timeLimits;
    }

    @GetMapping("/proofs")
    String proofs(@PathVariable(required = false) @Nullable String number, Model model) {
        return proofs(number, "", Errors.NONE, model);
    }

    /** @param refused the line of the list whose photographs were refused */
    private String proofs(@Nullable String number, String refused, Errors errors, Model model) {
        model.addAttribute("sheet", sheets.of(number));
        model.addAttribute("refused", refused);
        model.addAttribute("errors", errors);
        return "casework/application/proofs";
    }

    @PostMapping("/proofs/{paper}")
    String handIn(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable String paper,
            Saving saving,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    int kept = desk.handIn(sheet.aCase().number(), paper, uploads(file))
                            .size();
                    sheets.say(kept == 1 ? "已收到 1 张。" : "已收到 " + kept + " 张。");
                    return sheet.base() + "/proofs#paper-" + paper;
                },
                errors -> proofs(number, paper, errors, model));
    }

    @PostMapping("/proofs/{proof}/remove")
    String setAside(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable long proof,
            Saving saving,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    desk.setAside(sheet.aCase().number(), proof);
                    return sheet.base() + "/proofs";
                },
                errors -> proofs(number, "", errors, model));
    }

    @GetMapping("/authorisation")
    String authorisation(@PathVariable(required = false) @Nullable String number, Model model) {
        return authorisation(number, Errors.NONE, model);
    }

    private String authorisation(@Nullable String number, Errors errors, Model model) {
        var sheet = sheets.of(number);
        addText(sheet, model);
        model.addAttribute("all", sheets.signed(sheet));
        model.addAttribute("errors", errors);
        return "casework/application/authorisation";
    }

    /** What was signed and holds is shown as it was signed; else, as it would be signed today. */
    private void addText(FormSheet sheet, Model model) {
        var filled = sheet.filled();
        Authorisation signed = filled.authorised() ? filled.authorisation() : null;
        model.addAttribute("sheet", sheet);
        model.addAttribute("paragraphs", signed == null ? unsigned(sheet) : signed.paragraphs());
        model.addAttribute("signatories", Authorisation.signatories(sheet.household(), filled.today()));
    }

    private List<String> unsigned(FormSheet sheet) {
        return Authorisation.paragraphs(
                sheet.household(), sheet.union(), sheet.filled().today(), timeLimits.words(TimeLimit.AUTHORISATION));
    }

    /** To be signed on paper, by the family as it is today. */
    @GetMapping("/authorisation/print")
    String toSign(@PathVariable(required = false) @Nullable String number, Model model) {
        var sheet = sheets.of(number);
        model.addAttribute("sheet", sheet);
        model.addAttribute("paragraphs", unsigned(sheet));
        model.addAttribute(
                "signatories",
                Authorisation.signatories(sheet.household(), sheet.filled().today()));
        return "casework/application/authorisation-print";
    }

    /** One as it was signed, whoever joined, left or was renamed since, and also after it was withdrawn (M16). */
    @GetMapping("/authorisation/{id}/print")
    String signed(@PathVariable(required = false) @Nullable String number, @PathVariable long id, Model model) {
        var sheet = sheets.of(number);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "signed",
                sheets.signed(sheet).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("这份授权书")));
        return "casework/application/authorisation-signed";
    }

    @PostMapping("/authorisation")
    String sign(
            @PathVariable(required = false) @Nullable String number,
            Saving saving,
            @RequestParam Map<String, String> fields,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    desk.authorise(sheet.aCase().number(), signatures(fields));
                    return signed(number);
                },
                errors -> {
                    // whoever has signed does not sign again because somebody else's is missing
                    model.addAttribute("drawn", drawn(fields));
                    return authorisation(number, errors, model);
                });
    }

    private static Map<String, String> drawn(Map<String, String> fields) {
        var drawn = new LinkedHashMap<String, String>();
        fields.forEach((field, data) -> {
            if (field.startsWith(SIGNATURE)) {
                drawn.put(field.substring(SIGNATURE.length()), data);
            }
        });
        return drawn;
    }

    private static Map<String, byte[]> signatures(Map<String, String> fields) {
        var signatures = new LinkedHashMap<String, byte[]>();
        fields.forEach((field, data) -> {
            if (field.startsWith(SIGNATURE)) {
                Signature.read(data, field).ifPresent(png -> signatures.put(field.substring(SIGNATURE.length()), png));
            }
        });
        return signatures;
    }

    @PostMapping("/authorisation/paper")
    String signedOnPaper(
            @PathVariable(required = false) @Nullable String number,
            Saving saving,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    var uploads = uploads(file);
                    if (uploads.size() != 1) {
                        throw Refusal.at("file", "请上传一张照片，要能看清全部文字和签名。");
                    }
                    desk.authoriseOnPaper(sheet.aCase().number(), uploads.getFirst());
                    return signed(number);
                },
                errors -> authorisation(number, errors, model));
    }

    private String signed(@Nullable String number) {
        sheets.say("承诺授权书已经签好，有效一年。");
        return sheets.of(number).after(org.bangfu.office.casework.household.Completeness.Part.AUTHORISATION);
    }

    @PostMapping("/authorisation/withdraw")
    String withdraw(@PathVariable(required = false) @Nullable String number, Saving saving, Model model) {
        return sheets.act(
                number,
                sheet -> {
                    desk.withdrawAuthorisation(sheet.aCase().number());
                    sheets.say("授权已经撤回，工会不再向其他部门查询您家的信息。");
                    return sheet.base() + "/authorisation";
                },
                errors -> authorisation(number, errors, model));
    }

    /** What was chosen in a file field; a browser sends an empty one where nothing was chosen. */
    static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        if (files == null) {
            return List.of();
        }
        var chosen = files.stream()
                .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .isEmpty())
                .toList();
        if (chosen.size() > MOST_FILES) {
            throw Refusal.at("file", "一次最多上传 " + MOST_FILES + " 张，请分几次传。");
        }
        return chosen.stream().map(PaperPages::upload).toList();
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
