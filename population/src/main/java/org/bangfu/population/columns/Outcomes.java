package org.bangfu.population.columns;

import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;

/** What a policy makes of a block: for each row the category, and the plan's amount of each kind that has a yearly standard. */
@SuppressWarnings("EnumOrdinal") // a category is told by its number, in columns that live as long as one block
public final class Outcomes {

    /** Kinds that are planned by standard, {@link AidKind#LIVING} to {@link AidKind#ACCIDENT}: the first of the enum. */
    public static final int KINDS = 4;

    private final byte[] category = new byte[Block.ROWS];
    private final long[] living = new long[Block.ROWS];
    private final long[] medical = new long[Block.ROWS];
    private final long[] education = new long[Block.ROWS];
    private final long[] accident = new long[Block.ROWS];
    private int rows;

    /** Evaluates every row; what was there before is forgotten. */
    public void of(Block block, Limits limits) {
        rows = block.rows();
        var family = new Cursor(block);
        for (int row = 0; row < rows; row++) {
            Category as = StandardAid.filedAs(family.at(row), limits);
            category[row] = (byte) as.ordinal();
            if (as == Category.DEEP) {
                yearly(row, Category.DEEP, family, limits);
            } else if (as == Category.RELATIVE) {
                yearly(row, Category.RELATIVE, family, limits);
            } else {
                plan(row, 0, 0, 0, as == Category.ACCIDENTAL ? Plan.accidentLeft(family, limits) : 0);
            }
        }
    }

    private void yearly(int row, Category as, Cursor family, Limits limits) {
        long ofLiving = Plan.livingLeft(as, family, limits);
        long ofMedical = Plan.medicalLeft(as, family, limits);
        long ofEducation = Plan.educationLeft(as, family, limits);
        int kinds = Plan.kinds(as, ofLiving, ofMedical, ofEducation, family, limits);
        plan(row, Plan.living(kinds, ofLiving), Plan.medical(kinds, ofMedical), Plan.education(kinds, ofEducation), 0);
    }

    private void plan(int row, long ofLiving, long ofMedical, long ofEducation, long ofAccident) {
        living[row] = ofLiving;
        medical[row] = ofMedical;
        education[row] = ofEducation;
        accident[row] = ofAccident;
    }

    public int rows() {
        return rows;
    }

    /** Its ordinal. */
    public int category(int row) {
        return category[row];
    }

    public long living(int row) {
        return living[row];
    }

    public long medical(int row) {
        return medical[row];
    }

    public long education(int row) {
        return education[row];
    }

    public long accident(int row) {
        return accident[row];
    }

    /** Fen of all kinds. */
    public long total(int row) {
        return living[row] + medical[row] + education[row] + accident[row];
    }
}
