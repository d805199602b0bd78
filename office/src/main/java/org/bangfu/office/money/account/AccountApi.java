package org.bangfu.office.money.account;

import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mended accounts for programs (M12). */
@RestController
class AccountApi {

    private final AccountChanges changes;
    private final Api api;

    AccountApi(AccountChanges changes, Api api) {
        this.changes = changes;
        this.api = api;
    }

    record Words(@Nullable String words) {}

    /** The accounts that wait for their second person, the oldest first; {@code whyNot} is empty where the caller may confirm. */
    @GetMapping("/api/v1/account-changes")
    @May(Permission.REVIEW)
    Page<WaitingAccount> accountChanges(Paging paging) {
        return changes.list(Acting.now(), paging);
    }

    @PostMapping("/api/v1/cases/{number}/account")
    @May({Permission.TAKE_IN, Permission.OWN_CASE})
    ResponseEntity<String> enter(@PathVariable String number, @RequestBody AccountForm form) {
        return api.act(version -> CaseNow.of(changes.enter(number, version, form, Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/account/confirm")
    @May(Permission.REVIEW)
    ResponseEntity<String> confirm(@PathVariable String number) {
        return api.act(version -> CaseNow.of(changes.confirm(number, version, Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/account/reject")
    @May(Permission.REVIEW)
    ResponseEntity<String> reject(@PathVariable String number, @RequestBody Words said) {
        return api.act(version -> CaseNow.of(
                changes.reject(number, version, Read.text(said.words(), "words", "不采用的原因", 200), Acting.now())));
    }
}
