import type { AuditRow } from '../../../cloudfunctions/shared/audit/audit.repo'
import type { Appeal } from '../../../cloudfunctions/shared/assignments/appeals.repo'
import type { Completion } from '../../../cloudfunctions/shared/assignments/completions.repo'
import { all, differences } from '../../../devtools/simulation/load/recount'
import { aTown, DEADLINE, SECRETARY, type Town } from '../../support/learners'

// What the functions log about the deaths below is not looked at here.
jest.mock('../../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

/** A correction that dies at any call leaves no row in the log without its record, and no record without its row for good. */
const HOUR_MS = 3_600_000
let town: Town
beforeEach(async () => (town = await aTown(undefined, 60)))
afterEach(() => town.test.stop())

const database = () => town.test.cloud.database
const correct = (memberId: string, outcome: 'accept' | 'refuse') =>
  town.as(SECRETARY).boards('correct', { assignmentId: 'L1', memberId, outcome, reason: '当面看过' })
const logged = (deed: string): string[] =>
  all<AuditRow>(database(), 'audit', { deed })
    .map(({ subject }) => subject ?? '')
    .sort()
const corrected = (): string[] =>
  all<Completion>(database(), 'completions')
    .filter(({ correctedAt }) => correctedAt !== null)
    .map(({ memberId }) => memberId)
    .sort()
const refused = (): string[] =>
  all<Appeal>(database(), 'appeals', { state: 'refused' })
    .map(({ memberId }) => memberId)
    .sort()

/** Does the work, which dies at its nth call of the database. Whether it came so far. */
async function dyingAt(nth: number, work: () => Promise<unknown>): Promise<boolean> {
  let calls = 0
  town.test.cloud.setGate((_, pass) => {
    calls += 1
    return calls < nth ? pass() : Promise.reject(new Error('dead'))
  })
  await work().catch(() => undefined)
  town.test.cloud.setGate()
  return calls >= nth
}

/** Four o'clock in the night after. */
async function night(): Promise<void> {
  const next = new Date(Date.now() + 24 * HOUR_MS)
  next.setUTCHours(20, 0, 0, 0)
  town.test.time.set(next)
  await town.settle()
}

/** One member after the other, each dying a call later, until one is through. */
async function dyingEverywhere(outcome: 'accept' | 'refuse', prepare: (place: number) => Promise<unknown>) {
  let deaths = 0
  for (let place = 1; place < 60; place++) {
    await prepare(place)
    if (!(await dyingAt(place, () => correct(town.as(place).memberId, outcome)))) return deaths
    deaths += 1
    const [rows, done] =
      outcome === 'accept' ? [logged('correct:accept'), corrected()] : [logged('correct:refuse'), refused()]
    expect(rows.filter((memberId) => !done.includes(memberId))).toEqual([])
  }
  throw new Error('never got through')
}

const late = async (place: number): Promise<void> => {
  const me = town.as(place)
  const token = await me.start()
  town.pass(100)
  await me.finish(token, [[0, 100]])
}
const appealing = (place: number) => town.as(place).lessons('appeal', { lessonId: 'L1', text: '学过了' })

it.each<[string, (place: number) => Promise<unknown>]>([
  ['who has no record', () => Promise.resolve()],
  ['who appeals', appealing],
  ['who is late', late],
])('of somebody %s', async (_, prepare) => {
  town.test.time.set(DEADLINE.getTime() + HOUR_MS)
  await town.settle()
  expect(await dyingEverywhere('accept', prepare)).toBeGreaterThan(8)
  await night()
  expect(corrected().length).toBeGreaterThan(2)
  expect(logged('correct:accept')).toEqual(corrected())
  expect(all<Completion>(database(), 'completions', { 'toLog.at': { $exists: true } })).toEqual([])
  expect(differences(database(), 'L1')).toEqual([])
})

it('of an appeal that is refused', async () => {
  expect(await dyingEverywhere('refuse', appealing)).toBeGreaterThan(6)
  await night()
  expect(refused().length).toBeGreaterThan(1)
  expect(logged('correct:refuse')).toEqual(refused())
})

it('is asked for again, by two at once: one row, one record', async () => {
  const me = town.as(1)
  expect(await dyingAt(12, () => correct(me.memberId, 'accept'))).toBe(true)
  await Promise.all([correct(me.memberId, 'accept'), correct(me.memberId, 'accept')])
  expect([logged('correct:accept'), corrected()]).toEqual([[me.memberId], [me.memberId]])
})

it('refuses before anything is written what there is nothing to refuse of', async () => {
  const rows = database().count('audit', {})
  await expect(correct(town.as(1).memberId, 'refuse')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await late(2)
  await correct(town.as(2).memberId, 'accept')
  expect([database().count('audit', {}), corrected()]).toEqual([rows, []])
})
