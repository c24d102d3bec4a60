import type { Screen } from '../screens'
import type { GivenFile, Hand } from './hand'
import type { Shot } from './states'

/** A committee brings a table of Youth Homes in: what is to be fixed, how far it has come, and what has become of it. */
export const importShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, { name: 'venues-import-preview', act: previews }),
  ...from(screens, { name: 'venues-import-preview-whole', act: previews, whole: true }),
  ...from(screens, {
    name: 'venues-import-wrong-columns',
    act: async (hand) => {
      await hand.chooses(tableOf('名册.csv', [['名称', '电话']]), '.button', '选文件')
      await hand.sees('青年之家没有变')
    },
  }),
  ...from(screens, {
    name: 'venues-import-progress',
    state: 'half-applied',
    act: async (hand) => {
      await begins(hand, long())
      await hand.sees('已写入 50')
    },
  }),
  ...from(screens, {
    name: 'venues-import-result',
    act: async (hand) => {
      await begins(hand, short())
      await hand.sees('导入好了')
    },
  }),
]

const from = (screens: readonly Screen[], state: Partial<Shot>): Shot[] =>
  screens.filter(({ name }) => name === 'venues-import').map((screen) => ({ ...screen, changes: true, ...state }))

const HEAD = ['名称', '区县', '地址', '开放时间', '电话', '备注说明']
const NEW = [
  ['望潮青年之家', '滨江区', '望潮路 9 号一层', '周一闭馆；周二至周日 9:00-17:00', '', '新建'],
  ['柳岸青年之家', '滨江区', '柳岸街 21 号', '每天 9:00-20:00', '0571-5550142', ''],
]
const TO_FIX = [
  ['云栖青年之家', '火星区', '云栖路 3 号', '每天 9:00-20:00', '', ''],
  ['东塘青年之家', '滨江区', '东塘路 88 号', '看情况', '问老师', ''],
]

async function previews(hand: Hand): Promise<void> {
  await hand.chooses(
    tableOf('全市青年之家名册.csv', [HEAD, ...NEW, ...TO_FIX, ...NEW.slice(0, 1)]),
    '.button',
    '选文件',
  )
  await hand.sees('没有“火星区”这个区县')
}

async function begins(hand: Hand, rows: string[][]): Promise<void> {
  await hand.chooses(tableOf('全市青年之家名册.csv', [HEAD, ...rows]), '.button', '选文件')
  await hand.tap('.button', `导入 ${rows.length} 行`)
}

const short = (): string[][] => NEW

/** More than one part of it. */
const long = (): string[][] =>
  Array.from({ length: 120 }, (_, nth) => [
    `新站 ${nth + 1}`,
    '滨江区',
    `新街 ${nth + 1} 号`,
    '每天 9:00-17:00',
    '',
    '',
  ])

const tableOf = (name: string, rows: string[][]): GivenFile => ({
  name,
  type: 'text/csv',
  bytes: Buffer.from(rows.map((cells) => cells.join(',')).join('\n'), 'utf8'),
})
