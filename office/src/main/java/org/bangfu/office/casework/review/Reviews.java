package org.bangfu.office.casework.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What others may ask of the county's reviews. */
public interface Reviews {

    /** Everything the county's reviewers decided on a case, the newest first. */
    List<Review> of(long caseId);

    /** The review that stands: the latest of the kind {@link Review.Verdict#PASSED} after which the case was not sent back. */
    default Optional<Review> standing(long caseId) {
        return of(caseId).stream()
                .filter(review ->
                        review.verdict() != Review.Verdict.DOUBTED && review.verdict() != Review.Verdict.CLEARED)
                .findFirst()
                .filter(review -> review.verdict() == Review.Verdict.PASSED);
    }

    /** The latest letter by which a family was refused; empty where it was not. */
    Optional<Refused> refusal(long caseId);

    /**
     * 《不予困难帮扶告知书》.
     *
     * @param toldOn when the family was told; the month for an objection starts here
     * @param objectUntil the last day for an objection
     * @param provisional whether that day was counted without the State Council's calendar of its year
     * @param recounted whether the letter could only say it provisionally, and it is counted by the calendar now
     */
    record Refused(
            long id,
            List<Ground> grounds,
            String words,
            String county,
            String by,
            LocalDate toldOn,
            LocalDate objectUntil,
            boolean provisional,
            boolean recounted) {

        public Refused {
            grounds = List.copyOf(grounds);
        }
    }

    /** One reason with its article, for instance {@code M7(5)}. */
    record Ground(String citation, String text) {

        /** 《实施办法》第七条第（5）项. */
        public String article() {
            return Article.inWords(citation);
        }
    }
}
