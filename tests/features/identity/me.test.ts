import type { OrgName, Role } from '../../../src/contract/identity'
import type { Waiting } from '../../../src/contract/desk'
import type { MyRecord } from '../../../src/contract/lessons'
import type { RoleName } from '../../../src/domain/permissions/roles'
import { MyBranchStore } from '../../../src/features/identity/branch.store'
import { MeStore } from '../../../src/features/identity/me/me.store'
import { waitingWords } from '../../../src/features/identity/me/waiting-words'
import { Loadable } from '../../../src/stores/loadable'
import { appWith, BRANCH, Cloud, member, refusal, visitor } from './cloud'

const record: MyRecord = {
  classHours: 18.5,
  streakWeeks: 11,
  certificates: 37,
  strip: ['done', 'late', 'missed', 'done', 'current'],
  since: '2025-05-12T01:00:00Z',
  answers: [],
}

const overview = (name: RoleName, org: OrgName): Role => ({
  name,
  org,
  may: ['see-branch-numbers', 'see-node'],
  until: null,
})
const keeps = { name: 'secretary', org: BRANCH, may: ['see-branch-numbers', 'see-names'], until: null } satisfies Role
const secretary = { ...member, roles: [keeps] }
const officer = {
  ...visitor,
  name: '方明远',
  roles: [overview('officer', { id: 'city', name: '澜江市' })],
}

describe('the Me page', () => {
  it("brings a member's record", async () => {
    const cloud = new Cloud().answer('whoAmI', member).answer('record', record)
    const store = new MeStore(appWith(cloud, member))
    await store.refresh()

    expect(store.record.value?.certificates).toBe(37)
    expect(store.standing).toBe('机电 2302 团支部\u3000团员')
    expect(store.desks).toEqual([])
    expect(cloud.inputs('unfinished')).toEqual([])
  })

  it('keeps the way to the certificates of who has left a branch, and gives none to who never joined', async () => {
    for (const [me, learnt] of [
      [{ ...visitor, left: true }, true],
      [visitor, false],
      [member, true],
    ] as const) {
      const store = new MeStore(appWith(new Cloud().answer('whoAmI', me).answer('record', record), me))
      await store.refresh()
      expect([store.learnt, store.joined]).toEqual([learnt, me === member])
    }
  })

  it("names a secretary's open work, and does without when it is not known", async () => {
    const cloud = new Cloud()
      .answer('whoAmI', secretary)
      .answer('record', record)
      .answer('unfinished', { people: 9 }, refusal('UNREACHABLE'))
    const store = new MeStore(appWith(cloud, secretary))

    await store.refresh()
    expect(store.unfinished.get(BRANCH.id)).toBe(9)
    // Asks for the number that it shows, and for nobody's name.
    expect([cloud.inputs('unfinished'), cloud.inputs('board')]).toEqual([[{ branchId: BRANCH.id, kind: 'lesson' }], []])
    expect(store.standing).toBe('机电 2302 团支部\u3000团支书')
    await store.refresh()
    expect(store.unfinished.has(BRANCH.id)).toBe(false)
    expect(store.record.error).toBeNull()
  })

  it("asks for no record of a visitor's or an officer's without a branch", async () => {
    const cloud = new Cloud().answer('whoAmI', officer)
    const store = new MeStore(appWith(cloud, officer))
    await store.refresh()

    expect(store.standing).toBe('澜江市\u3000团委干部')
    expect(store.desks).toMatchObject([{ work: 'overview', org: { id: 'city' }, roles: ['officer'] }])
    expect(cloud.inputs('record')).toEqual([])
  })

  it('learns that one has joined on another device', async () => {
    const cloud = new Cloud().answer('whoAmI', member).answer('record', record)
    const store = new MeStore(appWith(cloud, visitor))
    await store.refresh()

    expect(store.record.value?.classHours).toBe(18.5)
  })
})

describe('leaving the branch', () => {
  it('happens once, and the whole app knows', async () => {
    const cloud = new Cloud().answer('leave', visitor)
    const app = appWith(cloud, member)
    const store = new MyBranchStore(app)
    store.ask(true)
    await Promise.all([store.leave(), store.leave()])

    expect(cloud.inputs('leave')).toEqual([{ branchId: 'b1' }])
    expect([store.asking, store.left, app.session.joined]).toEqual([false, true, false])
  })

  it("is refused while one holds the branch's office, with the sentence that says so", async () => {
    const cloud = new Cloud().answer('leave', refusal('CONFLICT', '你还担任这个支部的职务，请先交接再退出'))
    const app = appWith(cloud, secretary)
    const store = new MyBranchStore(app)
    store.ask(true)
    await store.leave()

    expect(store.asking).toBe(true)
    expect(store.leaving.error?.message).toContain('请先交接')
    expect(app.session.joined).toBe(true)
    store.ask(false)
    expect(store.leaving.error).toBeNull()
  })
})

describe('the way to the desk', () => {
  const nothing = { count: 0, nearest: null }

  it('says that nothing waits only where that is known', async () => {
    const found = new Loadable<Waiting>()
    expect(waitingWords({ ...nothing, found })).toBe('正在查看')
    await found.load(() => Promise.reject(new Error('no network')))
    expect(waitingWords({ ...nothing, found })).toBe('没有查到，点开再看')
    const none = { count: 0, rows: [] }
    const groups = {
      appeals: none,
      requests: none,
      reviews: none,
      sayings: none,
      claims: none,
      stars: none,
      offers: none,
      roles: none,
      places: { talks: 0 },
    }
    found.set({ count: 0, since: null, ...groups, now: '2026-06-01T04:00:00Z' })
    expect(waitingWords({ ...nothing, found })).toBe('现在没有等你处理的')
    expect(waitingWords({ count: 4, nearest: '加入申请：沈佳宁', found })).toBe('4 件等你处理，加入申请：沈佳宁')
  })
})
