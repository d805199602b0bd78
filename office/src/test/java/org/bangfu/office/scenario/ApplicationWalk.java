package org.bangfu.office.scenario;

import java.time.YearMonth;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;

/** A family's way from the first field on a telephone to the opened file (M10), each step by the person whose step it is. */
final class ApplicationWalk {

    private static final String COLLEAGUE = "陈二芳";

    private final Screens screens;
    private final Town town;
    private final TestClock clock;

    ApplicationWalk(Screens screens, Town town, TestClock clock) {
        this.screens = screens;
        this.town = town;
        this.clock = clock;
    }

    /** All of it; the case's number. */
    String walk(Actor worker) {
        String number = sheApplies(worker);
        twoVisit(number, worker);
        theCountyReviews(number);
        theCentreMatches(number);
        theStreetPostsTheNotice(number);
        fiveWorkingDaysLaterTheFileIsOpened(number);
        return number;
    }

    private String sheApplies(Actor worker) {
        String lastMonth = YearMonth.from(clock.today()).minusMonths(1).toString();
        String yearAgo = YearMonth.from(clock.today()).minusMonths(12).toString();
        try (var phone = screens.phone(worker)) {
            phone.open("/my").sees("请先准备好").fits().follow("开始申请");
            phone.fits().follow("镜湖").fits();
            phone.fill("您的姓名", "王秀梅").tick("赭麓街道总工会").press("开始填写");
            phone.sees("困难帮扶申请表").fits().follow("本人情况").fits();

            phone.fill("证件号码", "340207198103120010").fill("手机号码", Town.phone().value());
            phone.fill("家庭住址", "镜湖区赭麓街道冰冻街 12 号 3 幢 402 室").select("婚姻状况", "已婚");
            phone.select("健康状况", "重大疾病").select("医疗保险", "职工基本医疗保险").fill("民族", "汉族");
            phone.press("保存，下一步");
            phone.sees("校验不符").keeps("家庭住址", "镜湖区赭麓街道冰冻街 12 号 3 幢 402 室").fits();
            phone.fill("证件号码", Brought.identity(1981)).press("保存，下一步");

            phone.sees("家庭成员").fits();
            member(phone, "李建国", "配偶", 1979, "失业", false);
            member(phone, "李想", "子女", 2009, "在校学生", true);
            phone.press("都填全了，下一步");

            phone.sees("工作情况").fits().choose("您是哪一类职工", "职工").select("现在的就业情况", "病休");
            phone.fill("工作单位", "芜湖纺织有限公司").select("单位性质", "民营企业").select("单位现在的状况", "正常");
            phone.choose("有没有劳动能力", "没有");
            phone.press("保存，下一步");

            phone.sees("家庭收入").fits().follow("添加王秀梅的收入");
            phone.fits().choose("哪一种", "工资、打工收入").fill("多少元", "2600").select("从哪个月", yearAgo);
            phone.select("到哪个月", lastMonth).press("保存").sees("请说明填的数是每个月的");
            phone.choose("上面的数是", "每个月的").press("保存");
            phone.sees("2,600.00", "31,200.00").fits().press("都填全了，下一步");

            expense(phone, "看病", "46000", "21000", lastMonth);
            expense(phone, "上学", "7800", "0", lastMonth);
            phone.fill("用几句话说说家里的困难", "我去年查出肾病，长期透析，孩子还在读高中。").press("都填全了，下一步");

            phone.sees("住房和车辆").fits().select("现在住的是什么房子", "租房");
            phone.choose("家里在本地有没有自己的房子", "没有，租房或者借住").fill("全家在城镇一共有几套房", "0");
            phone.fill("全家有几辆机动车", "0").press("保存，下一步");

            phone.sees("证明材料").fits();
            for (String paper : new String[] {"身份证", "户口本", "王秀梅的收入", "看病的材料", "上学的材料", "银行卡"}) {
                phone.photograph(paper, Brought.photograph(paper));
            }
            phone.fits().follow("下一步");

            phone.sees("银行卡")
                    .fits()
                    .fill("卡号", "6217 0000 0000 1234")
                    .fill("哪个银行", "徽商银行")
                    .press("保存，下一步");
            phone.sees("校验不符").fill("卡号", Brought.card()).press("保存，下一步");

            phone.sees("承诺授权书", "全家 2 位成年人").fits();
            phone.sign("王秀梅").sign("李建国").press("同意并签名");

            phone.sees("检查一遍", "王秀梅（本人）", "共同生活 3 人", "每月 2,600.00 元 × 12 个月 = 31,200.00 元")
                    .fits()
                    .press("确认无误，提交申请");
            phone.sees("申请回执").fits();
            phone.open("/my").sees("等工会的人上门走访").fits();
            return phone.number();
        }
    }

    private static void member(Screen phone, String name, String relation, int born, String status, boolean student) {
        phone.follow("添加一位家人").fits();
        phone.fill("姓名", name).select("是您的", relation).fill("证件号码", Brought.identity(born));
        phone.choose("和您一起生活吗", "是，住校").choose("在同一本户口上吗", "在");
        if (student) {
            phone.choose("在上学吗", "在上学");
        }
        phone.fill("民族", "汉族");
        phone.select("就业情况", status)
                .select("健康状况", "良好")
                .select("医疗保险", "城乡居民基本医疗保险")
                .press("保存");
        phone.sees(name);
    }

    private static void expense(Screen phone, String kind, String amount, String covered, String month) {
        phone.sees("困难支出").fits().follow(kind);
        phone.fits().fill("花了多少元", amount).fill("报销、补助了多少元", covered);
        phone.fill("票据上的日期", month + "-12");
        if (kind.equals("看病")) {
            phone.select("谁的", "王秀梅（本人）");
            phone.fill("其中医保目录内、自己负担的", "18000").fill("什么病", "尿毒症");
        } else {
            phone.select("谁的", "李想（子女）");
        }
        phone.press("保存");
    }

    /** M10(2): two of the street's union, one form filled at the door, the second confirms under her own login. */
    private void twoVisit(String number, Actor worker) {
        Actor clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        try (var visitor = screens.phone(clerk)) {
            visitor.open("/today")
                    .sees(number)
                    .fits()
                    .open("/cases/" + number)
                    .sees("走访并初审")
                    .fits();
            visitor.follow("走访并初审").sees("困难职工家庭走访调查表").fits();
            visitor.press("保存，请第二走访人确认").sees("请").fits();
            visitor.fill("走访日期", clock.today().toString())
                    .select("第二走访人", COLLEAGUE)
                    .tick("两名走访人与申请人家庭都没有亲属关系");
            visitor.fill("家里见到了谁", "王秀梅本人和丈夫李建国");
            for (String matter : new String[] {"住房和家中情况", "收入情况", "支出情况"}) {
                visitor.choose(matter, "与申报一致").fill(matter + "：看到、问到的", "看了原件，与申报一致。");
            }
            visitor.tick("本人或家人患重特大疾病、伤残").tick("目前基本生活确有困难").attach("拍照或选择照片", Brought.photograph("门口"));
            visitor.choose("意见", "符合条件，同意上报").select("建议的困难类别", "深度困难").fill("意见和说明", "情况属实，同意上报。");
            visitor.sign("第一走访人签名").sign("第二走访人签名").press("保存，请第二走访人确认");
            visitor.sees("走访记录").fits();
        }
        try (var second = screens.phone(town.secondVisitor())) {
            second.open("/today")
                    .sees(number)
                    .open("/cases/" + number)
                    .follow("走访并初审")
                    .sees("属实，我确认")
                    .fits();
            second.press("属实，我确认").sees(number);
        }
        try (var phone = screens.phone(worker)) {
            phone.open("/my").sees("走访").fits();
        }
    }

    private void theCountyReviews(String number) {
        try (var desk = screens.desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            desk.open("/today")
                    .sees(number)
                    .open("/cases/" + number)
                    .sees("走访记录")
                    .follow("审核通过");
            desk.choose("建议的困难类别", "深度困难").fill("审批意见", "材料齐全，走访清楚，同意。").press("审核通过，转信息比对");
            desk.sees("已审核");
        }
    }

    private void theCentreMatches(String number) {
        try (var desk = screens.desk(town.jinghu(Role.CENTRE_CLERK))) {
            desk.open("/today").sees(number).open("/cases/" + number + "/match").sees("未取得数据");
            desk.fill("怎样核实的", "民政、房产、车辆数据本月未送，已电话核实，与申报一致。").press("比对完成，按规定认定");
            desk.sees("深度困难").open("/cases/" + number + "/order-notice").press("安排公示");
            desk.sees(number);
        }
    }

    private void theStreetPostsTheNotice(String number) {
        try (var phone = screens.phone(town.jinghu(Role.GRASSROOTS_CLERK))) {
            phone.open("/today")
                    .sees(number)
                    .open("/cases/" + number + "/post-notice")
                    .fits();
            phone.fill("贴在哪里", "街道办事处一楼公示栏").select("和谁一起张贴", COLLEAGUE);
            phone.attach("贴好后的照片", Brought.photograph("公示栏"))
                    .press("已经贴好")
                    .sees("公示中")
                    .fits();
        }
        try (var anyone = screens.stranger()) {
            anyone.open("/notices").sees("王*梅").doesNotSee("王秀梅").fits();
        }
    }

    /** M10(4): on the fifth working day it is too early, the day after it is not. */
    private void fiveWorkingDaysLaterTheFileIsOpened(String number) {
        clock.forwardTo(clock.workdays().plusWorkdays(clock.today(), 5).date());
        try (var desk = screens.desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            desk.open("/cases/" + number + "/file").sees("公示").doesNotSee("档案号");
        }
        clock.forwardTo(clock.today().plusDays(1));
        try (var desk = screens.desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            desk.open("/cases/" + number + "/file").sees("档案里要有的材料").press("建档").sees("已建档");
        }
    }
}
