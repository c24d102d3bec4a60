import { addDays, type Day } from '../time'
import type { CriteriaText, Item } from './criteria'
import { FIGURE_NAMES, type Figure } from './figures'

/** What is shipped is an example and says so: no official table of scores is public. */
export const EXAMPLE_MARK = '示例'

const counted = (area: Item['area'], figure: Figure, need: number): Item => ({
  id: figure,
  area,
  kind: 'figure',
  title: FIGURE_NAMES[figure],
  figure,
  need,
  asks: '',
})
const handedIn = (item: Pick<Item, 'id' | 'area' | 'title' | 'need' | 'asks'>): Item => ({
  ...item,
  kind: 'evidence',
  figure: null,
})
const safety = (id: string, title: string, asks: string): Item => ({
  id,
  area: 'safety',
  kind: 'safety',
  title,
  figure: null,
  need: 1,
  asks,
})

export const EXAMPLE_ITEMS: readonly Item[] = [
  counted('premises', 'open-hours', 35),
  counted('results', 'activities', 24),
  counted('results', 'visits', 600),
  counted('results', 'people', 150),
  counted('services', 'talks', 12),
  counted('services', 'rating', 40),
  counted('services', 'youth-share', 20),
  counted('mechanism', 'holiday-days', 6),
  handedIn({
    id: 'access',
    area: 'premises',
    title: '无障碍入口和卫生间',
    need: 2,
    asks: '照片 2 张，注明位置',
  }),
  handedIn({ id: 'rota', area: 'people', title: '志愿者值班表', need: 1, asks: '近 3 个月，文件或照片' }),
  handedIn({ id: 'notice', area: 'mechanism', title: '公示电话和时间', need: 1, asks: '门口公示牌的照片' }),
  safety('fire', '消防检查记录', '检查记录，写上到期日'),
  safety('electricity', '电气检查记录', '检查记录，写上到期日'),
  safety('first-aid', '急救物品', '清单或照片，写上最近的到期日'),
]

const SAFE = ['fire', 'electricity', 'first-aid']

/** The example for a year. */
export const exampleFor = (
  year: number,
  days: Pick<CriteriaText, 'submitUntil' | 'decideUntil' | 'validUntil'>,
): CriteriaText => ({
  name: `${year} 版`,
  items: EXAMPLE_ITEMS,
  levels: [
    { stars: 3, met: 8, must: SAFE },
    { stars: 4, met: 11, must: [...SAFE, 'open-hours'] },
    { stars: 5, met: 13, must: [...SAFE, 'open-hours', 'access'] },
  ],
  ...days,
})

/** The days of a round that begins on one: a month to hand in, ten days more to decide, good until a year after. */
export const roundFrom = (day: Day): Pick<CriteriaText, 'submitUntil' | 'decideUntil' | 'validUntil'> => ({
  submitUntil: addDays(day, 30),
  decideUntil: addDays(day, 40),
  validUntil: addDays(day, 400),
})
