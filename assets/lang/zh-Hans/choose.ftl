choose-topics = 主题
choose-length = 题量
choose-feedback = 反馈
choose-feedback-end = 结束后
choose-feedback-end-hint = 先专心答完，再看全部解析。
choose-feedback-each = 每题之后
choose-feedback-each-hint = 边答边学。
choose-limit = 时间限制
choose-limit-none = 不限时
choose-limit-none-hint = 需要多久就用多久。
choose-minutes = { $n } 分钟
choose-minutes-hint = 可以随时关闭。
choose-untimed = 不限时：时间限制已在[设置]中关闭。
choose-start = 开始

choose-new = 开始新测验？
choose-new-text = 未完成的测验会被丢弃，已完成的结果会保留。
choose-new-yes = 开始新测验
