import type { Collection } from '../../cloudfunctions/kit/collection'
import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import { joinedTest, type JoinedTest } from '../support/joined-city'

/** Lists that are longer than a page of 1,000, however many of their rows have the same place in the order. */
const START = new Date('2026-11-24T02:00:00Z')
const second = (n: number): Date => new Date(START.getTime() + n * 1000)

/** How many have the same instant, from the first second on. */
const LAYOUTS = {
  'none at all': [],
  'one page, each at another instant': Array.from({ length: 1000 }, () => 1),
  'one row more than a page': Array.from({ length: 1001 }, () => 1),
  'a page of the same': [1000],
  'a page of the same, then others': [1000, 1, 1],
  'two at once around the end of the page': [...Array.from({ length: 999 }, () => 1), 2, 1],
  'more than two pages of the same between others': [3, 2300, 4],
  'the same until the end of a page, then again': [400, 600, 1000, 1],
}

let test: JoinedTest
let moves: Collection<Move>
beforeAll(async () => {
  test = await joinedTest(START)
  // Loaded after the SDK has been pointed at the database of the test.
  const kit = await import('../../cloudfunctions/kit/collection')
  moves = new kit.Collection<Move>('moves')
  for (const [layout, sizes] of Object.entries(LAYOUTS)) test.cloud.database.insertMany('moves', rows(layout, sizes))
})
afterAll(() => test.stop())

/** Ids in an order of their own, so that none comes in the right place by chance. */
const rows = (layout: string, sizes: readonly number[]): Move[] =>
  sizes.flatMap((size, nth) =>
    Array.from({ length: size }, (_, i) => ({
      _id: `${(i * 7919) % size}.${nth}.${layout}`,
      memberId: layout,
      waitingId: '',
      from: '',
      to: '',
      actorId: '',
      at: second(nth),
      finishedAt: null,
    })),
  )

const inOrder = (layout: string, sizes: readonly number[], [from, until]: readonly [number, number]): string[] =>
  rows(layout, sizes)
    .filter(({ at }) => at >= second(from) && at < second(until))
    .map(({ at, _id }) => ({ at: at.getTime(), _id }))
    .sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1))
    .map(({ _id }) => _id)

describe.each(Object.entries(LAYOUTS))('%s', (layout, sizes) => {
  const where = { memberId: layout, finishedAt: null }

  it('is read whole, in order, nothing twice', async () => {
    const found = await moves.findAllBy('at', { where, fields: ['at'] })
    expect(found.map(({ _id }) => _id)).toEqual(inOrder(layout, sizes, [0, 2000]))
  })

  it('is read from one instant on and up to another, the first with, the last without', async () => {
    const found = await moves.findAllBy('at', { where, from: second(1), until: second(1000) })
    expect(found.map(({ _id }) => _id)).toEqual(inOrder(layout, sizes, [1, 1000]))
  })
})
