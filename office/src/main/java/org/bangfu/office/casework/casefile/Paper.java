package org.bangfu.office.casework.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;

/**
 * What a file must hold, and whether it is there (M16).
 *
 * @param how many pieces there are
 */
public record Paper(String name, int how) {

    /** Signed with the finger it is one, however many signed it; a signature alone, a visitor's for instance, is none. */
    static final String AUTHORISATION = "家庭经济状况核对承诺授权书";

    /** M16's list; what stands in the system itself (application, report, form) is printed from it and counts as there. */
    private static final List<Required> REQUIRED = List.of(
            new Required("职工身份证", Set.of(ProofKind.IDENTITY)),
            new Required("家庭户口本", Set.of(ProofKind.HOUSEHOLD_REGISTER)),
            new Required("家庭财产收入材料", Set.of(ProofKind.INCOME, ProofKind.PROPERTY)),
            new Required(
                    "家庭困难材料", Set.of(ProofKind.HARDSHIP, ProofKind.STUDENT, ProofKind.DISABILITY, ProofKind.LABOUR)),
            new Required(AUTHORISATION, Set.of(ProofKind.AUTHORISATION)),
            new Required("公示张贴照片", Set.of(ProofKind.NOTICE_PHOTO)),
            new Required("银行卡", Set.of(ProofKind.BANK_CARD)));

    private record Required(String name, Set<ProofKind> kinds) {

        String kindNames() {
            return kinds.stream().map(ProofKind::name).sorted().collect(Collectors.joining(","));
        }
    }

    /** The names of the list, in its order; a query walks them with {@link #kinds}. */
    static String[] names() {
        return REQUIRED.stream().map(Required::name).toArray(String[]::new);
    }

    /** For each name of {@link #names} the kinds of proof that satisfy it, joined by commas. */
    static String[] kinds() {
        return REQUIRED.stream().map(Required::kindNames).toArray(String[]::new);
    }

    /** @param authorised how many authorisations stand, signed on paper or with the finger */
    static List<Paper> of(List<Proofs.Proof> proofs, int authorised) {
        return REQUIRED.stream()
                .map(required -> {
                    int pieces = (int) proofs.stream()
                            .filter(proof -> required.kinds().contains(proof.kind()))
                            .count();
                    return new Paper(
                            required.name(),
                            required.name().equals(AUTHORISATION) ? Math.max(pieces, authorised) : pieces);
                })
                .toList();
    }

    public boolean there() {
        return how > 0;
    }
}
