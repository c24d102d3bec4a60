import {
  CARD_KEPT_DAYS,
  EXPORT_KEPT_HOURS,
  REQUEST_KEPT_DAYS,
  SCANS_KEPT_DAYS,
  SEATING_KEPT_DAYS,
  SUBSCRIPTION_KEPT_DAYS,
} from '../../domain/limits'

/** What is kept, what for and for how long, in a line each; the whole is in the document on privacy. */
export const KEPT: readonly { what: string; long: string }[] = [
  {
    what: '你的账号',
    long: '姓名、支部、同意的时间：认出是你；退出团支部时删除。微信里的匿名标识和你对提醒的选择：一直保留。',
  },
  { what: '团支部的花名册', long: '核对身份、计算应学人数；由团支书保管，退出不改动。' },
  {
    what: '加入和退出',
    long: `申请：撤回或加入后删除，答复过的最多留 ${REQUEST_KEPT_DAYS} 天。加入记录、名册锁定和试过几次：防冒名，一直保留；锁定在解锁后删除。`,
  },
  { what: '学习记录和证明', long: '判断是否学完、供日后核验，一直保留。统计数字不含姓名。' },
  { what: '请假、更正和申诉', long: '核对记录，一直保留；请假取消后删除，谁改的留在操作记录里。' },
  { what: '提醒', long: `你同意的次数：用过的 ${SUBSCRIPTION_KEPT_DAYS} 天后忘掉；关掉提醒，没用的当场作废。` },
  { what: '读过哪些公告，选错过哪个答案', long: '用来告诉你哪些没读、数出哪一点容易看错，不写你是谁，一直保留。' },
  { what: '活动报名', long: `留名额、排候补；活动结束 ${SEATING_KEPT_DAYS} 天后删除，只留人数。` },
  { what: '签到和学时', long: `你自己的记录，一直保留；扫码记录 ${SCANS_KEPT_DAYS} 天，签到码 ${CARD_KEPT_DAYS} 天。` },
  {
    what: '宣讲评估和心愿',
    long: '不写你是谁，只靠一把钥匙认出是你的，好让你改；评估满 7 天、心愿收完就销毁钥匙，只留汇总和审过的话。',
  },
  {
    what: '担任的职务',
    long: '团支书、管理员、讲师的任命和介绍，办过的事，写过、审过、评定过什么：一直保留，可以查是谁办的。',
  },
  { what: '导出的表格', long: `团支书导出的名单存 ${EXPORT_KEPT_HOURS} 小时，然后删除。` },
]
