package org.bangfu.policy.explain;

import org.bangfu.money.Money;
import org.bangfu.policy.family.Income;

/** What a line of income is called, and the figure it was declared with. */
final class Labels {

    private Labels() {}

    static String of(Income income) {
        return switch (income) {
            case Income.Wage wage -> wage.verified() ? "工资性收入" : "工资性收入（灵活就业，无法核实）";
            case Income.Business _ -> "经营净收入";
            case Income.Property _ -> "财产净收入";
            case Income.TransferIn _ -> "转移性收入";
            case Income.TransferOut _ -> "转移性支出";
            case Income.SupportByDocument _ -> "赡养（抚养、扶养）费，有法律文书";
            case Income.SupportInferred _ -> "赡养（抚养、扶养）费，按义务人收入推算";
            case Income.Other _ -> "其他收入";
        };
    }

    /** Per month; of inferred support, the obligor's income. */
    static Money amount(Income income) {
        return switch (income) {
            case Income.Wage wage -> wage.amount();
            case Income.Business business -> business.amount();
            case Income.Property property -> property.amount();
            case Income.TransferIn received -> received.amount();
            case Income.TransferOut paid -> paid.amount();
            case Income.SupportByDocument support -> support.amount();
            case Income.SupportInferred support -> support.obligorIncome();
            case Income.Other other -> other.amount();
        };
    }

    static String citation(Income income) {
        return switch (income) {
            case Income.Wage _ -> "Annex 2(1)";
            case Income.Business _ -> "Annex 2(2)";
            case Income.Property _ -> "Annex 2(3)";
            case Income.TransferIn _, Income.TransferOut _, Income.SupportByDocument _, Income.SupportInferred _ ->
                "Annex 2(4)";
            case Income.Other _ -> "Annex 2(5)";
        };
    }
}
