package org.bangfu.office.casework.review;

import java.util.List;
import org.bangfu.office.ground.person.Names;

/**
 * How many of a year's new families the county has visited itself, and which of those under review it still may (M10(3): at least
 * half of the new files, all doubtful ones).
 *
 * @param filed files opened in the year
 * @param filedVisited of these, visited by the county
 * @param underWay past the review but not yet filed
 * @param underWayVisited of these, visited by the county
 * @param reviewedNow under review now and visited by the county
 * @param candidates under review now and not yet visited, by number
 */
public record Coverage(
        int year,
        int filed,
        int filedVisited,
        int underWay,
        int underWayVisited,
        int reviewedNow,
        List<Candidate> candidates) {

    public Coverage {
        candidates = List.copyOf(candidates);
    }

    /** A family the county has not been to. */
    public record Candidate(long id, String number, String name, long organisation, boolean doubtful, boolean drawn) {

        public String maskedName() {
            return Names.masked(name);
        }

        /** Must be visited whatever the draw says. */
        public boolean due() {
            return doubtful || drawn;
        }
    }

    /** The share of the year's files in whole per cent, rounded down; a year without files has none to miss. */
    public int percent() {
        return filed == 0 ? 100 : 100 * filedVisited / filed;
    }

    public boolean enough() {
        return 2 * filedVisited >= filed;
    }

    /** Those that may be drawn: neither doubtful nor drawn before. */
    public List<Candidate> among() {
        return candidates.stream().filter(candidate -> !candidate.due()).toList();
    }

    /**
     * How many to draw so that half of all is visited, were everything under way and under review to become a file, with the visits
     * that are due made.
     */
    public int wanted() {
        int all = filed + underWay + reviewedNow + candidates.size();
        int due = (int) candidates.stream().filter(Candidate::due).count();
        int missing = (all + 1) / 2 - filedVisited - underWayVisited - reviewedNow - due;
        return Math.clamp(missing, 0, among().size());
    }
}
