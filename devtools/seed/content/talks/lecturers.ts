import { PARTS, type FreeTimes, type Part } from '../../../../src/domain/talks/free-times'
import type { Theme } from '../../../../src/domain/talks/themes'
import type { Alias } from '../../people'

export interface LecturerContent {
  id: string
  /** Whose lecturer it is. */
  orgId: string
  name: string
  /** Who uses the lecturer's own page; missing where nobody does. */
  as?: Alias
  unit: string
  themes: readonly Theme[]
  topics: readonly (readonly [title: string, minutes: number, note?: string])[]
  /** Weekdays (0 = Monday) with the parts of the day. */
  free: readonly (readonly [weekday: number, ...parts: Part[]])[]
  /** From the month after the seeding's on. */
  later?: true
  note?: string
}

const DAYTIME: readonly Part[] = PARTS.filter((part) => part !== 'evening')

/** The city's lecturers, two of the college's and four of districts'; none of them exists. */
export const LECTURERS: readonly LecturerContent[] = [
  {
    id: 'l-lin',
    orgId: 'lanjiang',
    name: '林一川',
    as: 'lecturer',
    unit: '市图书馆',
    themes: ['reading', 'history'],
    topics: [
      ['把一本书读薄', 60],
      ['方志里的澜江', 90],
    ],
    free: [
      [5, ...DAYTIME],
      [6, ...DAYTIME],
    ],
    note: '需要投影',
  },
  {
    id: 'l-bai',
    orgId: 'lanjiang',
    name: '白露',
    unit: '市三医院心理科',
    themes: ['mind'],
    topics: [['睡不着的晚上可以做什么', 60]],
    free: [[2, 'evening']],
  },
  {
    id: 'l-han',
    orgId: 'lanjiang',
    name: '韩笑',
    unit: '市水务局河长办',
    themes: ['ecology', 'safety'],
    topics: [
      ['一条河的二十年', 60],
      ['防溺水现场课', 90, '要在江边'],
    ],
    free: [[5, ...DAYTIME]],
  },
  {
    id: 'l-meng',
    orgId: 'lanjiang',
    name: '孟星河',
    unit: '澜江重工装配车间',
    themes: ['careers', 'craft'],
    topics: [['从学徒到技师的九年', 60]],
    free: [[6, 'afternoon']],
    later: true,
  },
  {
    id: 'l-chen',
    orgId: 'lanjiang',
    name: '陈砚',
    unit: '市档案馆',
    themes: ['history'],
    topics: [
      ['一封没有寄出的入团信', 60],
      ['老照片里的青年', 45],
    ],
    free: [
      [1, 'afternoon'],
      [3, 'afternoon'],
    ],
  },
  {
    id: 'l-duan',
    orgId: 'gaoxin',
    name: '段云飞',
    unit: '高新区消防救援站',
    themes: ['safety'],
    topics: [['三分钟怎么跑出来', 60, '要有空地']],
    free: [[4, 'morning', 'afternoon']],
  },
  {
    id: 'l-zeng',
    orgId: 'liuxi',
    name: '曾清',
    unit: '柳溪县气象台',
    themes: ['science', 'ecology'],
    topics: [['天气预报为什么会错', 60]],
    free: [[6, ...DAYTIME]],
  },
  {
    id: 'l-feng',
    orgId: 'lanjiang',
    name: '冯可',
    unit: '市法律援助中心',
    themes: ['law'],
    topics: [['租房合同里的七个坑', 60]],
    free: [[3, 'evening']],
  },
  {
    id: 'l-su',
    orgId: 'ljzy',
    name: '苏曼',
    unit: '职院就业指导中心',
    themes: ['careers'],
    topics: [
      ['第一份简历', 60],
      ['劳动合同怎么看', 45],
    ],
    free: [[1, 'morning', 'afternoon', 'evening']],
  },
  {
    id: 'l-liang',
    orgId: 'ljzy',
    name: '梁晓雯',
    as: 'deputy',
    unit: '职院机电工程系',
    themes: ['craft', 'safety'],
    topics: [['车床边的第一课', 90, '要在车间']],
    free: [[4, 'afternoon']],
  },
  {
    id: 'l-xie',
    orgId: 'binjiang',
    name: '谢宁',
    unit: '滨江区社工站',
    themes: ['mind'],
    topics: [['怎样听别人说话', 60]],
    free: [[2, 'evening']],
  },
  {
    id: 'l-zhou',
    orgId: 'nanpu',
    name: '周野',
    unit: '南浦区融媒体中心',
    themes: ['reading', 'science'],
    topics: [['一条短视频的五个小时', 60]],
    free: [[5, 'afternoon']],
  },
]

export const freeOf = ({ free, later, note = '' }: LecturerContent, nextMonth: string): FreeTimes => ({
  slots: free.flatMap(([weekday, ...parts]) => parts.map((part) => ({ weekday, part }))),
  from: later ? nextMonth : null,
  note,
})
