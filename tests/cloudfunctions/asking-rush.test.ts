import type { BranchMonth } from '../../cloudfunctions/shared/notices/branch-asks.repo'
import type { NodeMonth } from '../../cloudfunctions/shared/notices/node-asks.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { writtenOf, type Work } from '../../cloudfunctions/shared/notices/work'
import { Random } from '../../devtools/seed/random'
import { EVERY_FAULT, FaultDrill } from '../../devtools/simulation/load/fault-drill'
import { all } from '../../devtools/simulation/load/recount'
import { CONFIRMS_PER_BRANCH, CONFIRMS_PER_NODE } from '../../src/domain/limits'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { aCity, branchId, officeHolders, openidOf, ROOT } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { aNotice } from '../support/notices'
import { NEVER } from '../../cloudfunctions/shared/notices/work'
import { passedCheck } from '../support/writing-city'

jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

const NOW = new Date('2026-11-24T02:00:00Z')
const DAY = 86_400_000
const AUTHORS = 50
const MONTH = '2026-11'
const UNITS = ['u0', 'u1', 'u2', 'u3']
const SCOPES = [ROOT, ...UNITS, branchId(0, 0), branchId(1, 0)]

let test: JoinedTest
beforeEach(async () => {
  test = await joinedTest(NOW)
})
afterEach(() => test.stop())

const reviewer = (n: number): string => `openid-reviewer${n}`

/** Handed in, and waiting for the word of whoever reviews it. */
function waiting(n: number): Notice & { work: { written: WrittenNotice } } {
  const sourceId = SCOPES[n % SCOPES.length] ?? ROOT
  const confirm = { reason: '要紧', deadline: new Date(NOW.getTime() + 3 * DAY), question: null }
  const blank = aNotice({
    _id: `n${n}`,
    sourceId,
    scope: sourceId,
    title: `第 ${n} 条`,
    text: '周五集合。',
    publishAt: NEVER,
  })
  const written = { ...writtenOf(blank), publishAt: null, confirm }
  const work: Work & { written: WrittenNotice } = {
    copy: 'review',
    version: 1,
    writers: ['somebody'],
    hold: null,
    written,
    turn: 5,
    act: 'before',
    changedAt: NOW,
    changedBy: 'somebody',
    history: [{ move: 'begin', by: 'somebody', at: NOW, version: 1, words: '' }],
  }
  return { ...blank, work }
}

it(`${AUTHORS} authors who release at once, with faults at every call, never ask too much: not a place, and not a branch`, async () => {
  const { database } = test.cloud
  const staff = officeHolders(
    Array.from({ length: AUTHORS }, (_, n) => {
      const orgId = SCOPES[n % SCOPES.length] ?? ROOT
      return { openid: reviewer(n), orgId, role: orgId.includes('b') ? ('deputy' as const) : ('reviewer' as const) }
    }),
  )
  const notices = Array.from({ length: AUTHORS }, (_, n) => waiting(n))
  for (const some of [aCity({ now: NOW, units: UNITS.length, branches: 3, people: 2 }), staff])
    for (const [name, list] of Object.entries(some)) database.insertMany(name, list)
  database.insertMany('notices', notices)
  database.insertMany(
    'noticeChecks',
    notices.map(({ _id, work }) => passedCheck(_id, 5, work.written)),
  )
  test.cloud.setFaults(new FaultDrill(23, EVERY_FAULT).plan)
  const outcomes = await Promise.all(
    notices.map(({ _id }, n) =>
      test.functions
        .call(reviewer(n), {
          name: 'writing',
          action: 'approve',
          input: { noticeId: _id, turn: 5, act: `act${n}`, words: '' },
        })
        .then(
          () => 'out',
          (failure: Error) => failure.message,
        ),
    ),
  )
  const refusals = outcomes.filter((outcome) => outcome !== 'out')
  expect(outcomes.length - refusals.length).toBe(SCOPES.length * CONFIRMS_PER_NODE)
  expect(refusals.filter((words) => !words.includes('用完了'))).toEqual([])
  const months = all<NodeMonth>(database, 'nodeAsks')
  expect(months.map(({ used, of }) => [used, Object.keys(of).length])).toEqual(
    SCOPES.map(() => [CONFIRMS_PER_NODE, CONFIRMS_PER_NODE]),
  )
  const out = all<Notice>(database, 'notices').filter(({ asked }) => asked?.month === MONTH)
  expect(new Set(out.map(({ _id }) => _id))).toEqual(new Set(months.flatMap(({ of }) => Object.keys(of))))

  // The minute's job and readers decide about the branches at one time.
  test.time.set(NOW.getTime() + 60_000)
  const random = new Random(4)
  const readers = Array.from({ length: 60 }, () => openidOf(branchId(random.between(0, 4), random.between(0, 3)), 0))
  await Promise.all([
    test.functions.minute(),
    ...readers.map(async (openid) => {
      for (const { _id } of out)
        await test.functions
          .call(openid, { name: 'notices', action: 'open', input: { noticeId: _id } })
          .catch((failure: Error) => expect(failure.message).toContain('NOT_FOUND'))
    }),
  ])
  test.cloud.setFaults()
  for (let n = 2; n <= 4; n++) {
    test.time.set(NOW.getTime() + n * 60_000)
    await test.functions.minute()
  }
  const branches = all<BranchMonth>(database, 'branchAsks')
  expect(branches).toHaveLength(UNITS.length * 3)
  for (const { _id, of, asked, full, branchId: id } of branches) {
    const scopes = [ROOT, id.slice(0, 2), ...(SCOPES.includes(id) ? [id] : [])]
    const reached = scopes.length * CONFIRMS_PER_NODE
    const told = Object.values(of)
    expect([_id, told.length, told.filter((charge) => charge === 'asked').length, asked, full]).toEqual([
      _id,
      reached,
      Math.min(CONFIRMS_PER_BRANCH, reached),
      Math.min(CONFIRMS_PER_BRANCH, reached),
      true,
    ])
  }
})
