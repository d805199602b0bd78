package org.bangfu.office.ground.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who is logged in on this telephone, and the key under which it keeps what that person typed; asked by the pages' own script. */
@Controller
@May({Permission.OWN_CASE, Permission.TAKE_IN, Permission.VISIT, Permission.COUNTY_VISIT})
class PhonePage {

    private final Vault vault;

    PhonePage(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param who the account
     * @param csrf the token of this session's forms
     * @param key 32 bytes in Base64, the same for the same account on every telephone and for no other
     */
    record Kept(String who, String csrf, String key) {}

    @GetMapping("/phone")
    @ResponseBody
    ResponseEntity<Kept> kept(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String who = Long.toString(Acting.now().account());
        byte[] key = vault.fingerprint(Purpose.KEPT_ON_PHONE, who);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Kept(who, csrf.getToken(), Base64.getEncoder().encodeToString(key)));
    }
}
