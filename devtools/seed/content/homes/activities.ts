import { DAY_MS, HOUR_MS } from '../../../../src/domain/time'
import type { When } from '../notices/when'
import type { ActivityContent } from './activity'

/** This evening, as long as one may still cancel; else tomorrow's. */
function soon(when: When, hour: number): Date {
  const today = when.ahead(0, hour)
  return today.getTime() - when.now.getTime() > 4 * HOUR_MS ? today : new Date(today.getTime() + DAY_MS)
}

/** About to begin, whenever the city is made: people are checking in. */
const inAWhile = (now: Date): Date => new Date((Math.floor(now.getTime() / FIVE_MINUTES) + 2) * FIVE_MINUTES)
const FIVE_MINUTES = 300_000

/** The activities of the pictures. */
export const namedActivities = (when: When): ActivityContent[] => [
  {
    id: 'a-photo',
    venueId: 'v-binjiang',
    kind: 'training',
    title: '手机摄影入门课',
    startsAt: soon(when, 19),
    lasts: 90,
    room: '二楼教室',
    host: '李维，市摄影家协会',
    text: '带上自己的手机。前半段讲光线和构图，后半段到江边拍一组，回来一起挑片。下雨改在室内。',
    quota: 24,
    waits: true,
    cancelHours: 2,
    pictures: ['camera.jpg'],
    signedUp: 16,
  },
  {
    id: 'a-patrol',
    venueId: 'v-binjiang',
    kind: 'volunteering',
    title: '巡河志愿者行前培训',
    startsAt: when.next(0, 2, { hour: 9, minute: 30 }),
    lasts: 120,
    room: '多功能厅',
    text: '讲清楚路线、记录表和安全要点，结束后领背心和夹子。没有经验也可以来。',
    quota: 24,
    waits: true,
    cancelHours: 12,
    signedUp: 0,
    named: ['梁晓雯', '高睿', '宋一诺'],
  },
  {
    id: 'a-resume',
    venueId: 'v-binjiang',
    kind: 'open-day',
    title: '简历门诊：一对一',
    startsAt: when.ahead(5, 14),
    lasts: 180,
    room: '一楼',
    host: '苏曼，职院就业指导中心',
    text: '每人 30 分钟，按报名先后约定到场时间。带一份纸质或手机里的简历，没有也可以来聊。',
    quota: 6,
    waits: true,
    cancelHours: 2,
    signedUp: 8,
  },
  {
    id: 'a-lecture',
    venueId: 'v-binjiang',
    kind: 'lecture',
    title: '巡河人讲河',
    startsAt: when.past(0, 10),
    lasts: 90,
    room: '多功能厅',
    host: '林一川，青年讲师团',
    text: '沿江走了二十年的人，讲一条河怎样清起来。',
    quota: 40,
    signedUp: 40,
    counts: 'class',
  },
  {
    id: 'a-open',
    venueId: 'v-binjiang',
    kind: 'training',
    title: '青年夜校：短视频第一课',
    startsAt: inAWhile(when.now),
    lasts: 120,
    room: '一楼活动室',
    host: '许知远，澜江融媒体中心',
    text: '从拍一条三十秒的视频开始。签到从开始前半小时起。',
    quota: 24,
    signedUp: 14,
    named: ['周雨桐', '高睿'],
    counts: 'class',
  },
  {
    id: 'a-draw',
    venueId: 'v-gaoxin',
    kind: 'open-day',
    title: '走进光电实验室',
    startsAt: when.ahead(9, 14),
    lasts: 150,
    room: '孵化楼三层',
    host: '郭琳，高新创客青年之家',
    text: '实验室一次只能进 12 人，所以抽签。抽签前谁先报都一样。',
    quota: 12,
    waits: true,
    way: 'draw',
    closesHoursBefore: 72,
    cancelHours: 24,
    signedUp: 31,
    named: ['沈嘉树'],
  },
  {
    id: 'a-drawn',
    venueId: 'v-library',
    kind: 'training',
    title: '急救员取证班',
    startsAt: when.ahead(4, 9),
    lasts: 360,
    room: '三楼东侧',
    host: '市红十字会',
    text: '名额少，抽签决定。理论和实操都在这一天，通过的发证。',
    quota: 10,
    waits: true,
    way: 'draw',
    openDaysBefore: 20,
    closesHoursBefore: 24 * 5,
    cancelHours: 24,
    signedUp: 26,
    named: ['周雨桐', '沈嘉树'],
  },
  {
    id: 'a-reading',
    venueId: 'v-library',
    kind: 'training',
    title: '读书会：把一本书读薄',
    startsAt: when.ahead(6, 19),
    lasts: 90,
    room: '一层阅览区',
    quota: 30,
    signedUp: 11,
    named: ['周雨桐'],
    movedByHours: 24,
    text: '这次读《乡土中国》前三章，没读完也可以来听。',
  },
  {
    id: 'a-closed-day',
    venueId: 'v-binjiang',
    kind: 'training',
    title: '公文写作小课',
    startsAt: when.ahead(7, 14, 30),
    lasts: 90,
    room: '二楼教室',
    quota: 20,
    signedUp: 14,
  },
  {
    id: 'a-ceremony',
    venueId: 'v-nanpu',
    kind: 'ceremony',
    title: '新团员入团仪式',
    startsAt: when.ahead(12, 9),
    lasts: 60,
    room: '三楼礼堂',
    welcome: 'members',
    quota: 80,
    signedUp: 34,
    text: '请提前十分钟到，仪式后合影。',
  },
  {
    id: 'a-not-yet',
    venueId: 'v-gaoxin',
    kind: 'training',
    title: '周六路演',
    startsAt: when.next(6, 15, { hour: 14 }),
    lasts: 180,
    room: '路演厅',
    openDaysBefore: 7,
    quota: 60,
    signedUp: 0,
    text: '六个青年项目，每个八分钟，现场可以提问。',
  },
  {
    id: 'a-full',
    venueId: 'v-wangjiang',
    kind: 'training',
    title: '社区烘焙体验',
    startsAt: when.ahead(3, 14),
    lasts: 120,
    room: '二楼厨房',
    quota: 8,
    signedUp: 8,
    text: '材料有限，不设候补。',
  },
  {
    id: 'a-cancelled',
    venueId: 'v-binjiang',
    kind: 'volunteering',
    title: '江堤植树',
    startsAt: when.ahead(8, 8, 30),
    lasts: 180,
    room: '江堤公园东门',
    quota: 50,
    signedUp: 12,
    cancelled: '那几天有大风预警，改到开春再办',
  },
  {
    id: 'a-draft',
    venueId: 'v-binjiang',
    kind: 'lecture',
    title: '把一本书读薄',
    startsAt: when.ahead(20, 19),
    lasts: 90,
    room: '',
    quota: 40,
    signedUp: 0,
    draft: true,
  },
]

const WEEKLY = [
  { venueId: 'v-binjiang', title: '周四夜读', kind: 'training', weekday: 4, hour: 19, room: '一层自习区', quota: 20 },
  { venueId: 'v-nanpu', title: '周末义诊', kind: 'volunteering', weekday: 6, hour: 9, room: '一楼大厅', quota: 30 },
] as const

/** Two that are repeated weekly: eight weeks back and six ahead. */
const weeklyActivities = (when: When): ActivityContent[] =>
  WEEKLY.flatMap(({ venueId, title, kind, weekday, hour, room, quota }, series) =>
    Array.from({ length: 14 }, (_, n): ActivityContent => ({
      id: `a-weekly-${series + 1}-w${n + 1}`,
      venueId,
      kind,
      title,
      startsAt: new Date(when.next(weekday, 1, { hour }).getTime() + (n - 8) * 7 * DAY_MS),
      lasts: 120,
      room,
      quota,
      waits: true,
      seriesId: `a-weekly-${series + 1}`,
      signedUp: n < 8 ? 9 + ((n * 5) % 11) : Math.max(0, 12 - n),
    })),
  )

const TITLES = [
  ['lecture', '青年讲师团：身边的规划', '报告厅'],
  ['training', '短视频剪辑基础', '机房'],
  ['volunteering', '小区防诈骗宣讲', '小广场'],
  ['open-day', '场馆开放日', '全馆'],
  ['training', '面试着装与表达', '会议室'],
  ['ceremony', '志愿者表彰', '礼堂'],
] as const

/** Others, spread over the venues and four weeks on both sides of the day of seeding. */
export const otherActivities = (when: When, venueIds: readonly string[]): ActivityContent[] =>
  Array.from({ length: 24 }, (_, n): ActivityContent => {
    const [kind, title, room] = TITLES[n % TITLES.length] ?? TITLES[0]
    const days = n < 10 ? -3 * (n + 1) : 1 + (((n - 10) * 2) % 27)
    const quota = 20 + (n % 4) * 10
    return {
      id: `a-other-${n + 1}`,
      venueId: venueIds[(n * 3) % venueIds.length] ?? '',
      kind,
      title,
      startsAt: when.ahead(days, 9 + (n % 5) * 2),
      lasts: 90,
      room,
      quota,
      waits: n % 2 === 0,
      signedUp: days < 0 ? quota - (n % 6) : (n * 7) % quota,
    }
  })

export const activitiesOf = (when: When, venueIds: readonly string[]): ActivityContent[] => [
  ...namedActivities(when),
  ...weeklyActivities(when),
  ...otherActivities(when, venueIds),
]
