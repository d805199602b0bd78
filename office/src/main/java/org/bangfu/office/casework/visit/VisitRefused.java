package org.bangfu.office.casework.visit;

import org.bangfu.office.ground.refusal.Refusal;

/** Why a visit is not taken down. */
final class VisitRefused {

    private VisitRefused() {}

    static Refusal sameVisitorTwice(String name) {
        return Refusal.by("M10(2)", "second", "走访需要两名不同的工作人员，目前两栏都是" + name + "。请改选第二名走访人。");
    }

    static Refusal relative() {
        return Refusal.by("M10(2)", "unrelated", "走访人与申请人家庭有亲属关系的应当回避。请换没有亲属关系的同事走访，再勾选这一项。");
    }

    static Refusal samePhone(String name) {
        return Refusal.by("M10(2)", "second", name + "的手机号码与申请人家庭登记的号码相同，应当回避。请换一名同事走访。");
    }
}
