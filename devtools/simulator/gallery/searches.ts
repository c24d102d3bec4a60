import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { pairRows } from '../../../cloudfunctions/shared/notices/pair-rows'
import type { Cloud } from '../../cloud'
import { HOUR_MS } from '../../../src/domain/time'
import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Shot } from './states'

const FIELD = '.search-field__input'

/** The search in each of its states. */
export const searches = (screens: readonly Screen[]): Shot[] =>
  screens.filter(({ name }) => name === 'search').flatMap((screen) => states(screen))

/** Words, and what stands in the notice that is found first by them. */
const READ = [
  ['教育评议', { title: '开展团员教育', text: '我已知悉' }],
  ['家长一同', { title: '巡河', text: '未满 16 岁' }],
] as const

const typed = async (hand: Hand, words: string, said: string): Promise<void> => {
  await hand.type(FIELD, words)
  await hand.sees(said)
}

function states(screen: Screen): Shot[] {
  const shot = (name: string, act: Shot['act'], more: Partial<Shot> = {}): Shot => ({
    ...screen,
    name: `search-${name}`,
    ...(act ? { act } : {}),
    ...more,
  })
  return [
    shot('found', (hand) => typed(hand, '评议', '团员教育'), { whole: true }),
    shot('category', async (hand) => {
      await typed(hand, '评议', '团员教育')
      await hand.tap('.chip', '通知')
      await hand.sees('团员教育')
    }),
    shot('year', async (hand) => {
      await typed(hand, '评议', '团员教育')
      await hand.tap('.chip', '不限年份')
      await hand.sees('哪一年的')
    }),
    shot('one-more', (hand) => typed(hand, '评', '再输入一个字')),
    shot('none', (hand) => typed(hand, '评仪', '没有找到')),
    shot('suggested', (hand) => typed(hand, '评议仪', '试试')),
    shot('narrow', (hand) => typed(hand, '河长 河段', '缩小范围'), { prepare: crowd }),
    shot('recent', async (hand) => {
      for (const [words, said] of READ) {
        await hand.type(FIELD, words)
        await hand.tap('.found-row__title', said.title)
        await hand.sees(said.text)
        await hand.tap('.screen__back')
        await hand.sees('搜索公告')
      }
      await hand.tap('.search-field__clear')
      await hand.sees('最近搜过')
    }),
    shot(
      'loading',
      async (hand) => {
        await hand.type(FIELD, '评议')
        // Once it is there it can be tapped, which does nothing.
        await hand.tap('.skeleton')
      },
      { state: 'loading' },
    ),
    shot('failing', (hand) => typed(hand, '评议', '没有搜成'), { state: 'failing' }),
    shot('offline', (hand) => typed(hand, '评议', '联网后会接着搜'), { state: 'offline' }),
  ]
}

/** So many have one of two words each that a page ends before one with both has come. */
function crowd({ database, clock }: Cloud): void {
  // The engine hands out what was stored; its shape is the repository's.
  const [pattern] = database.find('notices', { isPublic: true }) as unknown as Notice[]
  if (!pattern) throw new Error('the city has no notice for everyone')
  const notices = Array.from({ length: 120 }, (_, nth): Notice => {
    const title = nth % 2 === 0 ? '河长巡河记' : '河段认领表'
    const publishAt = new Date(clock.now() - (nth + 1) * HOUR_MS)
    return { ...pattern, _id: `crowd-${nth}`, title, publishAt, pinned: false, place: publishAt.getTime(), blocks: [] }
  })
  database.insertMany('notices', notices)
  database.insertMany('noticePairs', notices.flatMap(pairRows))
}
