import { oneDecimal } from '../assignments/rate'
import { FIGURE_DAYS, FIGURE_PEOPLE_MIN, FIGURES_HOUR } from '../limits'
import { addDays, dayKey, dayStart, HOUR_MS, ms, type Day, type Instant } from '../time'

/** What is counted of a Youth Home from what really took place there: nobody writes it. */
export const FIGURES = [
  'open-hours',
  'activities',
  'visits',
  'people',
  'talks',
  'rating',
  'youth-share',
  'holiday-days',
] as const
export type Figure = (typeof FIGURES)[number]

export const FIGURE_NAMES: Record<Figure, string> = {
  'open-hours': '每周开放',
  activities: '近 12 个月活动',
  visits: '到访人次',
  people: '不同的人',
  talks: '宣讲',
  rating: '活动评价',
  'youth-share': '未加入团组织的青年',
  'holiday-days': '节假日开放',
}

/** What stands behind its number; nothing where the number says it all. */
export const FIGURE_UNITS: Record<Figure, string> = {
  'open-hours': '小时',
  activities: '场',
  visits: '人次',
  people: '人',
  talks: '场',
  rating: '分',
  'youth-share': '%',
  'holiday-days': '天',
}

/** What a figure is counted of, where it is of something that took place: all activities, talks alone, or whoever was there. */
export const COUNTED_OF: Record<Figure, 'activities' | 'talks' | 'visits' | null> = {
  'open-hours': null,
  activities: 'activities',
  visits: 'visits',
  people: 'visits',
  talks: 'talks',
  rating: null,
  'youth-share': 'visits',
  'holiday-days': null,
}

/** As they are kept: the rating in tenths, a share in whole per cent, all else as it is counted. Null where there is nothing to count it of. */
export type Figures = Readonly<Record<Figure, number | null>>

/** As of when the figures of a moment are told: 06:00 of its day or, before that, of the day before. */
export function figuresAsOf(now: Instant): Date {
  const morning = dayStart(dayKey(now)).getTime() + FIGURES_HOUR * HOUR_MS
  return new Date(ms(now) < morning ? morning - 24 * HOUR_MS : morning)
}

/** The days that they look back on: whole ones, so that what is told of them does not move with the hour. */
export const figureDays = (asOf: Instant): { from: Day; until: Day } => ({
  from: addDays(dayKey(asOf), -FIGURE_DAYS),
  until: dayKey(asOf),
})

/** Whether figures have to be counted anew: once a day at most. */
export const areStale = (countedAt: Instant | null, now: Instant): boolean =>
  countedAt === null || ms(countedAt) < figuresAsOf(now).getTime()

/** A figure in words; of few people no number tells how many. */
export function figureWords(figure: Figure, value: number | null): string {
  if (value === null) return '没有'
  if (figure === 'rating') return oneDecimal(value / 10)
  if (figure === 'people' && value > 0 && value < FIGURE_PEOPLE_MIN) return `少于 ${FIGURE_PEOPLE_MIN}`
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** With its unit: 54 小时, 31%, 4.6 分. */
export function figurePhrase(figure: Figure, value: number | null): string {
  const words = figureWords(figure, value)
  if (value === null) return words
  const unit = FIGURE_UNITS[figure]
  return unit === '%' ? `${words}%` : `${words} ${unit}`
}

/** Which figures of two countings differ. */
export const changedFigures = (before: Figures, after: Figures): Figure[] =>
  FIGURES.filter((figure) => before[figure] !== after[figure])
