package org.bangfu.bench.bulk;

/**
 * The yardstick: category and plan of Wuhu's policy as somebody would write them by hand for speed alone, all numbers in the code, every
 * column an array. Unreadable on purpose; what it answers is compared with the program's before anything is measured.
 */
final class HandWritten {

    static final int DEEP = 0;
    static final int RELATIVE = 1;
    static final int ACCIDENTAL = 2;
    static final int NONE = 3;

    final byte[] category;
    final long[] living;
    final long[] medical;
    final long[] education;
    final long[] accident;

    HandWritten(int rows) {
        category = new byte[rows];
        living = new long[rows];
        medical = new long[rows];
        education = new long[rows];
        accident = new long[rows];
    }

    void evaluate(Columns c) {
        for (int i = 0; i < c.rows; i++) {
            int filed = NONE;
            long l = 0;
            long m = 0;
            long e = 0;
            long a = 0;
            int h = c.homes[i];
            int v = c.vehicles[i];
            long hardship = c.hardship[i];
            boolean barred = c.retired[i] != 0
                    || c.exclusions[i] != 0
                    || hardship < 500_000
                    || h >= 3
                    || v >= 2
                    || (h >= 2 && v >= 1)
                    || (c.migrant[i] != 0 && (c.residence[i] == 0 || c.months[i] < 12));
            if (!barred) {
                long limit = 12L * c.size[i] * c.standard[i];
                long net = c.income[i] - c.rigid[i];
                long employment = c.employment[i];
                long deepNet = net - (c.restructured[i] != 0 ? employment : 0);
                boolean asset = h >= 2 || v >= 1;
                long aid = c.aidStandard[i];
                long insured = c.insured[i];
                long borne = c.borne[i];
                if (!asset && deepNet <= limit) {
                    filed = DEEP;
                    long band = insured < 500_000
                            ? 0
                            : insured <= 1_000_000
                                    ? 400_000
                                    : insured <= 2_000_000 ? 900_000 : insured <= 3_000_000 ? 1_500_000 : 2_000_000;
                    long gl = c.grantedLiving[i];
                    long gm = c.grantedMedical[i];
                    long ge = c.grantedEducation[i];
                    long x = Math.max(0, 12 * aid - gl);
                    long y = Math.max(0, Math.min(band, borne) - gm);
                    long z = Math.max(0, 10L * c.students[i] * aid - ge);
                    long room = limit - deepNet - gl - gm - ge - c.grantedAccident[i] - c.grantedOther[i] - c.beside[i];
                    if (room >= 0) {
                        long max = Math.max(x, Math.max(y, z));
                        long min = Math.min(x, Math.min(y, z));
                        long mid = x + y + z - max - min;
                        if (min + mid <= room) {
                            l = x;
                            m = y;
                            e = z;
                        } else if (mid <= room) {
                            // the two largest; of equal ones the earlier
                            if (z == min && (z < y || (z < x && z <= y))) {
                                l = x;
                                m = y;
                            } else if (y == min) {
                                l = x;
                                e = z;
                            } else {
                                m = y;
                                e = z;
                            }
                        } else if (min <= room) {
                            // the largest and the least
                            boolean lm = (x == max && y == min) || (y == max && x == min);
                            boolean le = (x == max && z == min) || (z == max && x == min);
                            if (min == 0) {
                                l = x == max ? x : 0;
                                m = x != max && y == max ? y : 0;
                                e = x != max && y != max ? z : 0;
                            } else if (lm) {
                                l = x;
                                m = y;
                            } else if (le) {
                                l = x;
                                e = z;
                            } else {
                                m = y;
                                e = z;
                            }
                        } else if (x == max) {
                            l = x;
                        } else if (y == max) {
                            m = y;
                        } else {
                            e = z;
                        }
                    }
                } else {
                    boolean relative =
                            net - employment <= 2 * limit && !(asset && (c.schooling[i] != 0 || hardship <= 1_500_000));
                    boolean accidental = c.event[i] >= 3_000_000 && c.hardNow[i] != 0;
                    if (relative || accidental) {
                        long band = insured < 500_000
                                ? 0
                                : insured <= 1_000_000
                                        ? 300_000
                                        : insured <= 2_000_000 ? 700_000 : insured <= 3_000_000 ? 1_200_000 : 1_600_000;
                        long x = 9 * aid;
                        long y = Math.min(band, borne);
                        long z = 8L * c.students[i] * aid;
                        long share = Math.min((c.event[i] * 15 + 50) / 100, 1_000_000);
                        if (accidental && !(relative && share <= Math.max(x, Math.max(y, z)))) {
                            filed = ACCIDENTAL;
                            a = Math.max(0, share - c.grantedAccident[i]);
                        } else {
                            filed = RELATIVE;
                            int kinds = c.grantedKinds[i];
                            long gl = c.grantedLiving[i];
                            long gm = c.grantedMedical[i];
                            long ge = c.grantedEducation[i];
                            if (kinds == 0) {
                                if (z > x && z > y) {
                                    e = z;
                                } else if (y > x) {
                                    m = y;
                                } else {
                                    l = x;
                                }
                            } else if (kinds == 1) {
                                if (gl > 0) {
                                    l = Math.max(0, x - gl);
                                } else if (gm > 0) {
                                    m = Math.max(0, y - gm);
                                } else if (ge > 0) {
                                    e = Math.max(0, z - ge);
                                }
                            }
                        }
                    }
                }
            }
            category[i] = (byte) filed;
            living[i] = l;
            medical[i] = m;
            education[i] = e;
            accident[i] = a;
        }
    }

    /** Only reads every column: nothing that answers can be faster than this. */
    static long onlyReading(Columns c) {
        long sum = 0;
        for (int i = 0; i < c.rows; i++) {
            sum += c.income[i]
                    + c.rigid[i]
                    + c.employment[i]
                    + c.event[i]
                    + c.hardship[i]
                    + c.insured[i]
                    + c.borne[i]
                    + c.standard[i]
                    + c.aidStandard[i]
                    + c.grantedLiving[i]
                    + c.grantedMedical[i]
                    + c.grantedEducation[i]
                    + c.grantedAccident[i]
                    + c.grantedOther[i]
                    + c.beside[i]
                    + c.size[i]
                    + c.students[i]
                    + c.schooling[i]
                    + c.migrant[i]
                    + c.months[i]
                    + c.homes[i]
                    + c.vehicles[i]
                    + c.exclusions[i]
                    + c.grantedKinds[i]
                    + c.retired[i]
                    + c.residence[i]
                    + c.restructured[i]
                    + c.hardNow[i];
        }
        return sum;
    }
}
