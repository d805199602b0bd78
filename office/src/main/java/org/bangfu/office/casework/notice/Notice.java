package org.bangfu.office.casework.notice;

import java.time.LocalDate;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * A public notice as it hangs on the wall: masked, nothing of health, numbers or income (M10(4)).
 *
 * @param place the grassroots union that posts it
 * @param announcedEnd until when the sheet on the wall says that it hangs; null until posted, and of those posted before it was kept
 * @param endsOn the last of its working days, counted from the day after posting, an objection's left out; null until posted
 * @param days how many working days it was counted over when it was last counted; null until posted
 */
public record Notice(
        long id,
        long caseId,
        String caseNumber,
        long organisation,
        String place,
        String maskedName,
        @Nullable String employer,
        Category category,
        String orderedBy,
        LocalDate orderedOn,
        @Nullable LocalDate postedOn,
        @Nullable String postedAt,
        @Nullable String poster,
        @Nullable String second,
        @Nullable Long photo,
        @Nullable LocalDate announcedEnd,
        @Nullable LocalDate endsOn,
        @Nullable Integer days,
        @Nullable LocalDate closedOn) {

    public boolean posted() {
        return postedOn != null;
    }

    /** Whether it hangs until another day than its sheet says: an objection stopped it, or the calendar came out otherwise. */
    public boolean moved() {
        return announcedEnd != null && !announcedEnd.equals(endsOn);
    }

    /** Whether its days are over: the last one was before today. */
    public boolean over(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    public String path() {
        return "/notices/" + id;
    }
}
