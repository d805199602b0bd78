package org.bangfu.office.casework.procedure;

import java.time.Instant;
import org.bangfu.office.ground.person.Names;
import org.jspecify.annotations.Nullable;

/** A last day that moved, with the case it belongs to. */
public record RecountedLine(
        long id, String number, @Nullable String fileNumber, String name, Recounted recounted, Instant at) {

    public String maskedName() {
        return Names.masked(name);
    }

    public boolean earlier() {
        return recounted.now().date().isBefore(recounted.was().date());
    }

    public String effect() {
        if (recounted.now().date().equals(recounted.was().date())) {
            return recounted.now().provisional() ? "改为暂定" : "由暂定改为确定";
        }
        return earlier() ? "提前" : "推后";
    }
}
