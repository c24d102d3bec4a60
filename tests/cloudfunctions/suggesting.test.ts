import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import { RISKY_TEXT } from '../../devtools/cloud/admin/openapi-answers'
import { SUGGESTING_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { branchId, openidOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { closeAll, saidCloud } from '../support/said-cloud'
import { alter, youth } from '../support/seats'
import { anActivity, COMMITTEE, KEEPER, OTHER_KEEPER } from '../support/venues'

const venueId = 'v1'
const MEMBER = openidOf(branchId(0, 0), 1)
let test: TestCloud
beforeEach(async () => {
  test = await saidCloud(8)
})
afterEach(() => test.stop())

const suggest = (openid: string, text: string, over: { round?: number; turn?: number } = {}) =>
  test.as(openid).call('sayings', 'suggest', { venueId, round: 1, text, turn: 0, ...over })
const look = (openid: string) => test.as(openid).call('sayings', 'suggestions', { venueId })
const rows = (): Saying[] => all<Saying>(test.cloud, 'sayings')
const boxes = (): Box[] => all<Box>(test.cloud, 'boxes')
const everybody = async (people: number): Promise<void> => {
  for (let nth = 1; nth <= people; nth++) await suggest(youth(nth), `想要${nth}`)
}

describe('a suggestion', () => {
  it('is made by who has joined a branch or was there within the year, once a round', async () => {
    expect(await look('openid-stranger')).toMatchObject({ round: 1, own: null, welcomed: false, rows: [] })
    expect(await look(MEMBER)).toMatchObject({ welcomed: true, answers: false })
    await suggest(MEMBER, '想要插座')
    await suggest(youth(1), '想要投影')
    for (const openid of [youth(0), 'openid-stranger'])
      await expect(suggest(openid, '想要')).rejects.toMatchObject({ code: 'CONFLICT' })
    await suggest(MEMBER, '想要两个插座', { turn: 1 })
    expect(await suggest(MEMBER, '想要插座')).toEqual({ answers: [], text: '想要两个插座', turn: 1 })
    expect(await look(MEMBER)).toMatchObject({ own: { text: '想要两个插座', turn: 1 } })
    // What others want is nobody's to read before the round is over.
    expect(JSON.stringify(await look(KEEPER))).not.toContain('想要')
    test.cloud.clock.set(TUESDAY.getTime() + SUGGESTING_DAYS * DAY_MS)
    expect(await look(youth(1))).toMatchObject({ welcomed: false })
  })

  it('is not taken where the place is closed, or the round another', async () => {
    await expect(suggest(MEMBER, '想要', { round: 2 })).rejects.toMatchObject({ code: 'EXPIRED' })
    alter(test, 'venues', { id: 'v1', fields: { closed: { at: TUESDAY, reason: '搬迁' } } })
    await expect(suggest(MEMBER, '想要')).rejects.toMatchObject({ code: 'EXPIRED' })
    expect(rows()).toEqual([])
  })

  it('of four people is thrown away unseen after four weeks', async () => {
    await everybody(4)
    await closeAll(test, 27 * DAY_MS)
    expect(rows()).toHaveLength(4)
    await closeAll(test, 28 * DAY_MS)
    await closeAll(test, 28 * DAY_MS + 3 * 60_000)
    expect(rows()).toEqual([])
    expect(boxes()).toMatchObject([{ people: 4, texts: {}, key: '', waiting: 0, lookAt: null }])
    expect(await look(youth(1))).toMatchObject({ round: 2, own: null, rows: [] })
  })

  it('of five people is reviewed, shown to all and answered by the keeper', async () => {
    await everybody(5)
    await closeAll(test, 6 * DAY_MS)
    expect(rows()).toHaveLength(5)
    // The round ends, and a moment later nothing of it is anybody's.
    await closeAll(test, 7 * DAY_MS)
    await expect(suggest(youth(6), '想要')).rejects.toMatchObject({ code: 'EXPIRED' })
    await closeAll(test, 7 * DAY_MS + 3 * 60_000)
    expect(rows()).toEqual([])
    expect((await look(youth(1))).rows).toEqual([])
    const { rows: found } = await test.as(COMMITTEE).call('sayings', 'toReview', { orgId: 'u0' })
    expect(found).toHaveLength(5)
    const [one, other] = found
    if (!one || !other) throw new Error('nothing waits')
    const of = ({ boxId, sayingId }: typeof one) => ({ boxId, sayingId })
    expect(one).toMatchObject({ kind: 'suggestion', about: 'v1 青年之家' })
    await expect(test.as(KEEPER).call('sayings', 'answer', { ...of(one), text: '下周装' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const waits = async () => (await test.as(KEEPER).call('keeping', 'today', { venueId })).waiting.suggestions
    await test.as(COMMITTEE).call('sayings', 'review', { ...of(one), pass: true })
    await test.as(COMMITTEE).call('sayings', 'review', { ...of(other), pass: false })
    expect(await waits()).toBe(1)
    // What everybody reads is checked, whoever writes it.
    const risky = { ...of(one), text: `下周${RISKY_TEXT}` }
    await expect(test.as(KEEPER).call('sayings', 'answer', risky)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await look(KEEPER)).rows).toMatchObject([{ answer: null }])
    await test.as(KEEPER).call('sayings', 'answer', { ...of(one), text: '下周装' })
    expect(await waits()).toBe(0)
    await test.as(KEEPER).call('sayings', 'answer', { ...of(one), text: '下月装' })
    await test.as(KEEPER).call('sayings', 'makeActivity', { ...of(one), activityId: 'a-made' })
    for (const openid of [OTHER_KEEPER, COMMITTEE])
      await expect(test.as(openid).call('sayings', 'answer', { ...of(one), text: '不装' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    const shown = { ...of(one), text: one.text, answer: { text: '下月装' }, activity: null }
    expect(await look('openid-stranger')).toMatchObject({ rows: [shown], answers: false })
    expect(await look(KEEPER)).toMatchObject({ rows: [shown], answers: true })
    // It is not written yet; as a draft, and at another place, readers see nothing of it.
    const made = { _id: 'a-made', venueId, startsAt: TUESDAY, title: '装插座' }
    test.has({ activities: [anActivity({ ...made, state: 'draft' })] })
    expect((await look(youth(1))).rows[0]).toMatchObject({ activity: null, draft: null })
    expect((await look(KEEPER)).rows[0]).toMatchObject({ activity: null, draft: 'a-made' })
    alter(test, 'activities', { id: 'a-made', fields: { state: 'published' } })
    expect((await look(youth(1))).rows[0]?.activity).toMatchObject({ activityId: 'a-made', title: '装插座' })
    // A new round is open meanwhile.
    await suggest(youth(1), '想要别的', { round: 2 })
    // What was written for the one before is no second one in this.
    await expect(suggest(youth(2), '想要')).rejects.toMatchObject({ code: 'EXPIRED' })
    expect(await look(youth(1))).toMatchObject({ round: 2, rows: [{ text: one.text }] })
  })
})
