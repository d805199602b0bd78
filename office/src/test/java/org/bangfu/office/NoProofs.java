package org.bangfu.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bangfu.office.access.Acting;
import org.bangfu.office.files.ProofKind;
import org.bangfu.office.files.Proofs;
import org.bangfu.office.refusal.NotFound;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Until there are proofs: keeps them in memory as they come. */
@Component
@Fallback
class NoProofs implements Proofs {

    private final AtomicLong next = new AtomicLong();
    private final Map<Long, Proof> proofs = new ConcurrentSkipListMap<>();
    private final Map<Long, byte[]> contents = new ConcurrentSkipListMap<>();

    @Override
    public Proof keep(long dossier, ProofKind kind, String name, byte[] content) {
        long id = next.incrementAndGet();
        var proof = new Proof(
                id,
                dossier,
                kind,
                name,
                "image/png",
                content.length,
                Acting.now().name(),
                Instant.EPOCH);
        proofs.put(id, proof);
        contents.put(id, content);
        return proof;
    }

    @Override
    public List<Proof> of(long dossier) {
        return proofs.values().stream()
                .filter(proof -> proof.dossier() == dossier)
                .toList();
    }

    @Override
    public Proof get(long id) {
        Proof proof = proofs.get(id);
        if (proof == null) {
            throw new NotFound("这份材料");
        }
        return proof;
    }

    @Override
    public byte[] content(long id) {
        byte[] content = contents.get(id);
        if (content == null) {
            throw new NotFound("这份材料");
        }
        return content;
    }
}
