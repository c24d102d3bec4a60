import type { Decision } from '../../cloudfunctions/shared/stars/decisions.repo'
import type { SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import type { StarCheck } from '../../src/contract/stars'
import { DAY_MS } from '../../src/domain/time'
import { anAttendance } from '../support/attendances'
import { branchId, openidOf, personOf } from '../support/city'
import type { TestCloud } from '../support/local-cloud'
import { PLAIN } from '../support/pictures'
import { all } from '../support/recount'
import {
  before,
  CHECK,
  codeOf,
  decide,
  itemIn,
  JUDGED,
  known,
  openCheck,
  openOwn,
  starCloud,
} from '../support/star-cloud'
import { aCheck, figuresOf } from '../support/stars'
import { anActivity, COMMITTEE, KEEPER } from '../support/venues'

/** What the keeper of a Youth Home fills in, and what is counted for them. */
let test: TestCloud
beforeEach(async () => {
  test = await starCloud()
})
afterEach(() => test.stop())

const keeper = () => test.as(KEEPER)
const stored = () => all<SelfCheck>(test.cloud, 'selfChecks').find(({ _id }) => _id === CHECK)

let made = 0
async function upload(): Promise<string> {
  const uploadId = `up${made++}`
  const part = PLAIN.png.toString('base64')
  const sent = { venueId: 'v1', uploadId, name: '坡道.png', bytes: PLAIN.png.length, nth: 0, part }
  expect((await keeper().call('stars', 'file', sent)).file).toMatchObject({ fileId: uploadId, kind: 'png' })
  return uploadId
}
async function hand(check: StarCheck, itemId: string, { files = 1, expiresAt = null as string | null } = {}) {
  const ids = await Promise.all(Array.from({ length: files }, upload))
  const sent = ids.map((fileId) => ({ fileId, note: '', expiresAt }))
  return known(await keeper().call('stars', 'setFiles', { venueId: 'v1', version: check.version, itemId, files: sent }))
}

describe('figures', () => {
  const day = (n: number) => before(n)
  const held = (n: number, kind: 'lecture' | 'training' = 'training') =>
    anActivity({ _id: `a${n}`, venueId: 'v1', startsAt: day(n), kind })

  it('are counted of what took place in a year of whole days, and nothing else', async () => {
    const member = personOf(openidOf(branchId(0, 0), 1))
    const been = (sessionId: string, personId: string, n: number) =>
      anAttendance({ sessionId, personId, at: day(n), device: personId })
    test.has({
      activities: [
        held(3),
        held(360, 'lecture'),
        held(367),
        anActivity({ _id: 'off', venueId: 'v1', startsAt: day(4), state: 'cancelled' }),
        anActivity({ _id: 'else', venueId: 'v2', startsAt: day(4) }),
        anActivity({ _id: 'ahead', venueId: 'v1', startsAt: day(-1) }),
      ],
      attendances: [
        ...[member, 'p2', 'p3', 'p4', 'p5'].map((who) => been('a3', who, 3)),
        been('a360', 'p2', 360),
        been('a367', 'p9', 367),
        { ...been('a3', 'p6', 3), state: 'denied' as const },
        been('today', 'p7', 0),
      ],
    })
    const { items, figuresAt } = await openOwn(test)
    expect(Object.fromEntries(items.flatMap(({ figure, value }) => (figure ? [[figure, value]] : [])))).toEqual({
      'open-hours': 60,
      activities: 2,
      talks: 1,
      visits: 6,
      people: 5,
      'youth-share': 80,
      rating: 47,
      'holiday-days': expect.any(Number) as number,
    })
    expect(figuresAt).toBe(new Date('2026-11-24T06:00:00+08:00').toISOString())
  })

  it('are counted once a day, and once more as it is handed in', async () => {
    await openOwn(test)
    test.has({ activities: [held(2)] })
    expect(itemIn(await openOwn(test), 'activities')).toMatchObject({ value: 0, standing: 'short' })
    test.cloud.clock.advance(DAY_MS)
    const next = await openOwn(test)
    expect(itemIn(next, 'activities')).toMatchObject({ value: 1 })
    test.has({ activities: [held(1)] })
    const handed = known(await keeper().call('stars', 'submit', { venueId: 'v1', version: next.version }))
    expect(itemIn(handed, 'activities')).toMatchObject({ value: 2 })
  })

  it('that is another by the time of deciding is told beside what was handed in, and kept with the decision', async () => {
    const submitted = { state: 'submitted' as const, submittedAt: before(2), figures: figuresOf(7) }
    test.has({ selfChecks: [aCheck({ ...submitted, figuresAt: before(2), judged: JUDGED })] })
    test.has({ activities: [held(3)] })
    const shown = await openCheck(test)
    expect(itemIn(shown.check, 'activities')).toMatchObject({ submitted: 7, value: 1, changed: true })
    expect(stored()?.version).toBe(0)
    await decide(test, shown, { stars: 3, reason: '整改中，消防检查下月补' })
    const [decision] = all<Decision>(test.cloud, 'decisions')
    expect(decision?.items.find(({ id }) => id === 'activities')).toMatchObject({ submitted: 7, value: 1, met: false })
  })
})

describe('the keeper', () => {
  it('hands in files, is told what lacks, and hands all of it in with gaps', async () => {
    let check = await hand(await openOwn(test), 'access')
    expect(itemIn(check, 'access')).toMatchObject({ standing: 'missing', files: [{ name: '坡道.png' }] })
    check = await hand(check, 'fire', { expiresAt: '2026-11-23' })
    expect(itemIn(check, 'fire')?.standing).toBe('missing')
    check = await hand(check, 'fire', { expiresAt: '2026-11-24' })
    expect(itemIn(check, 'fire')?.standing).toBe('there')
    check = known(await keeper().call('stars', 'submit', { venueId: 'v1', version: check.version }))
    expect(check.state).toBe('submitted')
    expect(await codeOf(hand(check, 'rota'))).toMatch(/^CONFLICT/)
    // Its answer was lost.
    const again = await keeper().call('stars', 'submit', { venueId: 'v1', version: check.version - 1 })
    expect(again.check?.version).toBe(check.version)
  })

  it('takes nothing of what another place was sent, nor for what is counted', async () => {
    const check = await openOwn(test)
    const sent = { venueId: 'v1', version: check.version, itemId: 'access' }
    const files = [{ fileId: 'nowhere', note: '', expiresAt: null }]
    expect(await codeOf(keeper().call('stars', 'setFiles', { ...sent, files }))).toMatch(/^NOT_FOUND/)
    expect(await codeOf(keeper().call('stars', 'setFiles', { ...sent, itemId: 'visits', files: [] }))).toMatch(
      /^CONFLICT/,
    )
    expect(await codeOf(keeper().call('stars', 'setFiles', { ...sent, itemId: 'none', files: [] }))).toMatch(
      /^NOT_FOUND/,
    )
  })

  it('says that a figure is not as they know it, and is answered', async () => {
    const { version } = await openOwn(test)
    const said = { venueId: 'v1', version, itemId: 'visits', text: '少了一周' }
    const { check } = await keeper().call('stars', 'doubt', said)
    await keeper().call('stars', 'submit', { venueId: 'v1', version: check?.version ?? 0 })
    const { check: seen } = await openCheck(test)
    expect(itemIn(seen, 'visits')?.doubt).toMatchObject({ text: '少了一周', answer: null })
    const answer = { checkId: CHECK, version: seen.version, itemId: 'visits', text: '补录后重算了' }
    await test.as(COMMITTEE).call('stars', 'answerDoubt', answer)
    expect(itemIn(await openOwn(test), 'visits')?.doubt?.answer?.text).toBe('补录后重算了')
  })

  it('can begin none after its last day, and is asked for none before criteria are out', async () => {
    test.cloud.clock.set(Date.parse('2026-12-21T02:00:00Z'))
    expect((await keeper().call('stars', 'check', { venueId: 'v1' })).check).toBeNull()
    test.cloud.database.remove('criteria', { query: {}, multi: true })
    expect((await keeper().call('stars', 'check', { venueId: 'v1' })).check).toBeNull()
  })

  it('what was taken out is thrown away a day later, what is shown stays', async () => {
    let check = await hand(await openOwn(test), 'access', { files: 2 })
    const [first] = itemIn(check, 'access')?.files ?? []
    const files = [{ fileId: first?.fileId ?? '', note: '东门', expiresAt: null }]
    check = known(
      await keeper().call('stars', 'setFiles', { venueId: 'v1', version: check.version, itemId: 'access', files }),
    )
    test.cloud.clock.advance(2 * DAY_MS)
    await test.settle()
    expect(all<{ _id: string }>(test.cloud, 'uploads').map(({ _id }) => _id)).toEqual([first?.fileId])
  })
})
