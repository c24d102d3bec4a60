import type { Category } from '../../../../src/domain/notices/category'
import type { Block } from '../../../../src/domain/notices/document'
import { SOURCES, type Source } from './notice'
import { bold, card, h, ol, p, picture, signed, table, ul, web } from './writing'
import { day, dayAndWeekday, longDay, type When } from './when'

/** What of the college's is being written and not open to readers, in each stage. */
export interface InWork {
  id: string
  from: Source
  category: Category
  title: string
  /** When it is to come out; null for as soon as it is approved. */
  publishAt: Date | null
  blocks: readonly Block[]
}

export const inWork = (when: When): Record<'draft' | 'returned' | 'review' | 'scheduled' | 'branch', InWork> => ({
  draft: {
    id: 'n-holiday',
    from: SOURCES.college,
    category: 'notice',
    title: '假期返乡安全和志愿服务报备',
    publishAt: null,
    blocks: [
      p('离校前三天在支部群里报一次去向：去哪里、和谁、哪天回。不用交纸。'),
      h('在家做志愿服务的'),
      ul('去社区青年之家登记，回来时间照算', '一个人不去河边、工地和没有人的路段'),
    ],
  },
  returned: {
    id: 'n-recommended',
    from: SOURCES.college,
    category: 'notice',
    title: '“两红两优”校内推荐材料清单',
    publishAt: when.ahead(2, 9),
    blocks: [
      p('各系团总支按下面的清单交，少一样当场退回，不过夜。'),
      table([
        ['材料', '几份', '谁签字'],
        ['推荐表', '1', '团总支书记'],
        ['事迹，800 字以内', '1', '本人'],
        ['团支部大会的结论', '1', '主持人和记录人'],
      ]),
      p('交到学生活动中心 204，电子版发团委邮箱。'),
      ...signed('澜职院团委'),
    ],
  },
  review: {
    id: 'n-open-day',
    from: SOURCES.college,
    category: 'volunteer',
    title: '校园开放日志愿者招募 40 人',
    publishAt: when.ahead(1, 8),
    blocks: [
      p(`${dayAndWeekday(when.ahead(9, 8))}校园开放，请来 40 位同学带路、讲解、看车。`),
      h('怎么报名'),
      ol('在支部群里说一声，团支书汇总', [
        '岗位和时间表见',
        web('开放日网页', 'https://open.ljzy.example/volunteers'),
        '，选一个',
      ]),
      p(bold(ASKED_ABOUT), '。当天 07:40 在东门集合，穿校服。'),
      card('notice', 'n-theme-day', '主题团日安排与场地预约'),
      ...signed('澜职院团委'),
    ],
  },
  scheduled: {
    id: 'n-library-hours',
    from: SOURCES.college,
    category: 'activity',
    title: '图书馆青年之家下个月开放时间',
    publishAt: when.ahead(3, 8),
    blocks: [
      p('下个月起，共享厅每天 08:00 到 21:30，研讨间要预约，一次两小时。'),
      picture('notices/rooms.png', '图书馆青年之家一楼平面图：共享厅在西边，三个研讨间在东边，正门从操场一侧进。'),
      p('考试周通宵，门卫登记学号。'),
    ],
  },
  branch: {
    id: 'n-meeting',
    from: SOURCES.branch,
    category: 'notice',
    title: '这周班会改到 305',
    publishAt: null,
    blocks: [p('原来的教室装投影，这周换到 305，时间不变。')],
  },
})

/** What the content check wants a person to look at. */
export const ASKED_ABOUT = '管饭，不管车费'

/** How the rules for fees are to be put right: a cell, a place in the order, a picture. */
export function feeCorrected(blocks: readonly Block[], when: When): Block[] {
  const [opening, ...rest] = blocks
  const [amount, rates, term, once, ...others] = rest
  if (!opening || !amount || !rates || !term || !once || rates.kind !== 'table') return [...blocks]
  const raised: Block = {
    ...rates,
    rows: rates.rows.map((row, nth) => (nth === 3 ? [row[0] ?? [], [{ text: '工资的 0.5%，最多 10 元' }]] : row)),
  }
  return [
    opening,
    term,
    p(`一学期交一次，开学第四周收齐。补交以前的，按以前的标准，最多补六个月。`),
    amount,
    raised,
    picture('notices/hours.jpg', '海报：收费的时间和地方，学生活动中心 204，周二至周日。'),
    ...others.slice(0, -2),
    ...signed('澜职院团委', `${longDay(when.past(10, 9))}，${day(when.past(2, 16))}更正`),
  ]
}

export const FEE_NOTE = '教职工最多交 10 元，按市里的新标准。收齐改到第四周，并放到最前面。'
