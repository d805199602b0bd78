package org.bangfu.office.law.standard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version run beside the one it would follow, over families on file. Its numbers are of the families the reader may see.
 *
 * @param seed of the draw: the same seed and size over the same files draw the same families
 * @param size how many were to be drawn; null for all
 * @param drawn how many were
 * @param done how many of them are reckoned
 * @param before hash of the version it was compared with; {@code after} its own
 * @param endedAt null while it runs
 */
public record Trial(
        long id,
        long proposal,
        long seed,
        @Nullable Integer size,
        int drawn,
        int done,
        String before,
        String after,
        String enteredBy,
        Instant enteredAt,
        @Nullable Instant endedAt) {

    public boolean ended() {
        return endedAt != null;
    }

    public String sample() {
        return size == null ? "全部在册档案" : "随机抽取 " + size + " 户（种子 " + seed + "）";
    }
}
