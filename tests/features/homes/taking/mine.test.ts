import { MineStore } from '../../../../src/features/homes/taking/mine.store'
import { appWith, Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { NOW, rowOf } from './cloud'

const LATER = rowOf({ activityId: 'a1' })
const OVER = rowOf({ activityId: 'a2', startsAt: '2026-11-20T02:00:00.000Z', endsAt: '2026-11-20T03:00:00.000Z' })
const page = { rows: [LATER, OVER], next: null, now: NOW }

it("one's own sign-ups are there without a network as they were seen last, and for nobody else", async () => {
  const phone = new Drawer()
  const cloud = new Cloud().answer('mine', page, refusal('UNREACHABLE'))
  await new MineStore(appWith(cloud, member, phone)).refresh()
  const again = new MineStore(appWith(cloud, member, phone))
  await again.refresh()
  expect([again.coming, again.past, again.keptAt]).toEqual([[LATER], [OVER], phone.now])
  // What was to come is over once its time is.
  phone.now += 24 * 3_600_000
  const later = new MineStore(appWith(cloud, member, phone))
  await later.refresh()
  expect([later.coming, later.past]).toEqual([[], [LATER, OVER]])
  const other = new MineStore(appWith(cloud, { ...member, personKey: 'gao' }, phone))
  await other.refresh()
  expect([other.value, other.error?.code]).toEqual([null, 'UNREACHABLE'])
  cloud.answer('mine', { ...page, rows: [] })
  await again.refresh()
  expect([again.coming, again.keptAt]).toEqual([[], null])
})

it('what another version of the app has kept is not shown', async () => {
  const phone = new Drawer()
  phone.kept.set(`sign-ups:${member.personKey}`, { rows: [{ activityId: 'a1' }], now: NOW, at: 1 })
  const store = new MineStore(appWith(new Cloud(), member, phone))
  await store.refresh()
  expect(store.value).toBeNull()
})
