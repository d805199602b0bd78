-- How tables are called where people read of them (bangfu verify). A table's own migration may say it too: comment on table … is '…'.
do $$
declare
    named record;
begin
    for named in
        select * from (values
            ('access_record', '办理与查看日志'), ('access_token', '访问令牌'), ('account', '账号'), ('account_balance', '科目余额'),
            ('account_change', '收款账户更正'), ('account_code', '科目编码'), ('aid_grant', '帮扶决定'), ('allocation', '拨付'),
            ('appeal', '对告知书的异议'), ('appeal_answer', '异议答复'), ('application_paper', '申请材料'),
            ('application_part', '申请表各部分'), ('arrangement', '放假安排'), ('arrangement_answer', '放假安排的确认'),
            ('arrangement_day', '放假安排的日子'), ('authorisation', '核对授权书'), ('bank_answer', '银行回盘'),
            ('bank_order', '送银行的文件'), ('bank_serial', '银行流水号'), ('bank_word', '银行对每笔的答复'), ('book', '账簿'),
            ('card_on_file', '各户登记的收款卡'), ('case_counter', '案件编号计数'), ('casework', '案件'), ('casework_event', '案件经过'), ('change', '情况变化'),
            ('change_point', '情况变化的各点'), ('credential', '登录凭据'), ('deadline', '期限'), ('demo_filled', '演示城市'),
            ('demo_worker', '演示的职工'), ('determination', '认定'), ('dossier', '档案密钥'), ('export', '导出记录'),
            ('family_clash', '两份申请写了同一个人'), ('family_member_once', '一人一档'), ('family_version', '家庭材料版本'), ('first_refusal', '初审不通过的说明'),
            ('fund', '资金'), ('fund_paper', '资金文件'), ('fund_paper_answer', '资金文件的确认'), ('grant_approval', '上级批准'),
            ('grant_event', '帮扶决定的变更'), ('guarded', '留痕的表'), ('help_code', '请窗口帮忙的验证码'), ('home_union', '本工会'), ('installation', '本系统'),
            ('instalment', '分期'), ('journal_seal', '日志封存'), ('matching', '核对报告'), ('meeting', '会议'),
            ('meeting_attendee', '参会人'), ('meeting_item', '议题'), ('message', '通知'), ('missing_point', '补正事项'),
            ('national_report', '全国系统录入'), ('notice', '公示'), ('number_compared', '号码与照片的核对'), ('objection', '公示异议'), ('office_day', '办公日'),
            ('organisation', '工会'), ('own_share', '本级留用'), ('own_share_reversal', '本级留用的收回'),
            ('payment_attempt', '付款'), ('payment_batch', '付款批次'), ('payment_counter', '批次编号计数'),
            ('payment_finding', '付款的问题'), ('payment_posting', '付款的凭证'), ('payment_return', '退汇'),
            ('payment_slip', '银行回单'), ('payment_taken_out', '从批次拿下的付款'), ('phone_before', '更换以前的手机号码'), ('plan', '方案'),
            ('plan_counter', '方案编号计数'), ('plan_line', '方案明细'),
            ('plan_place', '家庭在方案中的位置'), ('plan_taken_off', '会议上拿下的家庭'), ('policy_answer', '政策版本的确认'),
            ('policy_proposal', '政策版本'), ('policy_trial', '政策试算'), ('policy_trial_end', '政策试算的结束'),
            ('policy_trial_family', '政策试算的家庭'), ('policy_trial_outcome', '政策试算的结果'), ('policy_version', '作过认定的政策'),
            ('policy_withdrawal', '政策版本的撤回'), ('policy_withdrawal_answer', '政策撤回的确认'), ('proof', '证明材料'),
            ('plan_unvisited', '先列入后核查的家庭'), ('recheck_attempt', '没有做成的核查'), ('recheck_word', '情况没有变化的签字'),
            ('receipt', '到款'), ('recounted', '重算的期限'), ('redetermination', '重新认定'), ('refusal', '告知书'),
            ('register_entry', '外部名单的条目'), ('register_import', '外部名单'), ('register_import_live', '作数的外部名单'),
            ('register_fault', '外部名单没有导入的行'), ('register_as_of', '外部名单截止日期的更正'), ('register_taken_back', '外部名单的撤回'),
            ('register_draft', '待确认的外部名单'), ('register_line_answer', '同号不同名的认定'), ('matching_list', '核对用过的名单'),
            ('match_aside', '不采信的登记'), ('match_aside_answer', '不采信登记的核对'), ('national_file', '全国系统的表格'), ('review', '审核'), ('review_point', '审核意见'),
            ('role_given', '岗位'), ('row_trace', '留痕'), ('standing', '账上只记一次的事'),
            ('standard_answer', '标准的确认'), ('standard_entry', '标准'),
            ('trace_deed', '留痕的签署'), ('trace_end', '封存末端'), ('trace_seal', '留痕封存'), ('visit', '走访'),
            ('visit_draw', '走访抽取'), ('voucher', '凭证'), ('voucher_line', '凭证分录'),
            ('year_end', '年终结转')) as n (relation, words)
         where to_regclass('public.' || quote_ident(relation)) is not null
    loop
        execute format('comment on table %I is %L', named.relation, named.words);
    end loop;
end $$;
