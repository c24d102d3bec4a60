import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { writtenOf, type Work } from '../../cloudfunctions/shared/notices/work'
import { Random } from '../../devtools/seed/random'
import { shuffled } from '../../devtools/simulation/load/campaign'
import { CONFIRM_CALLS, EVERY_FAULT, FaultDrill } from '../../devtools/simulation/load/fault-drill'
import { all, differences } from '../../devtools/simulation/load/recount'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { askingId } from '../../src/domain/notices/asking'
import { aCity, officeHolders, ROOT } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { aNotice } from '../support/notices'
import { passedCheck } from '../support/writing-city'

// What the functions log about the faults below is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

const NOW = new Date('2026-11-24T02:00:00Z')
const MINUTE = 60_000
const BRANCHES = 500
const PEOPLE = 5_000
/** One call of each kind in so many goes wrong. */
const ONE_IN = 61
/** Writes of one document in a second that the database takes. */
const MOST_WRITES = 5
const [FIRST, SECOND] = [askingId('n1', 1), askingId('n1', 2)]
const REVIEWER = 'openid-reviewer'

let test: JoinedTest
let people: string[]
beforeAll(async () => {
  test = await joinedTest(NOW)
  const city = aCity({ now: NOW, units: 20, branches: BRANCHES / 20, people: PEOPLE / BRANCHES })
  const staff = officeHolders([{ openid: REVIEWER, orgId: ROOT, role: 'reviewer' }])
  const { database } = test.cloud
  for (const some of [city, staff]) for (const [name, list] of Object.entries(some)) database.insertMany(name, list)
  people = shuffled(
    city.roster.map(({ _id }) => `openid-${_id}`),
    new Random(1),
  )
  const notice = underCorrection()
  database.insertMany('notices', [notice])
  database.insertMany('noticeChecks', [passedCheck('n1', 5, notice.work.written)])
  // Search is told of it, and with that it is asked; then it is decided of each branch, and their documents are made.
  for (let n = 1; n <= 3; n++) {
    test.time.set(NOW.getTime() + n * MINUTE)
    await test.functions.minute()
  }
}, 180_000)
afterAll(() => test.stop())

/** A notice of the whole city that is out, with a correction that asks anew handed in for review. */
function underCorrection(): Notice & { work: { written: WrittenNotice } } {
  const deadline = new Date(NOW.getTime() + 3 * 24 * 60 * MINUTE)
  const out = aNotice({ text: '周五八点集合。', confirm: { reason: '要紧', deadline, question: null }, unindexed: NOW })
  const written = { ...writtenOf(out), asksAgain: true, note: '改了时间' }
  const work: Work & { written: WrittenNotice } = {
    copy: 'review',
    version: 2,
    writers: ['somebody'],
    hold: null,
    written,
    turn: 5,
    act: 'before',
    changedAt: NOW,
    changedBy: 'somebody',
    history: [{ move: 'begin', by: 'somebody', at: NOW, version: 1, words: '' }],
  }
  return { ...out, work }
}

async function confirm(openid: string): Promise<void> {
  const { confirm: asked } = await test.functions.call(openid, {
    name: 'notices',
    action: 'open',
    input: { noticeId: 'n1' },
  })
  const input = { noticeId: 'n1', token: asked?.token ?? '', answer: null, confirmedAt: null }
  await test.functions.call(openid, { name: 'notices', action: 'confirm', input })
}

describe(`${PEOPLE} people of ${BRANCHES} branches confirm in a minute, with faults at every call and a correction meanwhile`, () => {
  const drill = new FaultDrill(ONE_IN, EVERY_FAULT)
  let sent = 0

  it('are all taken', async () => {
    expect(differences(test.cloud.database, FIRST)).toEqual([])
    test.log.reset()
    test.cloud.setFaults(drill.plan)
    const begin = Date.now()
    for (; sent < PEOPLE; sent += 20) {
      test.time.set(begin + sent * (MINUTE / PEOPLE))
      if (sent === PEOPLE / 2) {
        const input = { noticeId: 'n1', turn: 5, act: 'approved', words: '' }
        const { asking } = await test.functions.call(REVIEWER, { name: 'writing', action: 'approve', input })
        expect(asking?.nth).toBe(2)
      }
      await Promise.all(people.slice(sent, sent + 20).map(confirm))
    }
    expect(test.functions.repeats()).toBeGreaterThan(PEOPLE / 50)
    expect(drill.missing(CONFIRM_CALLS)).toEqual([])
    expect(test.log.busiest.writes).toBeLessThanOrEqual(MOST_WRITES)
  }, 300_000)

  it('equal a recount at every level, each under the version that they confirmed, and none is lost or doubled', async () => {
    test.cloud.setFaults()
    for (let n = 1; n <= 3; n++) {
      test.time.set(Date.now() + MINUTE)
      await test.functions.minute()
    }
    const { database } = test.cloud
    expect(differences(database, FIRST)).toEqual([])
    expect(differences(database, SECOND)).toEqual([])
    expect(database.count('nodes', { dirty: true })).toBe(0)
    const confirmed = [FIRST, SECOND].map((assignmentId) => database.count('completions', { assignmentId }))
    expect(confirmed).toEqual([PEOPLE / 2, PEOPLE / 2])
    const sets = all<LeafDocument>(database, 'leaves').flatMap(({ done }) => Object.keys(done))
    expect([sets.length, new Set(sets).size]).toEqual([PEOPLE, PEOPLE])
  })
})
