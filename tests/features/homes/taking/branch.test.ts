import type { BranchSignUp } from '../../../../src/contract/homes'
import { BranchStore } from '../../../../src/features/homes/taking/branch.store'
import { beforeSending, doneWords, unreachedWords, whyNot } from '../../../../src/features/homes/taking/branch-words'
import { appWith, Cloud, Drawer, member, refusal, visitor } from '../../identity/cloud'
import { branchOf, person } from './cloud'

const PEOPLE = [
  person('chen'),
  person('gao'),
  person('liang', { state: 'in', by: 'self' }),
  person('luo', { state: 'in', by: 'branch' }),
  person('he', { state: 'not-joined' }),
  person('tan', { state: 'not-welcome' }),
  person('wang'),
]

async function opened(signUp: BranchSignUp, phone = new Drawer()) {
  const cloud = new Cloud().answer('branchPeople', signUp)
  const app = appWith(cloud, member, phone)
  const store = new BranchStore(app, 'a1')
  await store.refresh()
  const at = (nth: number) => PEOPLE[nth] ?? person('nobody')
  return { app, cloud, store, at }
}

it('those who are in, have not joined or are not welcome can not be chosen, and are told why', async () => {
  const { store } = await opened(branchOf(PEOPLE))
  for (const one of PEOPLE) store.pick(one, true)
  expect(store.picked).toEqual(['chen', 'gao', 'wang'])
  expect(PEOPLE.map(whyNot)).toEqual(['', '', '自己报了', '支部报的', '还没加入小程序', '这一场不收', ''])
  expect(store.bySelf).toBe(1)
})

it('people are signed up in the order of the roster, and what is sent says who will wait before it is sent', async () => {
  const { cloud, store, at } = await opened(branchOf(PEOPLE, { quota: 24, taken: 22 }))
  store.pick(at(6), true)
  expect(beforeSending(store)).toBe('超出名额的按顺序候补')
  store.pick(at(1), true)
  store.pick(at(0), true)
  expect(beforeSending(store)).toBe('前 2 人报上，其余候补')
  cloud.answer('signUpBranch', { seated: 2, waiting: 1, already: 0, refused: 0, unreached: 3 })
  await store.send()
  expect(cloud.inputs('signUpBranch')).toEqual([
    { branchId: 'b1', activityId: 'a1', memberIds: ['chen', 'gao', 'wang'] },
  ])
  expect(store.done && doneWords(store.done)).toBe('已报上 2 人，1 人候补')
  expect(store.done && unreachedWords(store.done)).toBe('3 人收不到消息，在“我的报名”里才看得到，请当面告诉。')
  expect(store.picked).toEqual([])
})

it('where nobody may wait, more than there are places for are not sent', async () => {
  const { store, at } = await opened(branchOf(PEOPLE, { taken: 23, waits: false }))
  store.pick(at(0), true)
  store.pick(at(1), true)
  expect(store.overflow).toBe(1)
  expect(beforeSending(store)).toBe('只余 1 席，不设候补，请少选 1 人')
})

it('without a network nothing is sent, and the choice is there after the app was closed', async () => {
  const phone = new Drawer()
  const { app, cloud, store, at } = await opened(branchOf(PEOPLE), phone)
  store.pick(at(0), true)
  store.pick(at(6), true)
  app.session.setOnline(false)
  await store.send()
  expect(cloud.inputs('signUpBranch')).toEqual([])
  expect(store.error?.code).toBe('UNREACHABLE')
  const again = await opened(branchOf(PEOPLE), phone)
  expect(again.store.picked).toEqual(['chen', 'wang'])
  const elsewhere = new BranchStore(appWith(again.cloud, member, phone), 'a2')
  await elsewhere.refresh()
  expect(elsewhere.picked).toEqual([])
})

it('the people are there without a network as they were seen last, for who saw them and for that activity only', async () => {
  const phone = new Drawer()
  await opened(branchOf(PEOPLE, { activityId: 'a1' }), phone)
  const cloud = new Cloud().answer('branchPeople', refusal('UNREACHABLE'))
  const again = new BranchStore(appWith(cloud, member, phone), 'a1')
  await again.refresh()
  expect(again.shown).toEqual(PEOPLE)
  again.pick(person('chen'), true)
  expect([again.picked, beforeSending(again)]).toEqual([['chen'], '超出名额的按顺序候补'])
  for (const other of [
    new BranchStore(appWith(cloud, { ...member, personKey: 'gao' }, phone), 'a1'),
    new BranchStore(appWith(cloud, member, phone), 'a2'),
  ]) {
    await other.refresh()
    expect(other.value).toBeNull()
  }
  cloud.answer('branchPeople', refusal('FORBIDDEN'))
  await again.refresh()
  expect([...phone.kept.keys()].filter((key) => key.startsWith('branch-people'))).toEqual([])
})

it('a choice that has gone in meanwhile is no choice any more', async () => {
  const phone = new Drawer()
  const { store, at } = await opened(branchOf(PEOPLE), phone)
  store.pick(at(0), true)
  const gone = PEOPLE.map((one) => (one.memberId === 'chen' ? person('chen', { state: 'in', by: 'self' }) : one))
  expect((await opened(branchOf(gone), phone)).store.picked).toEqual([])
})

it('is looked through by name', async () => {
  const { store } = await opened(branchOf(PEOPLE))
  store.search(' an ')
  expect(store.shown.map(({ name }) => name)).toEqual(['liang', 'tan', 'wang'])
})

it('is for nobody who is in no branch', async () => {
  const cloud = new Cloud().answer('branchPeople', refusal('FORBIDDEN'))
  const store = new BranchStore(appWith(cloud, visitor), 'a1')
  await store.refresh()
  expect(store.people.error?.code).toBe('FORBIDDEN')
  expect(cloud.inputs('branchPeople')).toEqual([])
})
