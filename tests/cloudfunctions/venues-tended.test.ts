import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { OFFICER, openidOf, ROOT } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { anActivity, aVenue, COMMITTEE, ELSEWHERE, homesCloud, homesOf, KEEPER, listOf } from '../support/venues'

type About = Sent<Contract['keeping']['addVenue']>['about']
const ABOUT: About = {
  name: '新青年之家',
  district: '滨江区',
  address: '澜江大道 1 号',
  spot: null,
  services: ['study'],
  contact: '',
  phone: '',
  note: '',
  text: '',
}
const tomorrow = new Date(TUESDAY.getTime() + 86_400_000)

let test: TestCloud
beforeEach(async () => {
  const venues = [
    ...Array.from({ length: 23 }, (_, n) => aVenue({ _id: `v${n + 1}`, order: n })),
    aVenue({ _id: 'w1', orgId: 'u1', path: [ROOT, 'u1', 'w1'], district: '南浦区', address: '南浦路 9 号' }),
  ]
  const activities = [
    anActivity({ _id: 'a1', venueId: 'v1', startsAt: tomorrow }),
    anActivity({ _id: 'a2', venueId: 'v1', startsAt: new Date(tomorrow.getTime() + 1000) }),
    anActivity({ _id: 'running', venueId: 'v1', startsAt: new Date(TUESDAY.getTime() - 1000) }),
    anActivity({ _id: 'over', venueId: 'v1', startsAt: new Date(0) }),
    anActivity({ _id: 'others', venueId: 'v2', startsAt: tomorrow }),
  ]
  test = await homesCloud(homesOf(venues, activities, ['滨江区', '南浦区']))
})
afterEach(() => test.stop())

const tended = (
  who = COMMITTEE,
  {
    orgId = 'u0',
    words = '',
    closed = false,
    cursor = null as string | null,
  }: Partial<Sent<Contract['keeping']['tended']>> = {},
) => test.as(who).call('keeping', 'tended', { orgId, words, closed, cursor })
const add = (venueId: string, about: Partial<About> = {}, who = COMMITTEE, orgId = 'u0') =>
  test.as(who).call('keeping', 'addVenue', { orgId, venueId, about: { ...ABOUT, ...about } })
const close = (venueId = 'v1', reason = '搬迁') => test.as(COMMITTEE).call('keeping', 'closeVenue', { venueId, reason })
const reopen = (venueId = 'v1') => test.as(COMMITTEE).call('keeping', 'reopenVenue', { venueId })
const stateOf = (id: string) => all<Activity>(test.cloud, 'activities').find(({ _id }) => _id === id)?.state
const audited = (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed)
const listed = async () => (await listOf(test.as('openid-visitor'))).total

describe('the venues of a committee', () => {
  it('are those below it, by the page in the order of the districts, with numbers and no names', async () => {
    const first = await tended()
    expect(first).toMatchObject({ org: { id: 'u0' }, total: 23, districts: ['滨江区', '南浦区'] })
    expect(first.rows[0]).toMatchObject({ venueId: 'v1', keepers: 1, coming: 3, placed: true, closed: false })
    const second = await tended(COMMITTEE, { cursor: first.next })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.rows, ...second.rows].map(({ venueId }) => venueId)).size).toBe(23)
    expect(JSON.stringify(first)).not.toContain('刘敏')
    expect((await tended(OFFICER, { orgId: ROOT })).total).toBe(24)
    expect((await tended(OFFICER, { orgId: ROOT, words: '南浦 9号' })).rows.map(({ venueId }) => venueId)).toEqual([
      'w1',
    ])
    await expect(tended(ELSEWHERE)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(tended(KEEPER)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('adding a venue', () => {
  it('puts it last in its district, once however often it is asked', async () => {
    const before = await listed()
    expect(await add('new')).toEqual({ venueId: 'new' })
    expect(await add('new')).toEqual({ venueId: 'new' })
    expect(await listed()).toBe(before + 1)
    expect(all<Venue>(test.cloud, 'venues').find(({ _id }) => _id === 'new')).toMatchObject({
      orgId: 'u0',
      path: [ROOT, 'u0', 'new'],
      closed: null,
    })
    expect(audited('add-venue')).toMatchObject([{ orgId: 'u0', subject: 'new' }])
  })

  it('of a name that another of the district has is refused: of two at once one is added', async () => {
    const two = await Promise.allSettled([add('new'), add('newer', { name: '新 青年之家' })])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(add('newest')).rejects.toMatchObject({ code: 'CONFLICT' })
    // One that never asked for its name has it as well; in another district it is another's.
    await expect(add('again', { name: 'v1 青年之家' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await add('there', { district: '南浦区' })
  })

  it('that died before the venue was there holds the name for a moment only', async () => {
    await add('dead')
    test.cloud.database.remove('venues', { query: { _id: 'dead' }, multi: false })
    const directory = all<Directory>(test.cloud, 'directories').find(({ _id }) => _id === '滨江区')
    if (!directory) throw new Error('no district')
    const rows = Object.fromEntries(Object.entries(directory.rows).filter(([id]) => id !== 'dead'))
    test.cloud.database.remove('directories', { query: { _id: '滨江区' }, multi: false })
    test.has({ directories: [{ ...directory, rows }] })
    await expect(add('new')).rejects.toMatchObject({ code: 'CONFLICT' })
    test.cloud.clock.stand(TUESDAY.getTime() + 600_000)
    expect(await add('new')).toEqual({ venueId: 'new' })
  })

  it('needs a district of the city, an id of its own, and the right to', async () => {
    await expect(add('new', { district: '没有区' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    for (const id of ['u1', 'w1']) await expect(add(id)).rejects.toMatchObject({ code: 'CONFLICT' })
    for (const who of [KEEPER, ELSEWHERE, openidOf('u0b0', 0)])
      await expect(add('new', {}, who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(all<Venue>(test.cloud, 'venues').some(({ _id }) => _id === 'new')).toBe(false)
  })
})

describe('closing a venue', () => {
  it('takes it out of the lists and cancels what is still to come, with the reason', async () => {
    const before = await listed()
    expect(await close()).toMatchObject({ closed: { reason: '搬迁' } })
    expect(await listed()).toBe(before - 1)
    expect(['a1', 'a2', 'running', 'over', 'others'].map(stateOf)).toEqual([
      'cancelled',
      'cancelled',
      'published',
      'published',
      'published',
    ])
    expect(all<Activity>(test.cloud, 'activities').find(({ _id }) => _id === 'a1')?.cancelled?.reason).toBe('搬迁')
    expect((await tended()).total).toBe(22)
    expect((await tended(COMMITTEE, { closed: true })).rows).toMatchObject([{ venueId: 'v1', closed: true }])
  })

  it('repeated keeps the first reason, and goes on where it died', async () => {
    await close()
    const activity = all<Activity>(test.cloud, 'activities').find(({ _id }) => _id === 'a2')
    if (!activity) throw new Error('no activity')
    test.cloud.database.remove('activities', { query: { _id: 'a2' }, multi: false })
    test.has({ activities: [{ ...activity, state: 'published', cancelled: null }] })
    expect(await close('v1', '别的')).toMatchObject({ closed: { reason: '搬迁' } })
    expect(stateOf('a2')).toBe('cancelled')
    expect(audited('close-venue')).toHaveLength(1)
  })

  it('frees its name, and opening it again needs it', async () => {
    await close()
    await add('new', { name: 'v1 青年之家' })
    await expect(reopen()).rejects.toMatchObject({ code: 'CONFLICT' })
    await close('new')
    expect(await reopen()).toMatchObject({ closed: null })
    expect(await reopen()).toMatchObject({ closed: null })
    expect((await tended()).total).toBe(23)
    expect(stateOf('a1')).toBe('cancelled')
  })

  it('is nobody’s but the committee’s above it', async () => {
    for (const who of [KEEPER, ELSEWHERE])
      await expect(test.as(who).call('keeping', 'closeVenue', { venueId: 'v1', reason: '搬迁' })).rejects.toMatchObject(
        { code: 'FORBIDDEN' },
      )
    expect(all<Venue>(test.cloud, 'venues').every(({ closed }) => closed === null)).toBe(true)
  })
})
