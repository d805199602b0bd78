package org.bangfu.office.ground.web;

import static java.util.Map.entry;

import java.util.Map;

/**
 * What is said to the second of two who did the same at once, by the index or constraint that turned him away. Each feature looks
 * first and says it better; this is for the moment between its look and its writing. Whoever adds an index that people can race to adds
 * its sentence here: a test reads the catalogue.
 */
final class Losers {

    private static final String ANSWERED = "这一份刚刚已经有人答复（确认或者退回），一份只答复一次。请重新打开看结果。";

    static final Map<String, String> SENTENCES = Map.ofEntries(
            entry("account_login_key", "这个登录名刚刚被别人用了。请换一个登录名。"),
            entry("account_worker_phone", "这个手机号码刚刚登记在另一位职工名下。请核对号码，或者在那位职工名下办理。"),
            entry("role_given_once", "这个人在这个工会已经有这个岗位了，不用再授予一次。"),
            entry("organisation_pkey", "刚才有人在同一个地方设立了工会，编号被用掉了。请再提交一次，系统会另编一个。"),
            entry("home_union_pkey", "本系统是哪个工会的已经设定，只设定一次。请直接登录。"),
            entry("casework_one_live", "这位职工已经有一份在办的申请或者档案，一户只能有一份。请在原来那份上继续办理。（M16）"),
            entry("casework_event_case_id_position_key", "刚才有人在这件案子上办了一步。请重新打开，看过变化后再办。"),
            entry("family_member_live", "家里有人已经在另一户的申请或者档案里，一个人只能算在一户里。请核对身份证号码。（M16）"),
            entry("family_version_pkey", "刚才有人改过这一户的情况，您这次的没有保存。请重新打开，看过变化后再填。"),
            entry("deadline_one_open", "刚才有人在这件案子上办了同一步，期限已经定好。请重新打开看现在的情况。"),
            entry("card_on_file_once", "这张银行卡刚刚登记在另一户的档案里，两户不能用同一张卡。请填本人名下的另一张卡。（M12）"),
            entry("account_change_one_open", "这一户已经有一个新账户在等确认。请先等它确认或者不采用，再登记别的。"),
            entry("visit_one_waiting", "这件案子已经有一次走访在等第二名走访人确认。请先确认或者撤回那一次。（M10）"),
            entry("issued_paper_kind_subject_key", "这份文书刚刚已经签发，一份只签发一次。请重新打开看签发的那一份。（M16）"),
            entry("opinion_explained_pkey", "刚才有人说明过意见为什么与认定不同，只说明一次。请重新打开看那份说明。"),
            entry("visit_draw_pkey", "今天已经抽过走访的户，一天只抽一次。请看今天抽到的名单。"),
            entry("notice_one_open", "这件案子已经有一份公示在等张贴或者正在张贴。请在那一份上继续办。（M10）"),
            entry("objection_one_open", "这次公示已经有一条异议在办理。请先答复那一条。（M10）"),
            entry("appeal_refusal_key", "这份告知书已经登记过异议，一份告知书只登记一次。请看那一份。"),
            entry("appeal_answer_pkey", "这份异议刚刚已经答复。请重新打开看答复。"),
            entry("register_import_once", "同一份名单刚刚已经导入过，不会再导入一次。请核对是不是选错了文件。"),
            entry("register_import_live_pkey", "这份名单刚刚已经导入。请重新打开看结果。"),
            entry("register_taken_back_pkey", "这份名单刚刚已经撤回。请重新打开看结果。"),
            entry("register_as_of_pkey", "刚才有人更正过这份名单的截止日期。请重新打开，看过变化后再改。"),
            entry("register_draft_one", "您刚才上传了另一份名单。请重新上传要导入的那一份。"),
            entry("register_line_answer_pkey", "这一行刚刚已经有人答复是不是同一个人。请重新打开看结果。"),
            entry("match_aside_answer_pkey", "这一条刚刚已经有人核对过。请重新打开看结果。"),
            entry("rules_redetermination_pkey", "这一户刚刚已经按新的规则重新认定过。请重新打开看结果。"),
            entry("redetermination_pkey", "这一户刚刚已经按这个标准重新认定过。请重新打开看结果。"),
            entry("plan_line_once", "这一户的这一种帮扶已经在方案里，不会加进去两次。请看方案里的那一行。"),
            entry("plan_line_outside_once", "这一户的这一种帮扶已经用同一笔资金列在方案里，不会加进去两次。请看方案里的那一行。"),
            entry("plan_place_pkey", "这一户今年已经在另一个还没有决定的方案里。请先从那个方案里去掉，或者等那个方案决定。"),
            entry("plan_unvisited_pkey", "这一户核查逾期，已经按先列入后核查列过一次，核查以前不能再列。请先安排走访。"),
            entry("plan_taken_off_pkey", "这一行刚刚已经从方案里去掉。请重新打开看现在的方案。"),
            entry("meeting_attendee_meeting_id_name_office_key", "到会人员里有两行姓名和职务都一样。请去掉多的一行，同名的两个人请写明各自的职务。"),
            entry("meeting_attendee_pkey", "刚才有人改过到会人员。请重新打开，看过变化后再改。"),
            entry("meeting_item_meeting_id_position_key", "刚才有人改过会议的议题。请重新打开，看过变化后再办。"),
            entry("meeting_attendee_once", "这个人已经在到会人员里，一个人只记一次。请重新打开看现在的名单。"),
            entry("meeting_item_one_agenda", "这个方案已经列在一次还没有决定的会议上，不能同时列在两次会议上。请先从那次会议去掉。"),
            entry("meeting_item_plan", "这个方案已经在一次会议上通过，不会再通过一次。请看那次会议的记录。"),
            entry("aid_grant_of_a_line", "这一行方案已经批过帮扶金，一行只批一次。请重新打开看结果。"),
            entry("plan_change_once", "这笔帮扶金的变更已经列在另一个还没有决定的方案里。请先从那个方案里去掉，或者等那个方案决定。"),
            entry("aid_grant_plan_change_key", "这一项变更刚刚已经办过，一项只办一次。请重新打开看结果。"),
            entry("aid_grant_again_once", "这笔帮扶金刚刚已经重新决定过，一笔只重新决定一次。请重新打开看新的那一笔。"),
            entry("grant_approval_pkey", "这笔帮扶金的这一级批复刚刚已经登记。请重新打开看那份批复。"),
            entry("payment_attempt_once", "这笔款已经在另一批里等付、待查或者已经付出，不会再付一次。请重新打开可付清单，看过后再组批。"),
            entry("payment_posting_pkey", "这笔款刚刚已经记过账。请重新打开看现在的情况。"),
            entry("payment_slip_pkey", "这张回单已经附在这笔款上。请重新打开查看。"),
            entry("bank_answer_sha256_key", "这份银行回执已经登记过，同一份只登记一次。请核对是不是选错了文件。"),
            entry("bank_serial_pkey", "这个银行流水号已经登记过，一个流水号只是一次收付。请核对回执或者凭证上的流水号。"),
            entry("payment_taken_out_pkey", "这笔款刚刚已经从这一批里拿出来。请重新打开看现在的情况。"),
            entry("payment_finding_pkey", "这笔款的发现刚刚已经登记。请重新打开看现在的情况。"),
            entry("payment_return_open", "这笔款已经有一条退汇在等财务记账确认。请先确认或者不认那一条。"),
            entry("payment_return_proof_key", "这张凭证刚刚已经附在另一条退汇上。请核对是不是选错了文件。"),
            entry("bank_order_pkey", "这一批的付款文件刚刚已经生成。请重新打开，用已经生成的那一份。"),
            entry("bank_word_pkey", "这份回执里有一笔款写了两次。请核对回执文件。"),
            entry("fund_organisation_source_purpose_year_key", "同一来源、用途和年度的资金刚刚已经建立。请再提交一次，会记到那一笔资金里。"),
            entry("fund_paper_fund_position_key", "刚才有人给这笔资金登记了另一份文件。请重新打开，看过那一份再登记。"),
            entry("fund_paper_answer_pkey", ANSWERED),
            entry("own_share_reversal_pkey", "这一笔本级留用刚刚已经红字冲回，一笔只冲一次。请重新打开看现在的情况。"),
            entry("standing_pkey", "同一张单据（或者同一个银行流水号）刚刚已经登记过，一张只记一次。请看已经登记的那一笔；登记错了的，先红字冲回。"),
            entry("year_end_pkey", "这一年刚刚已经结过账。请重新打开看结账凭证。（F10）"),
            entry("voucher_reverses_key", "这张凭证已经冲销，一张凭证只冲销一次。请看冲销它的那一张。"),
            entry("account_balance_check", "刚才有人用掉了这笔资金的一部分，剩下的不够办这一次。请重新打开，看过余额后再办。（F9）"),
            entry("policy_version_pkey", "内容完全相同的政策版本已经有了，不用再登记一次。请看那一版。"),
            entry("policy_answer_pkey", ANSWERED),
            entry("policy_withdrawal_answer_pkey", ANSWERED),
            entry("arrangement_answer_pkey", ANSWERED),
            entry("standard_answer_pkey", ANSWERED));

    private Losers() {}
}
