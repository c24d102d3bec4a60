import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import type { Decision } from '../../cloudfunctions/shared/stars/decisions.repo'
import type { SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import { DAY_MS } from '../../src/domain/time'
import { aRole, OFFICER, personOf, ROOT } from '../support/city'
import type { TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import {
  aReady,
  CHECK,
  codeOf,
  decide,
  itemIn,
  JUDGED,
  known,
  openCheck,
  openOwn,
  starCloud,
  UNLIKE,
} from '../support/star-cloud'
import { EXAMPLE } from '../support/stars'
import { COMMITTEE, ELSEWHERE, KEEPER, listOf } from '../support/venues'

/** What the committee decides of what was handed in, and the criteria that it goes by. */
let test: TestCloud
beforeEach(async () => {
  test = await starCloud()
})
afterEach(() => test.stop())

const keeper = () => test.as(KEEPER)
const committee = () => test.as(COMMITTEE)

describe('the committee', () => {
  it('returns what lacks something with the reason, and looks at that alone anew', async () => {
    test.has({ selfChecks: [aReady({ judged: { ...JUDGED, rota: { verdict: 'lacking', reason: '看不清' } } })] })
    const { check } = await openCheck(test)
    const back = { checkId: CHECK, version: check.version, reason: '值班表看不清' }
    await committee().call('stars', 'returnCheck', back)
    await committee().call('stars', 'returnCheck', back)
    let own = await openOwn(test)
    expect(own).toMatchObject({ state: 'returned', returned: { reason: '值班表看不清' } })
    own = known(await keeper().call('stars', 'submit', { venueId: 'v1', version: own.version }))
    expect([itemIn(own, 'rota')?.verdict, itemIn(own, 'access')?.verdict]).toEqual([null, 'met'])
    const rows = all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'return-check')
    expect(rows).toMatchObject([{ orgId: 'v1', detail: '值班表看不清' }])
  })

  it('returns nothing where nothing is said to lack, and decides nothing while something is open', async () => {
    test.has({ selfChecks: [aReady({ judged: {} })] })
    const { check } = await openCheck(test)
    const back = { checkId: CHECK, version: check.version, reason: '再看看' }
    expect(await codeOf(committee().call('stars', 'returnCheck', back))).toBe('CONFLICT 先标出要补材料的项')
    expect(await codeOf(decide(test, { check }, { stars: 3, reason: UNLIKE }))).toBe('CONFLICT 还有 3 项待认定')
  })

  it('decides: public at once, in lists, in the log, once', async () => {
    test.has({ selfChecks: [aReady()] })
    const shown = await openCheck(test)
    expect(shown.computed).toBeNull()
    expect(await codeOf(decide(test, shown, { stars: 3, reason: '短' }))).toMatch(/理由至少写 10 个字/)
    await decide(test, shown, { stars: 3, reason: UNLIKE })
    await decide(test, shown, { stars: 3, reason: UNLIKE })
    expect(all<Venue>(test.cloud, 'venues').find(({ _id }) => _id === 'v1')?.rated).toEqual({
      stars: 3,
      until: EXAMPLE.validUntil,
    })
    const { cards } = { cards: await listOf(test.as('openid-anyone'), { wanted: { stars: 3 } }) }
    expect(JSON.stringify(cards)).toContain('"v1"')
    const told = await test.as('openid-anyone').call('stars', 'shown', { venueId: 'v1', decisionId: null })
    expect(told.decision).toMatchObject({
      stars: 3,
      reason: UNLIKE,
      by: '0 区',
      criteria: { name: '2026 版', mark: '示例' },
    })
    expect(JSON.stringify(told)).not.toContain(personOf(COMMITTEE))
    expect(all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'decide-stars')).toHaveLength(1)
  })

  it('of two who decide at once one has decided', async () => {
    test.has({ selfChecks: [aReady()] })
    const shown = await openCheck(test)
    const codes = await Promise.all([
      codeOf(decide(test, shown, { stars: 3, reason: UNLIKE })),
      codeOf(decide(test, shown, { stars: null, reason: '这一轮暂时不定星，先整改消防', who: OFFICER })),
    ])
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    const [decision, ...others] = all<Decision>(test.cloud, 'decisions')
    expect(others).toEqual([])
    expect(all<Venue>(test.cloud, 'venues').find(({ _id }) => _id === 'v1')?.rated?.stars ?? null).toBe(decision?.stars)
  })

  it('what was decided while its maker died stands, and is finished by whoever comes next', async () => {
    test.has({ selfChecks: [aReady()] })
    const shown = await openCheck(test)
    await decide(test, shown, { stars: 3, reason: UNLIKE })
    const [made] = all<Decision>(test.cloud, 'decisions')
    // As it is right after the one write by which it stands.
    const { database } = test.cloud
    database.remove('decisions', { query: {}, multi: true })
    const unfinished = all<SelfCheck>(test.cloud, 'selfChecks').map((one) => ({ ...one, made }))
    const starless = all<Venue>(test.cloud, 'venues').map((one) => ({ ...one, rated: null }))
    for (const [name, rows] of [
      ['selfChecks', unfinished],
      ['venues', starless],
    ] as const) {
      database.remove(name, { query: {}, multi: true })
      database.insert(name, rows)
    }
    const again = await openCheck(test)
    const judged = {
      checkId: CHECK,
      version: again.check.version,
      itemId: 'access',
      verdict: 'met' as const,
      reason: '',
    }
    expect(await codeOf(committee().call('stars', 'judge', judged))).toBe('ok')
    expect(all<Decision>(test.cloud, 'decisions')).toEqual([made])
    expect(all<Venue>(test.cloud, 'venues').find(({ _id }) => _id === 'v1')?.rated).toMatchObject({ stars: 3 })
    expect(all<SelfCheck>(test.cloud, 'selfChecks').map((one) => one.made)).toEqual([null])
    // Who had read what stood before decides nothing about it any more.
    expect(
      await codeOf(decide(test, shown, { stars: null, reason: '这一轮暂时不定星，先整改消防', who: OFFICER })),
    ).toMatch(/^CONFLICT/)
    expect(all<Decision>(test.cloud, 'decisions')).toHaveLength(1)
  })

  it('from four stars on two of it have been there, each by their own word', async () => {
    test.has({ selfChecks: [aReady()] })
    let shown = await openCheck(test)
    const four = { stars: 4 as const, reason: UNLIKE }
    const visit = { checkId: CHECK, visitId: 'w1', day: '2026-11-20', announced: false, note: '' }
    // Neither by one that is to come nor by one of years ago.
    for (const day of ['2026-11-25', '2025-11-23'])
      expect(
        await codeOf(committee().call('stars', 'noteVisit', { ...visit, day, version: shown.check.version })),
      ).toMatch(/^CONFLICT/)
    shown = await committee().call('stars', 'noteVisit', { ...visit, version: shown.check.version })
    expect(await codeOf(decide(test, shown, four))).toBe('CONFLICT 四星及以上要有两个人一起去看过')
    const join = () => ({ checkId: CHECK, visitId: 'w1', version: shown.check.version })
    shown = await committee().call('stars', 'joinVisit', join())
    expect(shown.visits).toMatchObject([{ people: 1, mine: true, announced: false }])
    shown = await test.as(OFFICER).call('stars', 'joinVisit', join())
    await decide(test, shown, four)
    const told = await test.as('openid-anyone').call('stars', 'shown', { venueId: 'v1', decisionId: null })
    expect(told.decision?.visits).toEqual([{ day: '2026-11-20', people: 2, announced: false }])
  })

  it('who was there and keeps the venue since is none of the two, also in what is told of the visit', async () => {
    const people = [personOf(COMMITTEE), personOf(OFFICER)]
    const visit = { id: 'w1', day: '2026-11-20', announced: false, note: '', by: people }
    const alone = { ...visit, id: 'w2', by: people.slice(1) }
    test.has({ selfChecks: [aReady({ visits: [visit, alone] })], roles: [aRole(OFFICER, 'v1', 'keeper')] })
    const shown = await openCheck(test)
    expect(shown.visits.map(({ people }) => people)).toEqual([1, 0])
    expect(await codeOf(decide(test, shown, { stars: 4, reason: UNLIKE }))).toBe(
      'CONFLICT 四星及以上要有两个人一起去看过',
    )
    await decide(test, shown, { stars: 3, reason: UNLIKE })
    const told = await test.as('openid-anyone').call('stars', 'shown', { venueId: 'v1', decisionId: null })
    expect(told.decision?.visits).toEqual([{ day: '2026-11-20', people: 1, announced: false }])
  })

  it('nobody decides on a venue that they keep, nor adds to what is decided by', async () => {
    test.has({ selfChecks: [aReady()] })
    test.has({ roles: [aRole(COMMITTEE, 'v1', 'keeper')] })
    const shown = await openCheck(test)
    expect(shown.own).toBe('now')
    const { checkId, version } = shown.check
    const own = 'FORBIDDEN 你是这里的管理员，请别人评定'
    const visit = { visitId: 'w1', day: '2026-11-20', announced: true, note: '' }
    expect(await codeOf(decide(test, shown, { stars: 3, reason: UNLIKE }))).toBe(own)
    expect(await codeOf(committee().call('stars', 'noteVisit', { checkId, version, ...visit }))).toBe(own)
    const judged = { checkId, version, itemId: 'access', verdict: 'met' as const, reason: '' }
    expect(await codeOf(committee().call('stars', 'judge', judged))).toBe(own)
  })

  it('of another level is refused, and its list holds nothing of it', async () => {
    test.has({ selfChecks: [aReady()] })
    const list = (who: string, orgId: string) =>
      test.as(who).call('stars', 'checks', { orgId, which: 'submitted', cursor: null })
    expect(await codeOf(test.as(ELSEWHERE).call('stars', 'openCheck', { checkId: CHECK }))).toMatch(/^FORBIDDEN/)
    expect(await list(ELSEWHERE, 'u1')).toMatchObject({ rows: [], waiting: 0 })
    expect(await list(OFFICER, ROOT)).toMatchObject({ rows: [{ checkId: CHECK, open: 0 }], waiting: 1 })
  })

  it('puts right by another decision: the old one stays as it was', async () => {
    test.has({ selfChecks: [aReady()] })
    await decide(test, await openCheck(test), { stars: 3, reason: UNLIKE })
    test.cloud.clock.advance(DAY_MS)
    await decide(test, await openCheck(test), { stars: null, reason: '复核时发现消防检查已经过期' })
    const shown = await test.as('openid-anyone').call('stars', 'shown', { venueId: 'v1', decisionId: null })
    expect(shown.decision).toMatchObject({ stars: null, correcting: true })
    expect(shown.others).toMatchObject([{ stars: 3, correcting: false }])
    const [old] = shown.others
    const told = await test
      .as('openid-anyone')
      .call('stars', 'shown', { venueId: 'v1', decisionId: old?.decisionId ?? '' })
    expect(told.decision).toMatchObject({ stars: 3, reason: UNLIKE })
    expect(all<Venue>(test.cloud, 'venues').find(({ _id }) => _id === 'v1')?.rated).toBeNull()
  })
})

describe('criteria', () => {
  const text = (name: string) => ({
    ...EXAMPLE,
    name,
    items: EXAMPLE.items.map((item) => ({ ...item, need: item.need + 1 })),
    levels: EXAMPLE.levels.map((level) => ({ ...level, must: [...level.must] })),
  })

  it('that are changed leave an old decision as it was, and what is out never changes', async () => {
    test.has({ selfChecks: [aReady()] })
    await decide(test, await openCheck(test), { stars: 3, reason: UNLIKE })
    const shown = () => test.as('openid-anyone').call('stars', 'shown', { venueId: 'v1', decisionId: null })
    const before = await shown()
    const city = test.as(OFFICER)
    const draft = await city.call('stars', 'copyCriteria', { criteriaId: 'k1', newId: 'k2' })
    const saved = await city.call('stars', 'saveCriteria', {
      criteriaId: 'k2',
      version: draft.version,
      text: text('2027 版'),
    })
    await city.call('stars', 'publishCriteria', { criteriaId: 'k2', version: saved.version })
    expect(await shown()).toEqual(before)
    const late = { criteriaId: 'k2', version: saved.version + 1, text: text('改了') }
    expect(await codeOf(city.call('stars', 'saveCriteria', late))).toMatch(/^CONFLICT/)
    expect(await codeOf(city.call('stars', 'dropCriteria', { criteriaId: 'k2' }))).toMatch(/^CONFLICT/)
    expect(all<KeptCriteria>(test.cloud, 'criteria').find(({ _id }) => _id === 'k1')?.text).toEqual(EXAMPLE)
    // The next self-check goes by the new one.
    expect((await openOwn(test)).criteria.name).toBe('2027 版')
  })

  it('are written by the city alone, and read by those who decide once they are out', async () => {
    const below = { orgId: 'u0', newId: 'k9' }
    expect(await codeOf(committee().call('stars', 'copyCriteria', { criteriaId: 'k1', newId: 'k9' }))).toMatch(
      /^FORBIDDEN/,
    )
    expect(await codeOf(committee().call('stars', 'beginCriteria', below))).toMatch(/^CONFLICT/)
    await test.as(OFFICER).call('stars', 'beginCriteria', { orgId: ROOT, newId: 'k2' })
    const rows = async (who: string, orgId: string) => (await test.as(who).call('stars', 'criterias', { orgId })).rows
    expect((await rows(COMMITTEE, 'u0')).map(({ criteriaId }) => criteriaId)).toEqual(['k1'])
    expect((await rows(OFFICER, ROOT)).map(({ state }) => state)).toEqual(['draft', 'published'])
  })

  it('are not published while they lack something', async () => {
    const city = test.as(OFFICER)
    const draft = await city.call('stars', 'beginCriteria', { orgId: ROOT, newId: 'k2' })
    const saved = await city.call('stars', 'saveCriteria', {
      criteriaId: 'k2',
      version: draft.version,
      text: { ...text('新版'), levels: [] },
    })
    const publish = city.call('stars', 'publishCriteria', { criteriaId: 'k2', version: saved.version })
    expect(await codeOf(publish)).toBe('CONFLICT 至少定一个星级')
  })
})
