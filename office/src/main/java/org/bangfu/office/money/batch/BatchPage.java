package org.bangfu.office.money.batch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.money.bank.OrderFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Batches on screen: the list, putting one together, one from preparation to the bank's last word. */
@Controller
@May(Permission.SEE_MONEY)
class BatchPage {

    private final Batches batches;
    private final BankCorrespondence bank;
    private final OfficeClock clock;
    private final Forms forms;

    BatchPage(Batches batches, BankCorrespondence bank, OfficeClock clock, Forms forms) {
        this.batches = batches;
        this.bank = bank;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem batchesInMenu() {
        return new MenuItem(MenuItem.Group.MONEY, 30, "/batches", "发放批次", Permission.SEE_MONEY);
    }

    @GetMapping("/batches")
    String list(@RequestParam(required = false) @Nullable String state, Paging paging, Model model) {
        Actor actor = Acting.now();
        BatchState wanted = Asked.choice(BatchState.class, state, "state");
        Page<Batch> page = batches.list(actor.territory(), wanted, paging);
        model.addAttribute("batches", page);
        model.addAttribute("list", BatchColumns.ALL.on(page.rows()));
        model.addAttribute("state", wanted);
        model.addAttribute("prepares", Permission.PREPARE_PAYMENT.allows(actor));
        return "money/batch/batches";
    }

    /** The batches of the territory as a table, the newest first: counts and sums, no names. Whole, or not at all. */
    @GetMapping("/batches.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(required = false) @Nullable String state) {
        List<Batch> all = batches.whole(
                Acting.now().territory(), Asked.choice(BatchState.class, state, "state"), SheetReader.MOST_ROWS);
        if (all.size() > SheetReader.MOST_ROWS) {
            throw Refusal.at("state", "批次超过 %d 个，一张表放不下。请按状态分开导出。".formatted(SheetReader.MOST_ROWS));
        }
        return Download.xlsx("发放批次%s".formatted(clock.today()), BatchColumns.ALL.sheet(all));
    }

    @GetMapping("/batches/new")
    @May(Permission.PREPARE_PAYMENT)
    String choose(Paging paging, Model model) {
        return choose(Set.of(), paging, Errors.NONE, model);
    }

    private String choose(Set<Long> chosen, Paging paging, Errors errors, Model model) {
        Actor actor = Acting.now();
        model.addAttribute("candidates", batches.candidates(actor, new Paging(paging.after(), Paging.MOST)));
        model.addAttribute("free", batches.free(actor));
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        return "money/batch/new";
    }

    @PostMapping("/batches/new")
    @May(Permission.PREPARE_PAYMENT)
    String prepare(@RequestParam(required = false) @Nullable List<Long> instalments, Model model) {
        Set<Long> chosen = instalments == null ? Set.of() : new TreeSet<>(instalments);
        return forms.act(
                () -> {
                    Batch batch = batches.prepare(chosen, Acting.now());
                    return forms.said(
                            "已编好%s，共 %d 笔、%s 元，等财务放行。"
                                    .formatted(
                                            batch.number(),
                                            batch.count(),
                                            batch.total().format()),
                            batch.path());
                },
                errors -> choose(chosen, before(chosen), errors, model));
    }

    /** The page on which the first of them stood. */
    private static Paging before(Set<Long> chosen) {
        return chosen.stream()
                .min(Long::compare)
                .map(first -> new Paging(Long.toString(first - 1), Paging.MOST))
                .orElse(Paging.FIRST);
    }

    @GetMapping("/batches/{number}")
    String one(@PathVariable String number, Model model) {
        return one(number, TypedAtBatch.NOTHING, Errors.NONE, model);
    }

    private String one(String number, TypedAtBatch typed, Errors errors, Model model) {
        return forms.page("money/batch/batch", errors, model, () -> {
            Actor actor = Acting.now();
            Batch batch = batches.get(number);
            model.addAttribute("sheet", batches.sheet(batch));
            model.addAttribute("typed", typed);
            model.addAttribute("takesOut", batches.takesOut(batch, actor));
            model.addAttribute("choices", Batches.choices(batch, actor));
            model.addAttribute(
                    "pays",
                    Permission.PAY.allows(actor)
                            && batch.organisation() == actor.organisation().number());
            model.addAttribute("today", clock.today());
        });
    }

    @PostMapping("/batches/{number}/release")
    @May(Permission.PAY)
    String release(@PathVariable String number, @RequestParam(defaultValue = "-1") int version, Model model) {
        return act(number, model, () -> {
            batches.release(number, version, Acting.now());
            return "已放行，资金已预留。请送银行。";
        });
    }

    @PostMapping("/batches/{number}/send")
    @May(Permission.PAY)
    String send(@PathVariable String number, @RequestParam(defaultValue = "-1") int version, Model model) {
        return act(number, model, () -> {
            batches.send(number, version, Acting.now());
            return "付款文件已生成，请下载后交银行。从现在起只以银行的答复为准。";
        });
    }

    @PostMapping("/batches/{number}/ask")
    @May(Permission.PAY)
    String ask(@PathVariable String number, @RequestParam(defaultValue = "-1") int version, Model model) {
        return act(number, model, () -> {
            bank.ask(number, version, Acting.now());
            return "查询文件已生成，请下载后向银行查询。这个文件不付款。";
        });
    }

    @PostMapping("/batches/{number}/answer")
    @May(Permission.PAY)
    String answer(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet,
            Model model) {
        return act(number, model, () -> {
            UploadedFile handed = UploadedFile.of(file, "请选择银行的回执文件。", "文件");
            Batch batch = bank.answer(number, handed.name(), handed.content(), UploadedFile.sheet(sheet), Acting.now());
            if (batch.open() > 0) {
                return "回执已导入，还有 %d 笔没有结果。".formatted(batch.open());
            }
            return batch.state() == BatchState.SENT ? "回执已导入，银行已全部答复。称未付成的，由记账人员凭银行凭据核实以后才能重付。" : "回执已导入，银行已全部答复。";
        });
    }

    @PostMapping("/batches/{number}/close")
    @May(Permission.PAY)
    String close(
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return act(number, new TypedAtBatch("", reason), model, () -> {
            String lacking = reason.isBlank() ? null : Read.text(reason, "reason", "暂缺回单的原因", 2, 200);
            Batch closed = batches.close(number, version, lacking, Acting.now());
            return closed.noSlip() == 0 ? "批次已结束。" : "批次已结束，还缺 %d 张回单，补齐以前留在今日工作里。".formatted(closed.noSlip());
        });
    }

    @PostMapping("/batches/{number}/take-out")
    @May({Permission.PREPARE_PAYMENT, Permission.PAY})
    String takeOut(
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String payment,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return act(number, new TypedAtBatch(payment, reason), model, () -> {
            batches.takeOut(number, version, payment, Read.text(reason, "reason", "撤出的原因", 2, 200), Acting.now());
            return "已撤出这一笔，其余的可以照常办理。";
        });
    }

    @PostMapping("/batches/{number}/cancel")
    @May({Permission.PREPARE_PAYMENT, Permission.PAY})
    String cancel(@PathVariable String number, @RequestParam(defaultValue = "-1") int version, Model model) {
        return act(number, model, () -> {
            batches.cancel(number, version, Acting.now());
            return "批次已撤销，里面的款项可以重新编入批次。";
        });
    }

    private String act(String number, Model model, Supplier<String> work) {
        return act(number, TypedAtBatch.NOTHING, model, work);
    }

    private String act(String number, TypedAtBatch typed, Model model, Supplier<String> work) {
        return forms.act(
                () -> forms.said(work.get(), "/batches/" + number), errors -> one(number, typed, errors, model));
    }

    /** The order (round 0) or a question to the bank: the same bytes each time. */
    @GetMapping("/batches/{number}/files/{file}")
    @May(Permission.PAY)
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String file) {
        return Download.file(number + "-" + file, bank.file(number, OrderFile.named(file)));
    }
}
