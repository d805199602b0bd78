package org.bangfu.office.demo;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.money.payment.Practice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The counter of the bank to practise with: every answer a bank can give, provoked on the screen (F9). */
@Controller
@InDemo
@May(Permission.PAY)
class PracticePage {

    private final Practice practice;
    private final Forms forms;

    PracticePage(Practice practice, Forms forms) {
        this.practice = practice;
        this.forms = forms;
    }

    @GetMapping("/demo/bank/{number}")
    String counter(@PathVariable String number, Model model) {
        return counter(number, Errors.NONE, model);
    }

    private String counter(String number, Errors errors, Model model) {
        return forms.page("demo/bank", errors, model, () -> {
            model.addAttribute("number", number);
            model.addAttribute("payments", practice.habits(number));
            model.addAttribute("table", practice.table());
        });
    }

    /** The bank's next answer as a file, to be taken in by hand. */
    @PostMapping("/demo/bank/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable String number) {
        return Download.file(number + "回执.csv", practice.answer(number));
    }

    @PostMapping("/demo/bank/{number}")
    String deliver(@PathVariable String number, Model model) {
        return forms.act(
                () -> {
                    practice.deliver(number, Acting.now());
                    return forms.said("练习银行的回执已导入。", "/batches/" + number);
                },
                errors -> counter(number, errors, model));
    }
}
