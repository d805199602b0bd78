package org.bangfu.policy.family;

import org.bangfu.money.Money;

/** One line of income, M6(1) and Annex 2. Amounts are per month. */
public sealed interface Income extends Item {

    /**
     * 工资性收入 Annex 2(1).
     *
     * @param amount 0 or more
     * @param verified proved by contract or inferred from contributions; else it counts at least the minimum wage, R-03
     * @param workLocality place of work, {@link Place#UNKNOWN} where it was not given; known where {@code verified} is false
     */
    record Wage(int member, Period period, Money amount, boolean verified, int workLocality) implements Income {

        public Wage {
            notNegative(amount);
            if (!verified && workLocality == Place.UNKNOWN) {
                throw new IllegalArgumentException("an unverified wage needs its place of work (R-03)");
            }
        }
    }

    /** 经营净收入 Annex 2(2): net of operating costs, may be negative. */
    record Business(int member, Period period, Money amount) implements Income {}

    /** 财产净收入 Annex 2(3). */
    record Property(int member, Period period, Money amount) implements Income {

        public Property {
            notNegative(amount);
        }
    }

    /** 转移性收入 Annex 2(4). */
    record TransferIn(int member, Period period, Money amount) implements Income {

        public TransferIn {
            notNegative(amount);
        }
    }

    /** 转移性支出 Annex 2(4): paid, so it is deducted. */
    record TransferOut(int member, Period period, Money amount) implements Income {

        public TransferOut {
            notNegative(amount);
        }
    }

    /** 赡养（抚养、扶养）费 by legal document, Annex 2(4), R-06. */
    record SupportByDocument(int member, Period period, Money amount, boolean exempt) implements Income {

        public SupportByDocument {
            notNegative(amount);
        }
    }

    /**
     * 赡养（抚养、扶养）费 without a legal document, inferred from the obligor's income, Annex 2(4), R-06.
     *
     * @param obligorLocality registered place of the obligor
     * @param exempt the obligor is 特困, 低保, 未脱贫建档立卡 or 低收入
     */
    record SupportInferred(int member, Period period, Money obligorIncome, int obligorLocality, boolean exempt)
            implements Income {

        public SupportInferred {
            notNegative(obligorIncome);
        }
    }

    /** 其他应当计入家庭收入的项目 Annex 2(5). */
    record Other(int member, Period period, Money amount) implements Income {

        public Other {
            notNegative(amount);
        }
    }

    private static void notNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("below 0: " + amount);
        }
    }
}
