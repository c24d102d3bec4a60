import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Shot } from './states'

/** At the river, near the first Youth Home of the pictures. */
const RIVER = { latitude: 30.2, longitude: 116.4 }

/** Youth Homes as they are looked for, in their states. */
export const homeShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'homes', { name: 'homes-folded', again: true, act: folded }),
  ...from(screens, 'homes', { name: 'homes-more', again: true, act: (hand) => hand.tap('.venues__head', '再看') }),
  ...from(screens, 'homes', { name: 'homes-near', act: near }),
  ...from(screens, 'homes', { name: 'homes-refused', act: refused }),
  ...from(screens, 'homes', { name: 'homes-none', again: true, act: none }),
  ...from(screens, 'homes', { name: 'homes-sheet', act: (hand) => hand.tap('.tools__filter') }),
  ...from(screens, 'homes', { name: 'homes-sheet-none', again: true, act: nothingFits }),
  ...from(screens, 'homes', { name: 'homes-kept', again: true, act: withoutNetwork }),
  ...from(screens, 'home-map', { name: 'home-map-card', act: card }),
  ...from(screens, 'home', { name: 'home-whole', whole: true }),
  ...from(screens, 'home', { name: 'home-hours', again: true, act: (hand) => hand.tap('.facts__row', '今天') }),
  ...from(screens, 'home', { name: 'home-kept', again: true, act: withoutNetwork }),
  ...from(screens, 'home', { name: 'home-closed', prepare: closeIt, says: '搬到河对岸' }),
  ...from(screens, 'home-activities', {
    name: 'home-activities-past',
    again: true,
    act: (hand) => hand.tap('.tabs__item', '过去'),
  }),
]

const folded = (hand: Hand): Promise<void> => hand.tap('.venues__head', '滨江区')

async function near(hand: Hand): Promise<void> {
  await hand.standsAt(RIVER)
  await hand.tap('.tools__link', '按距离排')
  await hand.sees('离我最近')
}

async function refused(hand: Hand): Promise<void> {
  await hand.tap('.tools__link', '按距离排')
  await hand.sees('没有取用位置')
}

async function none(hand: Hand): Promise<void> {
  await hand.type('.search-field__input', '望江2')
  await hand.sees('没有找到')
}

async function nothingFits(hand: Hand): Promise<void> {
  await hand.tap('.tools__filter')
  await hand.tap('.chip', '石桥县')
  await hand.tap('.chip', '心理')
  await hand.tap('.chip', '五星')
  await hand.sees('放宽一项试试')
}

async function withoutNetwork(hand: Hand): Promise<void> {
  await hand.setOnline(false)
  await hand.sees('没有网络')
}

async function card(hand: Hand): Promise<void> {
  await hand.tapPin('27')
  await hand.sees('看详情')
}

const closeIt: NonNullable<Shot['prepare']> = (cloud) =>
  void cloud.database.modify('venues', {
    query: { _id: 'v-binjiang' },
    data: { $set: { closed: { at: new Date(cloud.clock.now()), reason: '搬到河对岸' } } },
    multi: false,
    replace: false,
    upsert: false,
  })

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
