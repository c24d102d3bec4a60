import { createHash } from 'node:crypto'
import type { DrawSheet } from '../../../../src/contract/homes'
import { commitmentOf, drawn } from '../../../../src/domain/homes/draw'
import { drawTicketOf } from '../../../../src/domain/homes/draw-check'
import { ActivityStore } from '../../../../src/features/homes/taking/activity.store'
import { DrawStore } from '../../../../src/features/homes/taking/draw.store'
import { sha256 } from '../../../../src/features/homes/taking/sha256'
import { appWith, Cloud, Drawer, member } from '../../identity/cloud'
import { activityOf, mineOf, NOW, signedUp } from './cloud'

/** As the cloud computes it. */
const cloudHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const SEED = '00ff'.repeat(16)
const OTHERS = ['wang', 'li', 'chen', '周', '😀'].map((who) => drawTicketOf('a1', who, cloudHash))
const OWN = drawTicketOf('a1', member.personKey, cloudHash)
const TICKETS = [...OTHERS, OWN]

const sheetOf = (over: Partial<DrawSheet> = {}): DrawSheet => ({
  commitment: commitmentOf(SEED, cloudHash),
  seed: SEED,
  tickets: TICKETS,
  gone: [],
  quota: 2,
  closesAt: NOW,
  order: drawn(SEED, TICKETS, cloudHash),
  own: OWN,
  now: NOW,
  ...over,
})

const drawing = (commitment: string) =>
  signedUp(mineOf({ ticketId: OWN, place: { state: 'drawing' } }), { way: 'draw', draw: { commitment, seed: null } })

async function checked(sheet: DrawSheet, phone = new Drawer()) {
  const store = new DrawStore(appWith(new Cloud().answer('draw', sheet), member, phone), 'a1', sha256)
  await store.refresh()
  return store
}

it("the phone's own hash is that of the cloud, also of Chinese and of what lies beyond", () => {
  for (const text of ['', 'abc', '青年之家\n抽签', '😀', 'x'.repeat(1000)]) expect(sha256(text)).toBe(cloudHash(text))
})

it('a draw that fits says so, with the place of the own ticket', async () => {
  const store = await checked(sheetOf())
  expect(store.finding).toEqual({ is: 'fits' })
  expect(store.ticket).toBe(OWN)
  expect(store.place).toBe(sheetOf().order.indexOf(OWN) + 1)
})

it('one changed ticket shows', async () => {
  const tickets = TICKETS.map((id, nth) => (nth === 2 ? cloudHash('somebody else') : id))
  expect((await checked(sheetOf({ tickets }))).finding).toEqual({ is: 'ticket', nth: 3 })
})

it('another commitment than the one this phone saw when its owner signed up shows', async () => {
  const phone = new Drawer()
  const app = appWith(new Cloud().answer('activity', drawing(commitmentOf(SEED, cloudHash))), member, phone)
  await new ActivityStore(app, 'a1').refresh()
  expect((await checked(sheetOf(), phone)).finding).toEqual({ is: 'fits' })
  const other = 'ab'.repeat(32)
  const redrawn = sheetOf({
    seed: other,
    commitment: commitmentOf(other, cloudHash),
    order: drawn(other, TICKETS, cloudHash),
  })
  expect((await checked(redrawn, phone)).finding).toEqual({ is: 'commitment' })
  // Told again, the first one still stands.
  expect((await checked(redrawn, phone)).finding).toEqual({ is: 'commitment' })
})

it('a ticket that was taken away before the closing shows, also after the page has said that there is none', async () => {
  const phone = new Drawer()
  const read = async (activity: ReturnType<typeof drawing>): Promise<void> => {
    const app = appWith(new Cloud().answer('activity', activity), member, phone)
    await new ActivityStore(app, 'a1').refresh()
  }
  const commitment = commitmentOf(SEED, cloudHash)
  const without = sheetOf({ tickets: OTHERS, order: drawn(SEED, OTHERS, cloudHash), own: null })
  // First it is looked at without signing up.
  await read({ ...drawing(commitment), own: null, mine: null })
  expect((await checked(without, phone)).finding).toEqual({ is: 'fits' })
  await read(drawing(commitment))
  await read({ ...drawing(commitment), own: null, mine: null })
  expect((await checked(without, phone)).finding).toEqual({ is: 'own' })
  // One that was given back is still among them.
  expect((await checked(sheetOf({ own: null }), phone)).finding).toEqual({ is: 'fits' })
})

it('a draw from which the own ticket was left out shows to who had signed up', async () => {
  const phone = new Drawer()
  const app = appWith(new Cloud().answer('activity', drawing(commitmentOf(SEED, cloudHash))), member, phone)
  await new ActivityStore(app, 'a1').refresh()
  const without = sheetOf({ tickets: OTHERS, order: drawn(SEED, OTHERS, cloudHash), own: null })
  expect((await checked(without, phone)).finding).toEqual({ is: 'own' })
  expect((await checked(without)).finding).toEqual({ is: 'fits' })
})

it('before signing up is over there is nothing to compute, and the promise is kept', async () => {
  const phone = new Drawer()
  const store = await checked(sheetOf({ seed: null, tickets: [], order: [], own: null }), phone)
  expect(store.finding).toBeNull()
  expect(store.place).toBeNull()
  expect((await checked(sheetOf(), phone)).promised?.commitment).toBe(commitmentOf(SEED, cloudHash))
})

it('an activity whose places are not drawn promises nothing', async () => {
  const phone = new Drawer()
  await new ActivityStore(appWith(new Cloud().answer('activity', activityOf()), member, phone), 'a1').refresh()
  expect([...phone.kept.keys()].filter((key) => key.startsWith('draw:'))).toEqual([])
})
