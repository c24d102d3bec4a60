import type { CountedMonth, FigureCells, FiguresOverview, MonthFigures } from '../../contract/figures'
import { monthAt, monthName } from '../../domain/figures/month'
import { isTold, toldWords } from '../../domain/figures/told'
import { CORRECTION_TOLD_DAYS, FIGURE_BARS } from '../../domain/limits'
import { clockTime, DAY_MS, dayInYear, dayKey, ms } from '../../domain/time'

/** 1日—18日，截至今天 03:12 */
export function spanWords({ through, asOf }: Pick<CountedMonth, 'through' | 'asOf'>, now: string): string {
  const day = dayKey(asOf) === dayKey(now) ? '今天' : dayInYear(asOf, now)
  return `1日—${through}日，截至${day} ${clockTime(asOf)}`
}

export interface Bar {
  label: string
  percent: number
  value: string
  current: boolean
}

/** The last months' visits as columns; in thousands where there are any: eight numbers of five digits don't stand side by side. */
export function barsOf(
  months: readonly Pick<MonthFigures, 'month' | 'visits'>[],
  now: string,
): { bars: Bar[]; unit: string; spoken: string } {
  const shown = months.slice(-FIGURE_BARS)
  const most = Math.max(1, ...shown.flatMap(({ visits }) => (isTold(visits) ? [visits] : [])))
  const inThousands = most >= 1000
  const digits = most >= 10_000 ? 1 : 2
  const bars = shown.map(({ month, visits }, n) => ({
    label: month === monthAt(now) ? '本月' : `${Number(month.slice(5))}月`,
    percent: isTold(visits) ? Math.round((visits / most) * 100) : 0,
    value: isTold(visits) && inThousands ? thousands(visits, digits) : toldWords(visits),
    current: n === shown.length - 1,
  }))
  const spoken = shown.map(({ month, visits }) => `${monthName(month)} ${toldWords(visits)}`).join('，')
  return { bars, unit: inThousands ? '千人次' : '人次', spoken: `近 ${shown.length} 个月到访：${spoken}` }
}

/** 12.4 · 1.23 */
const thousands = (n: number, digits: number): string =>
  (n / 1000).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** 上月同期 8,204 */
export const beforeWords = ({ before }: FigureCells): string =>
  before === null ? '上月没有统计' : `上月同期 ${toldWords(before)}`

export const talksWords = ({ talks }: FigureCells): string => `其中宣讲 ${toldWords(talks)} 场`

/** 团员 4,102，其他青年 1,835; what it is of a part of the city. */
export const splitWords = ({ split }: CountedMonth): string =>
  split === null ? '每个人只算一次' : `团员 ${toldWords(split.members)}，其他青年 ${toldWords(split.others)}`

/** What was put right of the month that is shown, and lately of others: never without a word. */
export function correctionsOf({ months, counted, now }: FiguresOverview): string[] {
  return months.flatMap(({ month, visits, people, corrected }) => {
    if (corrected === null) return []
    const isLate = ms(now) - ms(corrected.at) > CORRECTION_TOLD_DAYS * DAY_MS
    if (month !== counted?.month && isLate) return []
    const when = `${monthName(month)}更正过（${dayInYear(corrected.at, now)}）`
    if (!isTold(corrected.visits) || !isTold(visits)) return [when]
    const [before, after] = [toldWords(corrected.visits), toldWords(visits)]
    const ofPeople = `不同的人上次 ${toldWords(corrected.people)}，现在 ${toldWords(people)}`
    return [`${when}：到访上次 ${before}，现在 ${after}；${ofPeople}`]
  })
}

/** A row in one sentence, for a phone's list. */
export const rowCaption = ({ before, activities, talks, people }: FigureCells): string =>
  [
    `不同的人\u00a0${toldWords(people)}`,
    `活动\u00a0${toldWords(activities)}`,
    ...(talks > 0 ? [`宣讲\u00a0${toldWords(talks)}`] : []),
    ...(before === null ? [] : [`上月同期\u00a0${toldWords(before)}`]),
  ].join('\u3000')

/** Under a Youth Home's own months. */
export const hidingWords = (hides: boolean): string =>
  hides
    ? '各月的人分别算。和各级的表一样，少于 5 的不写数字。'
    : '各月的人分别算。管理员看得到自己这一处的全部数字，各级的表里少于 5 的不写。'

/** What the numbers are, in 口径. */
export const DEFINITIONS = [
  ['到访人次', '签到一次算一次：一场活动、一天的自由到访，每人各算一次。等管理员确认的和撤销的不算。'],
  [
    '不同的人',
    '同一个人在这一行里只算一次，去几次都是一个人。去过几个地方的人在各处都算，在总数里只算一次，所以总数少于各处之和。',
  ],
  ['活动、宣讲', '这个月里开始、没有取消的活动；宣讲是其中的讲座。'],
  ['上月同期', '上个月同样的日子；整月和整月比。'],
  ['少于 5、不单列', '人数少于 5 的格子不写数字；能由它推算出那一格的，也不单列。没有人的写 0。'],
  ['统计时间', '每天凌晨统计到前一天。过去的月份有变动会重新统计，并标明更正。'],
] as const
