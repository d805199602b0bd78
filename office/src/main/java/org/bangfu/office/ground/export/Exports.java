package org.bangfu.office.ground.export;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.sheet.SheetWriter;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out a list with personal data: a locked workbook to whoever asks, its password to that person's telephone, both on record. */
@Service
public class Exports {

    /** Rows of one list, without its head. */
    public static final int MOST = SheetReader.MOST_ROWS / 5;

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Without what is taken for something else when read from a telephone. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;

    private final ExportTable table;
    private final Accounts accounts;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    Exports(ExportTable table, Accounts accounts, Messages messages, Journal journal, OfficeClock clock) {
        this.table = table;
        this.accounts = accounts;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The list as a file to hand over.
     *
     * @param what how people call it, for instance 档案名册; the file is named so
     * @param rows the head first
     * @param reason why it has to leave, as typed into the field {@code reason}
     * @throws Refusal without a reason, with nothing or too much in the list, or where no telephone could take the password
     */
    @Transactional
    public ResponseEntity<byte[]> give(String what, List<? extends List<?>> rows, @Nullable String reason, Actor by) {
        String why = Read.text(reason, "reason", "导出的理由", 200);
        int lines = rows.size() - 1;
        if (lines < 1) {
            throw Refusal.at("reason", "按现在的条件没有可以导出的内容，请放宽条件。");
        }
        if (lines > MOST) {
            throw Refusal.at("reason", "一次最多导出 %,d 行，请缩小条件分几次导出。".formatted(MOST));
        }
        PhoneNumber phone = accounts.phoneOf(by.account())
                .orElseThrow(() -> Refusal.at("reason", "导出文件的密码要另发到您的手机，您的账号还没有登记手机号码，请先找系统管理员登记。"));
        String password = password();
        byte[] workbook = SheetWriter.locked(SheetWriter.list(what, rows), password);
        String name = what + "-" + clock.today() + ".xlsx";
        table.insert(by, what, why, lines, workbook, clock.today(), clock.now());
        messages.text(phone, "您导出的“%s”（%d 行）的打开密码是 %s。请不要和文件放在一起，用完及时删除。".formatted(name, lines, password));
        journal.did("导出" + what, lines + " 行：" + why);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
