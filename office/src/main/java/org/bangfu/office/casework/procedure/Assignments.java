package org.bangfu.office.casework.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes cases somebody's work, many at once: first who qualifies and why others don't, then the act. */
@Service
@Transactional
class Assignments {

    /** As many as a page of the list shows. */
    static final int MOST = Paging.MOST;

    private final Cases cases;
    private final Accounts accounts;
    private final Journal journal;

    Assignments(Cases cases, Accounts accounts, Journal journal) {
        this.cases = cases;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Colleagues in the territory who handle cases, each once, by name. */
    @Transactional(readOnly = true)
    List<Actor> colleagues(Actor by) {
        return Permission.ARRANGE.roles().stream()
                .sorted()
                .flatMap((Role role) -> accounts.holding(role, by.territory()).stream())
                .distinct()
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }

    Actor colleague(long account, Actor by) {
        return colleagues(by).stream()
                .filter(one -> one.account() == account)
                .findFirst()
                .orElseThrow(() -> Refusal.at("owner", "请选择本辖区的经办人。"));
    }

    /** The chosen cases with what stands in the way; nobody chosen yet means only the cases are looked at. */
    @Transactional(readOnly = true)
    List<Chosen> look(List<String> numbers, @Nullable Actor owner) {
        if (numbers.size() > MOST) {
            throw Refusal.at("chosen", "一次最多选 %d 件，现在选了 %d 件。请分几次办理。".formatted(MOST, numbers.size()));
        }
        return numbers.stream()
                .distinct()
                .map(cases::byNumber)
                .map(aCase -> new Chosen(aCase, whyNot(aCase, owner)))
                .toList();
    }

    private static @Nullable String whyNot(Case aCase, @Nullable Actor owner) {
        if (!aCase.state().live()) {
            return "已经办结：" + aCase.state().label();
        }
        if (aCase.state() == State.DRAFT) {
            return "申请人还在填写";
        }
        if (owner == null) {
            return null;
        }
        if (!owner.territory().contains(aCase.organisation())) {
            return "不在%s（%s）的辖区".formatted(owner.name(), owner.organisation().name());
        }
        return aCase.owner() != null && aCase.owner() == owner.account() ? "已经由" + owner.name() + "经办" : null;
    }

    /** Of the chosen, assigns those that qualify; each in the version that was seen. */
    List<Case> assign(List<Seen> seen, long account, Actor by) {
        Actor owner = colleague(account, by);
        List<Case> assigned = new ArrayList<>();
        for (Seen one : seen) {
            Case locked = cases.lock(one.number(), one.version());
            if (whyNot(locked, owner) == null) {
                assigned.add(cases.assign(locked, owner, by));
            }
        }
        if (assigned.isEmpty()) {
            throw Refusal.at("owner", "选中的案件没有一件能交给%s。".formatted(owner.name()));
        }
        journal.did("改由" + owner.name() + "经办", assigned.size() + " 件");
        return List.copyOf(assigned);
    }

    /** @param whyNot null where it qualifies */
    record Chosen(Case aCase, @Nullable String whyNot) {}

    /** A case as the page showed it. */
    record Seen(String number, int version) {

        /** {@code number@version}, as the form sends it. */
        static Seen of(String sent) {
            int at = sent.lastIndexOf('@');
            if (at < 1 || !sent.substring(at + 1).matches("\\d{1,9}")) {
                throw Refusal.at("owner", "选中的案件没有带上版本，请回到案件列表重新选。");
            }
            return new Seen(sent.substring(0, at), Integer.parseInt(sent.substring(at + 1)));
        }
    }
}
