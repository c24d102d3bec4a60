import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RosterJoining } from '../../cloudfunctions/shared/people/joinings.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { all } from '../../devtools/simulation/load/recount'
import { loadMains, type Invoke } from '../../devtools/simulation/load/mains'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { AppError, type Envelope } from '../../src/contract/errors'
import { aCity, aRow, branchId, memberId, openidOf, personOf } from '../support/city'
import { interleaved, twoStops, type Outcome, type Plan } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'

/**
 * One account has one row, and one row one account, in whatever order the database takes the calls of several requests at once, and
 * wherever one of them dies.
 */
const TUESDAY = new Date('2026-11-24T02:00:00Z')
const [A, B] = [branchId(0, 0), branchId(1, 1)]
const [P, Q] = ['openid-p', 'openid-q']
const SECRETARY = openidOf(A, 0)
const R1 = memberId(A, 11)
const R2 = memberId(A, 12)
const R3 = memberId(B, 13)
const CHANGED = ['accounts', 'roster', 'joinings', 'moves', 'audit', 'rosterLocks', 'joinRequests']

let test: JoinedTest
let invoke: Invoke
let sign: (purpose: string, payload: object) => string
const keys = new Map<string, string>()

beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  invoke = await loadMains()
  ;({ sign } = await import('../../cloudfunctions/kit/sign'))
  for (const [name, list] of Object.entries(city)) test.cloud.database.insertMany(name, list as object[])
  for (const openid of [P, Q]) keys.set(openid, ((await call(openid, 'whoAmI', {})) as { personKey: string }).personKey)
})
afterAll(() => test.stop())

const city = aCity({ now: TUESDAY, people: 2 })
const waiting: RosterRow[] = [
  aRow({ branchId: A, place: 11, standing: 'member', name: '甲' }),
  aRow({ branchId: A, place: 12, standing: 'member', name: '乙' }),
  aRow({ branchId: B, place: 13, standing: 'member', name: '甲' }),
].map((row) => ({ ...row, personId: null }))

function begin(): void {
  const { database } = test.cloud
  for (const name of CHANGED) database.remove(name, { query: {}, multi: true })
  database.insertMany('accounts', city.accounts)
  database.insertMany('roster', [...city.roster, ...waiting])
}

async function call<A2 extends keyof Contract['identity'] & string>(
  openid: string,
  action: A2,
  input: Sent<Contract['identity'][A2]>,
): Promise<unknown> {
  const reply = (await invoke('identity', { action, input }, { openid, source: 'wx_client' })) as Envelope<unknown>
  if (reply.ok) return reply.data
  throw new AppError(reply.error.code, reply.error.message)
}

const ticketOf = (openid: string, row: string, provenAt = TUESDAY.getTime()): string =>
  sign('join', {
    callerKey: keys.get(openid),
    memberId: row,
    branchId: row === R3 ? B : A,
    provenAt,
    expires: TUESDAY.getTime() + 60_000,
  })
const join = (openid: string, row: string) => () =>
  call(openid, 'join', { ticket: ticketOf(openid, row), agreed: true })
const leave = (openid: string, branch: string) => () => call(openid, 'leave', { branchId: branch })
const undo = (row: string) => async () => {
  const joiningId = joinings().find((one) => one.memberId === row && one.undoneAt === null)?._id ?? ''
  return call(SECRETARY, 'undoJoining', { memberId: row, joiningId })
}

const accounts = () => all<Account>(test.cloud.database, 'accounts')
const roster = () => all<RosterRow>(test.cloud.database, 'roster')
const joinings = () => all<RosterJoining>(test.cloud.database, 'joinings')
const accountOf = (openid: string) => accounts().find(({ _id }) => _id === openid)
const rowsOf = (openid: string) => {
  const personId = accountOf(openid)?.personId
  return personId === undefined
    ? []
    : roster()
        .filter((row) => row.personId === personId)
        .map(({ _id }) => _id)
}

/** What does not fit together: each row is held by the account that says so, and each membership holds its row. */
function wrong(): string[] {
  const rows = roster()
  const found = rows.flatMap(({ _id, personId, joiningId = null }) => {
    if (personId === null) return []
    const owner = accounts().find((account) => account.personId === personId)
    const fits = owner?.membership?.memberId === _id && (owner.membership.joiningId ?? null) === joiningId
    return fits ? [] : [`${_id} is held by an account that does not say so`]
  })
  for (const { _id, membership, joining, personId } of accounts()) {
    if (membership && joining) found.push(`${_id} has a row and takes another`)
    if (joining) found.push(`${_id} is still joining`)
    if (membership && rows.find((row) => row._id === membership.memberId)?.personId !== personId) {
      found.push(`${_id} is a member without a row`)
    }
  }
  return found
}

const codeOf = (outcome: Outcome | undefined): string => {
  if (outcome === undefined || outcome === 'died') return 'died'
  if ('value' in outcome) return 'ok'
  return outcome.failure instanceof AppError ? outcome.failure.code : String(outcome.failure)
}

interface Story {
  before?: () => Promise<void>
  works: readonly (() => Promise<unknown>)[]
  /** After everything, and what each answered. */
  check: (codes: string[]) => void
}

async function run({ before, works }: Story, plan: Plan): Promise<{ codes: string[]; calls: number[] }> {
  begin()
  await before?.()
  const { outcomes, calls } = await interleaved(test.cloud, works, plan)
  return { codes: outcomes.map(codeOf), calls }
}

/** All of them come with 1 and 150, which takes minutes; each run of the tests does with a share. */
const EVERY = Number(process.env.ORDERS_EVERY ?? 5)
const DRAWN = Number(process.env.ORDERS_DRAWN ?? 10)

/** In every order of two with a stop each, and in as many drawn at random. */
async function inAllOrders(story: Story): Promise<number> {
  const { calls } = await run(story, { turns: [] })
  const [first = 0, second = 0] = calls
  let orders = 0
  for (const turns of twoStops(first, second, EVERY)) {
    const { codes } = await run(story, { turns })
    expect([turns.join(''), wrong()]).toEqual([turns.join(''), []])
    story.check(codes)
    orders += 1
  }
  let seed = 7
  for (let i = 0; i < DRAWN; i++) {
    const turns = Array.from({ length: 60 }, () => (seed = (seed * 48_271) % 2_147_483_647) % 2)
    const { codes } = await run(story, { turns })
    expect([turns.join(''), wrong()]).toEqual([turns.join(''), []])
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
          expect(joinings()).toHaveLength(1)
        },
      })
      expect(orders).toBeGreaterThan(30)
    }
  }, 120_000)

  it('one ticket sent twice joins once and answers the same', async () => {
    await inAllOrders({
      works: [join(P, R1), join(P, R1)],
      check: (codes) => {
        expect(codes).toEqual(['ok', 'ok'])
        expect([rowsOf(P), joinings().length]).toEqual([[R1], 1])
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
      before: async () => void (await join(P, R1)()),
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
      before: async () => void (await join(P, R1)()),
      works: [leave(P, A), join(P, R1)],
      check: (codes) => {
        expect(codes).toEqual(['ok', 'ok'])
        expect(rowsOf(P)).toEqual(accountOf(P)?.membership ? [R1] : [])
      },
    })
  }, 120_000)

  it('undoing a joining while the same ticket is sent again leaves the account outside', async () => {
    await inAllOrders({
      before: async () => void (await join(P, R1)()),
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
      before: async () => void (await join(P, R1)()),
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
    const { calls } = await run(story, { turns: [] })
    const [most = 0] = calls
    for (let n = 0; n <= most; n++) {
      const turns = Array.from({ length: most }, () => 0)
      const { codes } = await run(story, { turns, diesAfter: new Map([[0, n]]) })
      story.check(codes)
      await again(n)
      expect([n, wrong()]).toEqual([n, []])
    }
    return most
  }
  const outcome = async (work: () => Promise<unknown>): Promise<string> =>
    codeOf(
      await work().then(
        (value) => ({ value }),
        (failure: unknown) => ({ failure }),
      ),
    )

  it('a join is gone on with by the same ticket or another, and ends with one row', async () => {
    for (const other of [R1, R2, R3]) {
      const most = await deaths({ works: [join(P, R1), join(P, other)], check: () => undefined }, async () => {
        await outcome(join(P, R1))
        const member = accountOf(P)?.membership?.memberId
        expect([rowsOf(P), joinings().length]).toEqual([[member], 1])
      })
      expect(most).toBeGreaterThan(6)
    }
  }, 120_000)

  it('a join lets another account have the row, or has it', async () => {
    await deaths({ works: [join(P, R1), join(Q, R1)], check: () => undefined }, async () => {
      await outcome(join(P, R1))
      expect([...rowsOf(P), ...rowsOf(Q)]).toEqual([R1])
    })
  }, 120_000)

  it('leaving frees the row for somebody else, also where nobody asks again', async () => {
    const before = async () => void (await join(P, R1)())
    let freed = 0
    await deaths({ before, works: [leave(P, A), join(Q, R1)], check: () => undefined }, async () => {
      if (accountOf(P)?.membership) expect(rowsOf(P)).toEqual([R1])
      else {
        // The account has left it: whoever comes finds it free.
        expect([await outcome(join(Q, R1)), rowsOf(Q)]).toEqual(['ok', [R1]])
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
      const minute = () => invoke('jobs', { action: '', input: null }, { source: 'wx_trigger' })
      // It may come before the member asks again, and comes afterwards.
      if (n % 2 === 0) await minute()
      expect(await outcome(join(P, R3))).toBe('ok')
      await minute()
      expect([rowsOf(P), accountOf(P)?.membership?.branchId]).toEqual([[R1], B])
      expect(roster().some(({ _id }) => _id === R3)).toBe(false)
    })
  }, 120_000)

  it('undoing is finished when it is asked again, and lets the person in nowhere meanwhile', async () => {
    const before = async () => void (await join(P, R1)())
    await deaths({ before, works: [undo(R1), join(P, R1)], check: () => undefined }, async () => {
      if (joinings().some(({ undoneAt }) => undoneAt === null)) expect(await outcome(undo(R1))).toBe('ok')
      expect([rowsOf(P), accountOf(P)?.membership, joinings().map(({ undoneAt }) => undoneAt !== null)]).toEqual([
        [],
        null,
        [true],
      ])
    })
  }, 120_000)
})

it('thirty tickets of one account at once, and thirty accounts with a ticket for one row: one each', async () => {
  begin()
  const rows = Array.from({ length: 30 }, (_, i) => ({ ...aRow({ branchId: A, place: 100 + i, standing: 'member' }) }))
  test.cloud.database.insertMany(
    'roster',
    rows.map((row) => ({ ...row, personId: null })),
  )
  const mine = await Promise.allSettled(rows.map(({ _id }) => join(P, _id)()))
  expect(mine.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect([rowsOf(P), joinings().length]).toEqual([[accountOf(P)?.membership?.memberId], 1])

  const people = Array.from({ length: 30 }, (_, i) => `openid-crowd-${i}`)
  for (const openid of people) keys.set(openid, ((await call(openid, 'whoAmI', {})) as { personKey: string }).personKey)
  const one = await Promise.allSettled(people.map((openid) => join(openid, R2)()))
  expect(one.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(accounts().filter(({ membership }) => membership?.memberId === R2)).toHaveLength(1)
  expect([wrong(), personOf(P) === '']).toEqual([[], false])
})
