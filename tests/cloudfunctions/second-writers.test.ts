import { newRequest } from '../../cloudfunctions/shared/people/new-request'
import { aCity } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'

/** What a race would bring about now and then is done here in so many words: the second to come finds that the first has been there. */
const TUESDAY = new Date('2026-11-24T02:00:00Z')
const LATER = new Date(TUESDAY.getTime() + 60_000)

/** Loaded after the SDK has been pointed at the database of the test. */
async function loadKit() {
  const settings = await import('../../cloudfunctions/shared/orgs/settings.repo')
  const requests = await import('../../cloudfunctions/shared/people/join-requests.repo')
  return { settings, requests }
}

let test: JoinedTest
let kit: Awaited<ReturnType<typeof loadKit>>
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  kit = await loadKit()
  test.cloud.database.insertMany('orgs', aCity({ now: TUESDAY, units: 1, branches: 1, people: 1 }).orgs)
})
afterAll(() => test.stop())

it('a setting that somebody else has chosen meanwhile stays theirs, at first and later on', async () => {
  const standing = async () => (await kit.settings.choicesOf(['u0'])).get('u0')?.passMark ?? null
  const chosen = (seen: Awaited<ReturnType<typeof standing>>, value: number, at: Date) =>
    kit.settings.choose('u0', 'passMark', {
      seen,
      choice: { value, at, actorId: 'p', role: 'officer', officeId: 'u0' },
    })
  expect([await chosen(null, 70, TUESDAY), await chosen(null, 80, LATER)]).toEqual([true, false])
  const first = await standing()
  expect(first).toMatchObject({ value: 70 })
  expect([await chosen(first, 90, LATER), await chosen(first, 100, LATER)]).toEqual([true, false])
  expect(await standing()).toMatchObject({ value: 90, earlier: [{ value: 70 }] })
})

it('of two secretaries who answer one request the first has answered it', async () => {
  const { putAnswer, requestsOf } = kit.requests
  test.cloud.database.insertMany('joinRequests', [
    newRequest({ personId: 'p1', branchId: 'u0b0', name: '来人', doubt: null, at: TUESDAY }),
  ])
  const [request] = await requestsOf('p1')
  if (!request) throw new Error('nobody has asked')
  const refused = (reason: string, by: string) =>
    putAnswer(request, { state: 'refused', memberId: null, adds: null, reason, answeredBy: by, answeredAt: LATER })
  expect([await refused('不认识', 'first'), await refused('写错了', 'second')]).toEqual([true, false])
  expect(await requestsOf('p1')).toMatchObject([{ reason: '不认识', answeredBy: 'first' }])
})
