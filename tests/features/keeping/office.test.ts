import { OfficeStore } from '../../../src/features/keeping/office/office.store'
import { inviteWords } from '../../../src/features/keeping/venues/appointment-words'
import { KeepersStore } from '../../../src/features/keeping/venues/keepers.store'
import { appWith, Cloud, member, refusal } from '../identity/cloud'
import { keeper, venue } from './keeping'

const OFFICE = {
  as: 'keeper' as const,
  placeId: 'v1',
  place: '滨江青年之家',
  org: '滨江区团委',
  says: [],
  expiresAt: '2026-12-01T02:00:00.000Z',
}
const joined = { ...member, may: [...member.may, 'take-office' as const] }

describe('accepting an appointment', () => {
  it('a shared code is looked up at once, and accepted by a tap', async () => {
    const cloud = new Cloud().answer('lookUpAppointment', OFFICE).answer('takeOffice', keeper)
    const app = appWith(cloud, joined)
    const store = new OfficeStore(app)
    await store.begin('jd23k7')
    expect(cloud.inputs('lookUpAppointment')).toEqual([{ code: 'JD23K7' }])
    await Promise.all([store.take(), store.take()])
    expect(cloud.inputs('takeOffice')).toEqual([{ code: 'JD23K7' }])
    expect(store.taken).toEqual(OFFICE)
    expect(app.session.me.value?.roles).toHaveLength(1)
  })

  it('another code leaves nothing of the first in sight', async () => {
    const cloud = new Cloud().answer('lookUpAppointment', OFFICE)
    const store = new OfficeStore(appWith(cloud, joined))
    await store.begin('JD23K7')
    store.type('JD23K8')
    expect(store.office.value).toBeNull()
    await store.take()
    expect(cloud.inputs('takeOffice')).toEqual([])
  })

  it('who has not joined is not asked for a code', async () => {
    const cloud = new Cloud()
    const store = new OfficeStore(appWith(cloud, { ...member, may: [] }))
    await store.begin('JD23K7')
    expect([store.known, store.joined]).toEqual([true, false])
    expect(cloud.asked).toEqual([])
  })
})

describe('naming a keeper', () => {
  const keepers = { venueId: 'v1', name: '滨江青年之家', keepers: [], appointment: null, now: venue().now }
  const appointment = { code: 'ABC234', expiresAt: '2026-12-01T02:00:00.000Z' }

  it('the code is shown and its words say where it goes', async () => {
    const cloud = new Cloud()
      .answer('editedVenue', venue({ may: ['name-keeper', 'edit-venue'] }))
      .answer('keepers', keepers)
      .answer('appoint', { ...keepers, appointment })
    const store = new KeepersStore(appWith(cloud, keeper), 'v1')
    await store.refresh()
    await store.appoint()
    expect(store.keepers.value?.appointment).toEqual(appointment)
    const words = inviteWords({ venue: '滨江青年之家', code: appointment.code, expiresAt: appointment.expiresAt })
    expect(words).toContain('接受任命')
    expect(words).toContain('ABC234')
    expect(words).toContain('12月1日 10:00 前有效')
  })

  it('who may not name one does not ask who keeps it', async () => {
    const cloud = new Cloud().answer('editedVenue', venue())
    const store = new KeepersStore(appWith(cloud, keeper), 'v1')
    await store.refresh()
    expect(cloud.inputs('keepers')).toEqual([])
  })

  it('a sheet stays open with the reason why it was not done', async () => {
    const cloud = new Cloud()
      .answer('editedVenue', venue({ may: ['close-venue'] }))
      .answer('closeVenue', refusal('FORBIDDEN'))
    const store = new KeepersStore(appWith(cloud, keeper), 'v1')
    await store.refresh()
    store.ask({ deed: 'close' })
    await store.confirm('场地收回')
    expect([store.asked, store.problem]).toEqual([{ deed: 'close' }, '没有办成。不行'])
    cloud.answer('closeVenue', venue({ closed: { at: venue().now, reason: '场地收回' } }))
    await store.confirm('场地收回')
    expect(store.asked).toBeNull()
    expect(store.venue.value?.closed?.reason).toBe('场地收回')
  })
})
