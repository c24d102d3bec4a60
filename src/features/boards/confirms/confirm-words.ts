import type { BranchBoard, Overview } from '../../../contract/boards'
import { figures } from '../../../domain/assignments/rate-words'
import { type Together } from '../../../domain/assignments/together'
import { percent } from '../../../domain/assignments/rate'
import { dayInYear, clockTime, lately, ms, timeLeft, type Instant } from '../../../domain/time'
import { shareWords } from '../number-words'
import { confirmedOf } from './branch.store'

/** 46 人中 31 人已确认: the cells in a sentence. */
export function gridWords(board: BranchBoard): string {
  const { confirmed, late, due } = confirmedOf(board)
  return [`${due} 人中 ${confirmed} 人已确认`, ...(late > 0 ? [`其中 ${late} 人截止后补确认`] : [])].join('，')
}

/** What there is to know beside the number, a line each: late ones, the version before, youth apart, the excused. */
export function besideBranch(board: BranchBoard): string[] {
  const { rate, youthRate, before } = board
  const { late } = confirmedOf(board)
  const excused = rate.excused + youthRate.excused
  const one = ({ onTime, corrected, late: later, roster, excused: out }: typeof rate): string =>
    `${onTime + corrected + later} / ${roster - out}`
  return [
    ...(late > 0 ? [`截止后补确认 ${late} 人，另记`] : []),
    ...(youthRate.roster > 0 ? [`其中团员 ${one(rate)}，青年 ${one(youthRate)}`] : []),
    ...(excused > 0 ? [`请假 ${excused} 人不计入`] : []),
    ...(before === null ? [] : [`旧稿 ${before} 人确认过，更正后请大家重新确认`]),
  ]
}

/** 46 人都确认了。 */
export const allDoneWords = (due: number): string =>
  due === 0 ? '这里没有要确认的人。' : `${figures(due)} 人都确认了。`

/** When a person confirmed: 3 小时前, and that it was late. */
export const whenWords = (lastAt: string | null, now: Instant): string => (lastAt === null ? '' : lately(lastAt, now))

/** Beside the word that it is the deadline: 11月27日 18:00，还有 3 天 · 11月27日 18:00 已过 */
export function untilWords(deadline: Instant, now: Instant): string {
  const left = ms(deadline) - ms(now)
  return `${dayInYear(deadline, now)} ${clockTime(deadline)}${left > 0 ? `，${timeLeft(left)}` : ' 已过'}`
}

/** 1,163 / 2,946 */
export const ofDue = ({ done, due }: Together): string => `${figures(done)} / ${figures(due)}`
export const shareOf = ({ done, due }: Together): number | null => percent(done, due)

/** What stands apart from a level's rate, a line each. */
export function besideNode({ all, before, frozen }: Pick<Overview, 'all' | 'before' | 'frozen'>): string[] {
  return [
    ...(frozen ? [`截止时冻结 ${shareWords(shareOf(frozen.all))}，${ofDue(frozen.all)} 人`] : []),
    ...(all.late > 0 ? [`截止后补确认 ${figures(all.late)} 人，另记`] : []),
    ...(before === null ? [] : [`旧稿 ${figures(before)} 人确认过，更正后请大家重新确认`]),
  ]
}

/** The days' bars: 17日 512, 今天 220. */
export function dayItems(
  days: Overview['days'],
  now: Instant,
): { label: string; percent: number; value: string; current: boolean }[] {
  const most = Math.max(1, ...days.map(({ done }) => done))
  return days.map(({ day, done }) => {
    const current = dayInYear(`${day}T04:00:00Z`, now) === dayInYear(now, now)
    const label = current ? '今天' : `${Number(day.slice(8))}日`
    return { label, percent: (100 * done) / most, value: figures(done), current }
  })
}

/** Text for a group of secretaries: numbers alone, down to the units right below. */
export function progressText({ assignment, all, complete, coverage, children, now }: Overview): string {
  return [
    `【公告确认】${assignment.title}`,
    `截至 ${dayInYear(now, now)} ${clockTime(now)}：${ofDue(all)} 人已确认，${shareWords(shareOf(all))}；${figures(complete)} / ${figures(coverage.branches)} 个支部已全部确认。`,
    ...children.map((row) =>
      row.isBranch
        ? `${row.org.name} ${ofDue(row.all)}，${shareWords(shareOf(row.all))}`
        : `${row.org.name} ${ofDue(row.all)}，${shareWords(shareOf(row.all))}，${row.complete} / ${row.coverage.branches} 个支部全部确认`,
    ),
    `截止 ${dayInYear(assignment.deadline, now)} ${clockTime(assignment.deadline)}。`,
  ].join('\n')
}
