import { SOURCES, type NoticeContent } from './notice'
import { h, h2, p, table, ul } from './writing'
import { day, yearOf, type When } from './when'

/** How many homes are listed: with them the notice nearly is as long as one may be, in blocks and in characters. */
const HOMES = 126

const AREAS = ['南浦', '滨江', '高新', '柳溪', '安平', '石桥'] as const
const NAMES = [...'云水青石梅竹松柏桂兰荷柳枫溪湖岭桥塘渡汀洲泉谷坪']
const HOUSES = [
  '老粮站',
  '社区活动楼一层',
  '图书馆分馆',
  '原纺织厂食堂',
  '乡镇文化站',
  '写字楼底商',
  '大学城商街',
  '体育场看台下',
]
const ROOMS = ['自习室', '排练室', '会议室', '阅览室', '健身角', '手工间', '放映室', '咨询室']
const DAYS = ['周二至周日', '周一至周六', '每天', '周三至周日']
const MANNERS = [
  '进门先登记，说姓和手机尾号就行',
  '不用登记，坐下就行，走时把椅子推回去',
  '第一次来请在前台领一张卡，不收钱',
  '自带杯子，接水在门左手边',
  '带孩子的请坐里间，说话可以大点声',
] as const
const HOURS = ['09:00—21:00', '10:00—20:00', '08:30—18:00', '13:00—21:30']
const ONLY_HERE = [
  '周四晚上有律师坐班，先到先问，不收钱。',
  '有一台 3D 打印机，带图纸来，材料自备。',
  '冬天有热水，夏天有绿豆汤，自己带杯子。',
  '每月第一个周六修自行车，工具可以借。',
  '有母婴室和轮椅坡道，门口两个无障碍车位。',
  '寒暑假上午留给小学生，中学生和大人请下午来。',
  '收旧书，两本换一本，不要教辅。',
  '有一架钢琴，每人每次 40 分钟。',
  '投影和音响可以借，押身份证以外的任何一样东西。',
  '可以收快递，放三天，超过三天退回。',
]

const of = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length]
  if (found === undefined) throw new RangeError('an empty list')
  return found
}

/** As long as a notice may be: a list that people look something up in. */
export function homes(when: When): NoticeContent {
  const at = when.past(33, 9)
  return {
    id: 'n-homes',
    category: 'notice',
    title: `全市青年之家开放一览（${HOMES} 家）`,
    from: SOURCES.city,
    at,
    isPublic: true,
    views: 402,
    blocks: [
      p(
        `到${day(at)}为止，全市开放的青年之家有 ${HOMES} 家。都不收门票；要预约的写明了。白天打电话没人接的，多半在里面忙，请隔一会儿再打。`,
      ),
      h(`${yearOf(at)} 年各区县数目`),
      table([['区县', '家数'], ...AREAS.map((area, n) => [area, String(inArea(n).length)])]),
      ...AREAS.flatMap((area, n) => [h(area), ...inArea(n).flatMap(homeOf)]),
    ],
  }
}

/** Which of all homes stand in an area. */
const inArea = (area: number): number[] =>
  Array.from({ length: HOMES }, (_, n) => n).filter((n) => n % AREAS.length === area)

function homeOf(n: number) {
  const name = `${of(NAMES, n * 5 + 1)}${of(NAMES, n * 7 + Math.floor(n / 24) + 4)}`
  const seats = 12 + ((n * 7) % 48)
  return [
    h2(`${name}青年之家`),
    p(
      `${name}路 ${3 + ((n * 13) % 180)} 号，${of(HOUSES, n * 3 + 1)}，${2 + (n % 19)} 路公交到“${name}路口”，下车走 ${
        50 * (1 + (n % 7))
      } 米。${of(DAYS, n)}，${of(HOURS, n * 3 + Math.floor(n / 4))}。电话 555${String(1000 + n * 37).slice(-4)}。${of(MANNERS, n * 2 + Math.floor(n / 5))}。`,
    ),
    ul(
      `${of(ROOMS, n)} ${seats} 座，不用预约，坐满为止`,
      `${of(ROOMS, n + 3)}、${of(ROOMS, n + 5)}提前一天预约`,
      of(ONLY_HERE, n * 3 + Math.floor(n / 10)),
    ),
  ]
}
