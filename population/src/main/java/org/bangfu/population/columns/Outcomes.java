package org.bangfu.population.columns;

import java.util.Arrays;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.category.Category;
import org.bangfu.policy.family.AidKind;

/** What a policy makes of a block: for each row the category, and the plan's amount of each kind that has a yearly standard. */
@SuppressWarnings("EnumOrdinal") // a category is told by its number, in columns that live as long as one block
public final class Outcomes {

    /** Kinds that are planned by standard, {@link AidKind#LIVING} to {@link AidKind#ACCIDENT}: the first of the enum. */
    public static final int KINDS = 4;

    private static final int CATEGORIES = Category.values().length;

    private final byte[] category = new byte[Block.ROWS];
    private final long[] living = new long[Block.ROWS];
    private final long[] medical = new long[Block.ROWS];
    private final long[] education = new long[Block.ROWS];
    private final long[] accident = new long[Block.ROWS];
    private int rows;

    /** The rows of each category, and how many they are. */
    private final int[][] filed = new int[CATEGORIES][Block.ROWS];

    private final int[] filedRows = new int[CATEGORIES];

    /** Evaluates every row; what was there before is forgotten. */
    public void of(Block block, Limits limits) {
        rows = block.rows();
        file(block, limits);
        Arrays.fill(living, 0, rows, 0);
        Arrays.fill(medical, 0, rows, 0);
        Arrays.fill(education, 0, rows, 0);
        Arrays.fill(accident, 0, rows, 0);
        // One category after the other, so that the processor guesses right.
        yearly(Category.DEEP, block, limits);
        yearly(Category.RELATIVE, block, limits);
        accidental(block, limits);
    }

    private void file(Block block, Limits limits) {
        var family = new Cursor(block);
        Arrays.fill(filedRows, 0);
        for (int row = 0; row < rows; row++) {
            int as = StandardAid.filedAs(family.at(row), limits).ordinal();
            category[row] = (byte) as;
            filed[as][filedRows[as]++] = row;
        }
    }

    private void yearly(Category as, Block block, Limits limits) {
        var family = new Cursor(block);
        int[] rowsOf = filed[as.ordinal()];
        for (int i = 0; i < filedRows[as.ordinal()]; i++) {
            int row = rowsOf[i];
            family.at(row);
            long ofLiving = Plan.livingLeft(as, family, limits);
            long ofMedical = Plan.medicalLeft(as, family, limits);
            long ofEducation = Plan.educationLeft(as, family, limits);
            Plan plan = Plan.of(as, ofLiving, ofMedical, ofEducation, family, limits);
            living[row] = plan.living(ofLiving);
            medical[row] = plan.medical(ofMedical);
            education[row] = plan.education(ofEducation);
        }
    }

    private void accidental(Block block, Limits limits) {
        var family = new Cursor(block);
        int[] rowsOf = filed[Category.ACCIDENTAL.ordinal()];
        for (int i = 0; i < filedRows[Category.ACCIDENTAL.ordinal()]; i++) {
            int row = rowsOf[i];
            // Plan.of plans the one kind whenever something is left of it.
            accident[row] = Plan.remainder(AidKind.ACCIDENT, Category.ACCIDENTAL, family.at(row), limits);
        }
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
