package org.bangfu.office.ground.web;

/**
 * What a status says by itself, where nobody knows more.
 *
 * @param title head of a page, title of a problem document
 * @param page the mend for a person
 * @param program the mend for a program
 */
record Trouble(String title, String page, String program) {

    static Trouble of(int status) {
        return switch (status) {
            case 401 -> new Trouble("未登录", "请先登录。", "请先登录，或者在 Authorization 请求头里带上访问令牌。");
            case 403 ->
                new Trouble("您的岗位不能办这件事", "页面可能放得太久，或者这件事不归您的岗位。请返回上一页，重新打开后再试。", "这件事不归您的岗位，或者请求不是从本系统的页面发出的。");
            case 404 -> new Trouble("没有这个页面", "地址可能写错了，或者页面已经搬走。请从菜单重新进入。", "没有这个地址。请对照接口文档检查路径。");
            case 405 -> new Trouble("这个地址不能这样打开", "请从菜单或列表重新打开，不要直接改地址。", "这个地址不接受这种请求方法。请对照接口文档检查，可用的方法见响应头 Allow。");
            case 406 -> new Trouble("给不出这种格式", "请从菜单或列表重新打开。", "给不出请求头 Accept 要的格式。请写 application/json。");
            case 409 -> new Trouble("刚才有人先办了", "请重新打开这一页，看过变化后再办。", "请重新读取后再办。");
            case 413 -> new Trouble("照片或文件太大", "一个文件最大 20 MB，请用普通清晰度重新拍照。", "请求太大。一个文件最大 20 MB。");
            case 415 -> new Trouble("看不懂这种格式", "请返回上一页，重新打开后再提交一次。", "看不懂请求头 Content-Type 写的格式。请发送 application/json。");
            case 422 -> new Trouble("这一步现在不能办", "请返回上一页检查。", "请按 errors 里逐处的说明改正。");
            case 428 -> new Trouble("要写明看到的版本", "请重新打开这一页，再提交一次。", "请在请求头 If-Match 里写上您看到的版本号。");
            case 429 -> new Trouble("太频繁了", "请过一会儿再试。", "请过一会儿再试。");
            case 503 ->
                new Trouble(
                        "暂时办不了",
                        "数据库现在没有应答，系统正在恢复。已经办好的都在；刚才这一步可能没有办成，请过一两分钟重新打开，看过现在的情况再办。",
                        "数据库现在没有应答，这一步可能没有办成。请稍后用同一个 Idempotency-Key 再试，不会办两次。");
            case 507 ->
                new Trouble(
                        "磁盘满了",
                        "存放数据的磁盘满了，刚才这一步没有办成，也没有办一半；已经办好的都在。请告诉系统管理员清理数据目录所在的磁盘，或者换大的，然后再办。",
                        "存放数据的磁盘满了，这一步没有办成，也没有办一半。请系统管理员清理数据目录所在的磁盘，腾出空间后用同一个 Idempotency-Key 再试。");
            default ->
                status < 500
                        ? new Trouble("这个请求不完整", "请返回上一页，重新打开后再提交一次。", "请求写得不对。请对照接口文档检查地址、请求头和内容。")
                        : new Trouble(
                                "系统出了故障",
                                "刚才这一步没有办成，也没有办一半。请稍后再试一次；如果还是不行，请把时间告诉系统管理员。",
                                "这一步没有办成，也没有办一半。请稍后用同一个 Idempotency-Key 再试。");
        };
    }
}
