import { AppError } from '../../src/contract/errors'
import type { BranchAsks } from '../../src/contract/notices'
import { AWAY, askingCity, BESIDE, DAY, HOME, HOUR, member, type AskingCity } from '../support/asking-city'
import { OFFICER, ROOT } from '../support/city'

let city: AskingCity
beforeEach(async () => {
  city = await askingCity()
})
afterEach(() => city.stop())

const refused = async (sent: Promise<unknown>): Promise<string> =>
  sent.then(
    () => 'done',
    (failure: unknown) => (failure instanceof AppError ? `${failure.code} ${failure.message}` : 'other'),
  )
const asks = (branchId = HOME, openid = member(2), month = '2026-11'): Promise<BranchAsks> =>
  city.as(openid).call('notices', 'asks', { branchId, month })
const burden = (orgId: string, over: object = {}) =>
  city.editor(orgId).call('writing', 'burden', {
    orgId,
    noticeId: null,
    scope: orgId,
    sectors: null,
    publishAt: null,
    ...over,
  })
const USED_UP = 'CONFLICT 11 月的 2 次用完了，下次 12月1日 起'

describe('what an organisation may ask in a month', () => {
  it('is two, by the month in which they come out; the third is refused where it is handed in and where it is released', async () => {
    const third = await city.handedIn({ noticeId: 'n3', orgId: 'u0' })
    await city.release({ noticeId: 'n1', orgId: 'u0' })
    expect((await burden('u0', { noticeId: 'n1' })).node).toEqual({ used: 1, most: 2, counted: true })
    await city.release({ noticeId: 'n2', orgId: 'u0', text: { publishAt: city.later(DAY), confirm: until(3) } })
    expect(await burden('u0')).toMatchObject({ month: '2026-11', node: { used: 2, most: 2, counted: false } })
    expect(await refused(city.approve(third))).toBe(USED_UP)
    expect(await refused(city.handedIn({ noticeId: 'n4', orgId: 'u0' }))).toBe(USED_UP)
    // Another organisation, another month, and one that asks nothing are free.
    await city.release({ noticeId: 'n5', orgId: 'u1' })
    const december = { publishAt: city.later(8 * DAY), confirm: until(10) }
    await city.release({ noticeId: 'n6', orgId: 'u0', text: december })
    await city.release({ noticeId: 'n7', orgId: 'u0', text: { confirm: null } })
    expect((await burden('u0', { publishAt: city.later(8 * DAY) })).node).toMatchObject({ used: 1 })
  })

  it('is not used by a correction that asks anew, but by one that asks for the first time', async () => {
    await city.release({ noticeId: 'n1', orgId: 'u0' })
    await city.release({ noticeId: 'n2', orgId: 'u0', text: { confirm: null } })
    for (const note of ['一', '二', '三'])
      await city.correct({ asksAgain: true, note }, { noticeId: 'n1', orgId: 'u0' })
    expect((await burden('u0')).node.used).toBe(1)
    await city.correct({ confirm: until(3) }, { noticeId: 'n2', orgId: 'u0' })
    expect((await burden('u0')).node.used).toBe(2)
  })

  it('is given back by what is taken back before it comes out, and stays used by what is withdrawn after', async () => {
    const scheduled = await city.release({
      noticeId: 'n1',
      orgId: 'u0',
      text: { publishAt: city.later(DAY), confirm: until(3) },
    })
    expect((await burden('u0')).node.used).toBe(1)
    await city.editor('u0').call('writing', 'unschedule', city.on(scheduled))
    expect((await burden('u0')).node.used).toBe(0)
    await city.release({ noticeId: 'n2', orgId: 'u0' })
    await city.withdraw('n2', 'u0')
    expect((await burden('u0')).node.used).toBe(1)
  })

  it('is what its settings say, none too', async () => {
    await city.set('confirmsPerNode', 0)
    expect(await refused(city.handedIn({ orgId: 'u0' }))).toBe('CONFLICT 上级设了每月 0 条，不能要求确认')
  })

  it('is found again where whoever took a place died before the release was written', async () => {
    const [first, second] = [
      { noticeId: 'n1', orgId: 'u0' },
      { noticeId: 'n2', orgId: 'u0' },
    ]
    const dead = { died: new Date(city.cloud.clock.now()), n1: new Date(city.cloud.clock.now()) }
    city.has({ nodeAsks: [{ _id: 'u0_2026-11', of: dead, used: 2 }] })
    await city.pass(3 * 60_000)
    await city.release(first)
    expect((await burden('u0')).node.used).toBe(2)
    await city.release(second)
    expect((await burden('u0')).node.used).toBe(2)
  })
})

describe('what a branch is asked in a month', () => {
  it('is four in all, whoever asks; then it gets notices without confirming, and its page says so', async () => {
    for (const [n, orgId] of [ROOT, ROOT, 'u0', 'u0'].entries()) await city.release({ noticeId: `n${n}`, orgId })
    await city.settle()
    await city.set('confirmsPerNode', 5)
    await city.release({ noticeId: 'n9' })
    // A branch that nobody has decided about yet is decided about by who opens it.
    const spared = { asked: false, spared: true, token: null, branch: null }
    expect(await city.open(member(2), 'n9')).toMatchObject(spared)
    await city.settle()
    expect(await city.open(member(2), 'n9')).toMatchObject(spared)
    expect(await city.open(member(2, BESIDE), 'n9')).toMatchObject(spared)
    expect(await city.open(member(0, AWAY), 'n9')).toMatchObject({ asked: true })
    const feed = await city.as(member(2)).call('notices', 'feed', { category: null, cursor: null })
    expect(feed.rows.find(({ noticeId }) => noticeId === 'n9')).toMatchObject({ confirmBy: null, confirmed: false })
    expect(feed.unreadConfirms).toBe(4)
    expect(await burden('u0')).toMatchObject({ branches: 2, full: 2, most: 4 })
    expect((await burden('u0')).first.map(({ id }) => id)).toEqual([HOME, BESIDE])
    const page = await asks()
    expect(page.asks.map(({ noticeId }) => noticeId)).toEqual(['n0', 'n1', 'n2', 'n3'])
    expect(page).toMatchObject({ most: 4, spared: [{ noticeId: 'n9' }] })
    expect(page.asks[0]).toMatchObject({ reason: '涉及出行安全', done: 0, due: 4, withdrawn: false })
    const board = city.as(member(0)).call('boards', 'board', { branchId: HOME, assignmentId: 'confirm-n9-1' })
    // It is not counted there: its people are not among those who have not confirmed.
    await expect(board).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const told = await city.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId: 'confirm-n9-1' })
    expect(told).toMatchObject({ rate: { roster: 8 }, coverage: { branches: 2 } })
  })

  it('stays as it was decided, also for a version that asks anew and when something else is withdrawn', async () => {
    await city.set('confirmsPerBranch', 1)
    await city.release({ noticeId: 'n1', orgId: 'u0' })
    await city.settle()
    await city.release({ noticeId: 'n2' })
    await city.settle()
    await city.withdraw('n1', 'u0')
    await city.pass(HOUR)
    await city.correct({ asksAgain: true }, { noticeId: 'n2' })
    await city.settle()
    expect((await city.open(member(2), 'n2')).asked).toBe(false)
    expect((await city.open(member(2, AWAY), 'n2')).asked).toBe(true)
    expect((await asks()).asks).toMatchObject([{ noticeId: 'n1', withdrawn: true }])
  })

  it('of a branch that only a correction reaches counts in the month of the correction', async () => {
    await city.set('confirmsPerBranch', 1)
    await city.release({ noticeId: 'n1', orgId: 'u0', text: { scope: HOME } })
    await city.settle()
    await city.pass(8 * DAY)
    await city.release({ noticeId: 'n2', orgId: 'u0', text: { scope: BESIDE } })
    await city.settle()
    const wider = { asksAgain: true, scope: 'u0', confirm: until(3) }
    await city.correct(wider, { noticeId: 'n1', orgId: 'u0' })
    // Whoever opens it decides as the minute's job does.
    const opened = async () => [(await city.open(member(2))).asked, (await city.open(member(2, BESIDE))).asked]
    expect(await opened()).toEqual([true, false])
    await city.settle()
    expect(await opened()).toEqual([true, false])
    const feed = await city.as(member(2, BESIDE)).call('notices', 'feed', { category: null, cursor: null })
    expect(feed.rows.find(({ noticeId }) => noticeId === 'n1')).toMatchObject({ confirmBy: null })
    const inDecember = await asks(BESIDE, member(2, BESIDE), '2026-12')
    expect(inDecember).toMatchObject({ asks: [{ noticeId: 'n2' }], spared: [{ noticeId: 'n1' }] })
    expect(await asks(HOME, member(2), '2026-12')).toMatchObject({ asks: [], spared: [] })
    expect(await asks()).toMatchObject({ asks: [{ noticeId: 'n1' }], spared: [] })
  })

  it('is told to everyone in it and above, and to nobody else; of what is not out yet nothing', async () => {
    await city.release({ noticeId: 'n1', text: { publishAt: city.later(DAY), confirm: until(3) } })
    await city.settle()
    expect((await asks()).asks).toEqual([])
    await city.pass(DAY + HOUR)
    for (const openid of [member(0), member(3), OFFICER]) expect((await asks(HOME, openid)).asks).toHaveLength(1)
    for (const openid of [member(3, BESIDE), 'openid-anyone']) {
      expect(await refused(asks(HOME, openid))).toMatch(/^FORBIDDEN/)
    }
    expect(await refused(asks('none'))).toMatch(/^FORBIDDEN/)
    expect((await asks(HOME, member(2), '2026-10')).asks).toEqual([])
  })
})

const until = (days: number) => ({ reason: '要紧', deadline: city.later(days * DAY), question: null })
