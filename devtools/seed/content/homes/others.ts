import type { Service } from '../../../../src/domain/homes/services'
import { WEEKS, type District, type VenueContent } from './venue'

interface Area {
  district: District
  orgId: string
  /** Where its middle is, in thousandths of a degree from the middle of the city. */
  middle: readonly [east: number, north: number]
  streets: readonly string[]
  places: readonly string[]
}

/** Forty more in all districts: names of invented places, in the order in which they were added. */
const AREAS: readonly Area[] = [
  {
    district: '滨江区',
    orgId: 'binjiang',
    middle: [2, 3],
    streets: ['澜江大道', '渡口路', '文昌路'],
    places: ['渡口社区', '文昌阁', '江堤公园', '青松里', '柳荫', '桥头', '北岸文化宫', '汀洲'],
  },
  {
    district: '南浦区',
    orgId: 'nanpu',
    middle: [8, -30],
    streets: ['南浦街', '荷塘路', '码头路'],
    places: ['荷塘社区', '南门老街', '码头', '梅园', '竹溪路', '第二工人文化宫', '桂坊', '南浦学校'],
  },
  {
    district: '高新区',
    orgId: 'gaoxin',
    middle: [24, 14],
    streets: ['创新一路', '科苑路'],
    places: ['科苑', '云谷', '光电园', '人才公寓', '东湖里', '智造园', '星火社区'],
  },
  {
    district: '柳溪县',
    orgId: 'liuxi',
    middle: [-80, 40],
    streets: ['柳溪大街', '溪口路'],
    places: ['县城', '溪口镇', '柳林乡', '古樟村', '茶场', '东岭镇'],
  },
  {
    district: '安平县',
    orgId: 'anping',
    middle: [90, 60],
    streets: ['安平大道', '平湖路'],
    places: ['县城', '平湖镇', '安平一中', '稻香村', '汽车站', '梨园乡'],
  },
  {
    district: '石桥县',
    orgId: 'shiqiao',
    middle: [-60, -70],
    streets: ['石桥街', '老桥路'],
    places: ['县城', '老桥镇', '石坪村', '窑湾', '松坡乡'],
  },
]

const SERVICES: readonly (readonly Service[])[] = [
  ['study'],
  ['meeting', 'volunteering'],
  ['study', 'careers'],
  ['counselling', 'access'],
  ['volunteering'],
  ['study', 'meeting', 'access'],
]
const WEEK_OF = Object.values(WEEKS)
const NOTES = ['', '自习位 24', '周末有志愿活动', '', '可借会议室', '']

export const OTHER_VENUES: readonly VenueContent[] = AREAS.flatMap(
  ({ district, orgId, middle, streets, places }, area) =>
    places.map((place, n): VenueContent => {
      const turn = area * 7 + n
      const people = (turn * 5) % 40
      const street = streets[n % streets.length] ?? ''
      // Of the last of each district nobody has said yet where it is.
      const placed = n < places.length - 1
      return {
        id: `v-${orgId}-${n + 1}`,
        orgId,
        name: `${place}青年之家`,
        district,
        address: `${street} ${12 + turn * 7} 号`,
        ...(placed && { at: [middle[0] + ((turn * 13) % 17) - 8, middle[1] + ((turn * 11) % 15) - 7] as const }),
        services: SERVICES[turn % SERVICES.length] ?? [],
        contact: '值班室',
        phone: `0790-555 ${String(1000 + turn * 3)}`,
        note: NOTES[turn % NOTES.length] ?? '',
        ...(people > 3 && { rating: [38 + (turn % 11), people] as const }),
        week: WEEK_OF[turn % WEEK_OF.length] ?? WEEKS.daily,
      }
    }),
)
