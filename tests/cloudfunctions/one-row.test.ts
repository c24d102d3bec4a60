import { aRow } from '../support/city'
import { twoStops } from '../support/interleave'
import { A, answerOf, B, oneRowTest, P, Q, R1, R2, R3, type OneRowTest, type Story } from '../support/one-row'

/**
 * One account has one row, and one row one account, in whatever order the database takes the calls of several requests at once, and
 * wherever one of them dies.
 */
let test: OneRowTest
beforeAll(async () => {
  test = await oneRowTest()
})
afterAll(() => test.stop())

const join = (openid: string, row: string) => test.join(openid, row)
const leave = (openid: string, branch: string) => test.leave(openid, branch)
const undo = (row: string) => test.undo(row)
const rowsOf = (openid: string) => test.rowsOf(openid)
const accountOf = (openid: string) => test.accountOf(openid)
const joined = () => join(P, R1)()

/** All of them come with 1 and 150, which takes minutes; each run of the tests does with a share. */
const EVERY = Number(process.env.ORDERS_EVERY ?? 15)
const DRAWN = Number(process.env.ORDERS_DRAWN ?? 4)

/** In every order of two with a stop each, and in as many drawn at random. */
async function inAllOrders(story: Story): Promise<number> {
  const [first = 0] = (await test.run(story, { turns: [] })).calls
  const [, second = 0] = (await test.run(story, { turns: Array.from({ length: 60 }, () => 1) })).calls
  let orders = 0
  for (const turns of twoStops(first, second, EVERY)) {
    const { codes } = await test.run(story, { turns })
    expect([turns.join(''), test.wrong()]).toEqual([turns.join(''), []])
    story.check(codes)
    orders += 1
  }
  let seed = 7
  for (let i = 0; i < DRAWN; i++) {
    const turns = Array.from({ length: 60 }, () => (seed = (seed * 48_271) % 2_147_483_647) % 2)
    const { codes } = await test.run(story, { turns })
    expect([turns.join(''), test.wrong()]).toEqual([turns.join(''), []])
    story.check(codes)
    orders += 1
  }
  return orders
}

const joinsOnce = (codes: string[]): void => expect([...codes].sort()).toEqual(['CONFLICT', 'ok'])

describe('at once, in every order', () => {
  it('two tickets of one account hold one row, and the loser holds nothing', async () => {
    for (const other of [R2, R3]) {
      const orders = await inAllOrders({
        works: [join(P, R1), join(P, other)],
        check: (codes) => {
          joinsOnce(codes)
          expect(rowsOf(P)).toEqual([accountOf(P)?.membership?.memberId])
          expect(test.joinings()).toHaveLength(1)
        },
      })
      expect(orders).toBeGreaterThan(20)
    }
  }, 120_000)

  it('one ticket sent twice joins once and answers the same', async () => {
    await inAllOrders({
      works: [join(P, R1), join(P, R1)],
      check: (codes) => {
        expect(codes).toEqual(['ok', 'ok'])
        expect([rowsOf(P), test.joinings().length]).toEqual([[R1], 1])
      },
    })
  }, 120_000)

  it('one row goes to one of two', async () => {
    await inAllOrders({
      works: [join(P, R1), join(Q, R1)],
      check: (codes) => {
        joinsOnce(codes)
        expect([...rowsOf(P), ...rowsOf(Q)]).toEqual([R1])
      },
    })
  }, 120_000)

  it('leaving while one joins elsewhere ends with one row or none', async () => {
    await inAllOrders({
      before: joined,
      works: [leave(P, A), join(P, R3)],
      check: ([left, joined]) => {
        expect(left).toBe('ok')
        expect(['ok', 'CONFLICT']).toContain(joined)
        // The same name: what was left has come along.
        expect([rowsOf(P), accountOf(P)?.membership?.branchId ?? null]).toEqual(
          joined === 'ok' ? [[R1], B] : [[], null],
        )
      },
    })
  }, 120_000)

  it('leaving and joining the same row anew ends as the account says', async () => {
    await inAllOrders({
      before: joined,
      works: [leave(P, A), join(P, R1)],
      check: (codes) => {
        expect(codes).toEqual(['ok', 'ok'])
        expect(rowsOf(P)).toEqual(accountOf(P)?.membership ? [R1] : [])
      },
    })
  }, 120_000)

  it('undoing a joining while the same ticket is sent again leaves the account outside', async () => {
    await inAllOrders({
      before: joined,
      works: [undo(R1), join(P, R1)],
      check: ([undone, joined]) => {
        expect(undone).toBe('ok')
        expect(['ok', 'CONFLICT']).toContain(joined)
        expect([rowsOf(P), accountOf(P)?.membership, accountOf(P)?.left ?? null]).toEqual([[], null, null])
      },
    })
  }, 120_000)

  it('undoing while one leaves brings nothing along', async () => {
    await inAllOrders({
      before: joined,
      works: [undo(R1), leave(P, A)],
      check: (codes) => {
        expect(codes).toEqual(['ok', 'ok'])
        expect([rowsOf(P), accountOf(P)?.membership, accountOf(P)?.left ?? null]).toEqual([[], null, null])
      },
    })
  }, 120_000)
})

describe('dying at each of its calls', () => {
  /** The first dies after so many calls, the second comes through; then the first is asked again. */
  async function deaths(story: Story, again: (n: number) => Promise<void>): Promise<number> {
    const { calls } = await test.run(story, { turns: [] })
    const [most = 0] = calls
    for (let n = 0; n <= most; n++) {
      const turns = Array.from({ length: most }, () => 0)
      const { codes } = await test.run(story, { turns, diesAfter: new Map([[0, n]]) })
      story.check(codes)
      await again(n)
      expect([n, test.wrong()]).toEqual([n, []])
    }
    return most
  }
  it('a join is gone on with by the same ticket or another, and ends with one row', async () => {
    for (const other of [R1, R2, R3]) {
      const most = await deaths({ works: [join(P, R1), join(P, other)], check: () => undefined }, async () => {
        await answerOf(join(P, R1))
        const member = accountOf(P)?.membership?.memberId
        expect([rowsOf(P), test.joinings().length]).toEqual([[member], 1])
      })
      expect(most).toBeGreaterThan(6)
    }
  }, 120_000)

  it('a join lets another account have the row, or has it', async () => {
    await deaths({ works: [join(P, R1), join(Q, R1)], check: () => undefined }, async () => {
      await answerOf(join(P, R1))
      expect([...rowsOf(P), ...rowsOf(Q)]).toEqual([R1])
    })
  }, 120_000)

  it('leaving frees the row for somebody else, also where nobody asks again', async () => {
    let freed = 0
    await deaths({ before: joined, works: [leave(P, A), join(Q, R1)], check: () => undefined }, async () => {
      if (accountOf(P)?.membership) expect(rowsOf(P)).toEqual([R1])
      else {
        // The account has left it: whoever comes finds it free.
        expect([await answerOf(join(Q, R1)), rowsOf(Q)]).toEqual(['ok', [R1]])
        freed += 1
      }
    })
    expect(freed).toBeGreaterThan(0)
  }, 120_000)

  it('a move is gone on with, and the person has one row in the end', async () => {
    const before = async (): Promise<void> => {
      await join(P, R1)()
      await leave(P, A)()
    }
    await deaths({ before, works: [join(P, R3), () => Promise.resolve()], check: () => undefined }, async (n) => {
      // It may come before the member asks again, and comes afterwards.
      if (n % 2 === 0) await test.minute()
      expect(await answerOf(join(P, R3))).toBe('ok')
      await test.minute()
      expect([rowsOf(P), accountOf(P)?.membership?.branchId]).toEqual([[R1], B])
      expect(test.roster().some(({ _id }) => _id === R3)).toBe(false)
    })
  }, 120_000)

  it('undoing is finished when it is asked again, and lets the person in nowhere meanwhile', async () => {
    await deaths({ before: joined, works: [undo(R1), join(P, R1)], check: () => undefined }, async () => {
      if (test.joinings().some(({ undoneAt }) => undoneAt === null)) expect(await answerOf(undo(R1))).toBe('ok')
      expect([rowsOf(P), accountOf(P)?.membership, test.joinings().map(({ undoneAt }) => undoneAt !== null)]).toEqual([
        [],
        null,
        [true],
      ])
    })
  }, 120_000)
})

it('thirty tickets of one account at once, and thirty accounts with a ticket for one row: one each', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => aRow({ branchId: A, place: 100 + i, standing: 'member' }))
  test.begin(rows.map((row) => ({ ...row, personId: null })))
  const mine = await Promise.allSettled(rows.map(({ _id }) => join(P, _id)()))
  expect(mine.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect([rowsOf(P), test.joinings().length]).toEqual([[accountOf(P)?.membership?.memberId], 1])

  const people = Array.from({ length: 30 }, (_, i) => `openid-crowd-${i}`)
  for (const openid of people) await test.knows(openid)
  const one = await Promise.allSettled(people.map((openid) => join(openid, R2)()))
  expect(one.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(test.accounts().filter(({ membership }) => membership?.memberId === R2)).toHaveLength(1)
  expect(test.wrong()).toEqual([])
})
