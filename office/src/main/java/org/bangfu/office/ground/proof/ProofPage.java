package org.bangfu.office.ground.proof;

import java.nio.charset.StandardCharsets;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a proof to those who may see its case, and writes down who looked. */
@Controller
@May({Permission.SEE_CASES, Permission.OWN_CASE, Permission.SEE_MONEY})
class ProofPage {

    private final Proofs proofs;
    private final Journal journal;

    ProofPage(Proofs proofs, Journal journal) {
        this.proofs = proofs;
        this.journal = journal;
    }

    @GetMapping("/proofs/{id}")
    @Transactional
    public ResponseEntity<byte[]> whole(@PathVariable long id) {
        Proofs.Proof proof = proofs.get(id);
        journal.saw("材料：" + proof.kind().label(), Long.toString(id));
        return answer(proof, proof.mediaType(), proofs.content(id));
    }

    /** A small picture for lists; a PDF has none and shows a sheet with its name. */
    @GetMapping("/proofs/{id}/small")
    @Transactional
    public ResponseEntity<byte[]> small(@PathVariable long id) {
        Proofs.Proof proof = proofs.get(id);
        return proof.mediaType().equals("application/pdf")
                ? answer(proof, "image/svg+xml", PDF_SHEET.getBytes(StandardCharsets.UTF_8))
                : answer(proof, "image/jpeg", Cleaning.small(proofs.content(id)));
    }

    private static final String PDF_SHEET = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect x="20" y="10" width="56" height="76" fill="#fff" \
            stroke="#8b857b"/><text x="48" y="54" font-size="16" text-anchor="middle" fill="#655f57">PDF</text></svg>""";

    private static ResponseEntity<byte[]> answer(Proofs.Proof proof, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(proof.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
