package org.bangfu.office.ground.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;

/** Where a content lies on the shelf: the same paper of the same dossier in one place; in another dossier it is sealed with another key and lies elsewhere. */
final class Place {

    private Place() {}

    static String of(Vault vault, long dossier, byte[] content) {
        String plain = dossier + "/" + new String(content, StandardCharsets.ISO_8859_1);
        return HexFormat.of().formatHex(vault.fingerprint(Purpose.PROOF, plain));
    }
}
