package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.jspecify.annotations.Nullable;

/**
 * 《家庭经济状况核对承诺授权书》: what every adult of the family promises and allows, for a time, to be withdrawn at any time
 * (M10(1)).
 *
 * @param text as it was signed
 * @param sheet the proof with the signed paper; null where it was signed with the finger
 */
public record Authorisation(
        long id,
        String text,
        List<Signatory> signatories,
        @Nullable Long sheet,
        LocalDate signedOn,
        LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn) {

    private static final int OF_AGE = 18;

    public Authorisation {
        signatories = List.copyOf(signatories);
    }

    /** @param signature the proof with what the finger wrote; null on a signed paper */
    public record Signatory(
            String member,
            String name,
            String identity,
            @Nullable Long signature) {}

    /** Its text as it was signed. */
    public List<String> paragraphs() {
        return text.lines().toList();
    }

    /** Those who have to sign: everyone living who is of age on that day. */
    public static List<Member> signatories(Household household, LocalDate today) {
        return household.members().stream()
                .filter(member -> ofAge(member, today))
                .toList();
    }

    private static boolean ofAge(Member member, LocalDate today) {
        return member.id().equals(Household.WORKER)
                || (member.death() == null
                        && member.born()
                                .filter(day -> !day.isAfter(today.minusYears(OF_AGE)))
                                .isPresent());
    }

    /** Whether it holds today for the family as it is now: a grown-up who joined or was corrected has not signed. */
    public boolean covers(Household household, LocalDate today) {
        return holds(today)
                && signatories(household, today).stream()
                        .allMatch(member -> signatories.stream()
                                .anyMatch(signed -> signed.name().equals(member.name())
                                        && signed.identity().equals(member.place())));
    }

    public boolean holds(LocalDate today) {
        return withdrawnOn == null && !today.isAfter(expiresOn);
    }

    /**
     * The paragraphs, in our own words, with everyone of age named.
     *
     * @param holds how long, 12 个月
     */
    public static List<String> paragraphs(Household household, String union, LocalDate today, String holds) {
        var others = signatories(household, today).stream()
                .map(Member::name)
                .filter(name -> !name.equals(household.head().name()))
                .toList();
        String all = others.isEmpty() ? "我" : "我和家人" + String.join("、", others);
        return List.of(
                "我是" + household.head().name() + "，向" + union + "申请困难职工帮扶。" + all + "在此承诺并授权：",
                "一、申请里填写的家庭成员、收入、支出、住房和车辆都是真实、完整的，交来的材料没有伪造、没有隐瞒。",
                "二、家里的人口、收入、住房、工作有了变化，会及时告诉工会，配合工会上门走访和动态核查。",
                "三、同意受理、审核本申请的各级工会，为核实是否符合帮扶条件，向民政、公安、人力资源社会保障、医疗保障、税务、自然资源（不动产登记）、"
                        + "住房公积金、市场监管、车辆管理等部门和有关金融机构，查询、核对全家的人口、收入、支出和财产信息。",
                "四、工会查到的信息只用于这次申请的审核、公示和以后的动态核查，依法保密，不作别的用途；公示只写隐去一个字的姓名、单位、街道和类别。",
                "五、知道有隐瞒、虚假的，工会可以不予帮扶或者停止帮扶，并要求退回已经领取的帮扶款。",
                "六、本授权书自签署之日起 " + holds + "内有效，到期需要继续核查的另行签署。签署人可以随时撤回授权；撤回以后工会停止查询，申请可能因此办不下去。");
    }
}
