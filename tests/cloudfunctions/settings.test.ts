import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Settings } from '../../src/contract/settings'
import type { SettingName, SettingValue } from '../../src/domain/settings/settings'
import { aCity, anIssue, branchId, officeHolders, OFFICER, openidOf, personOf, ROOT } from '../support/city'
import { anIssueAfter } from '../support/issues'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const [OTHER, UNIT_OFFICER, ADMINISTRATOR, CONTACT] = ['openid-2', 'openid-unit', 'openid-admin', 'openid-contact']
const [SECRETARY, MEMBER] = [openidOf(branchId(0, 0), 0), openidOf(branchId(0, 0), 1)]
const first = anIssue({ passMark: null, coverageNeeded: null })
const second = { ...anIssueAfter(first), passMark: null, coverageNeeded: null }

let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 2, branches: 2, people: 4 }))
  const { accounts, roles } = officeHolders([
    { openid: OTHER, orgId: ROOT, role: 'officer' },
    { openid: UNIT_OFFICER, orgId: 'u0', role: 'officer' },
    { openid: ADMINISTRATOR, orgId: 'u0', role: 'administrator' },
    { openid: CONTACT, orgId: 'u0', role: 'contact' },
  ])
  test.has({ issues: [first, second], accounts, roles })
})
afterEach(() => test.stop())

const read = (who: string, orgId = ROOT): Promise<Settings> => test.as(who).call('boards', 'settings', { orgId })
const one = ({ settings }: Settings, name: SettingName) => settings.find((setting) => setting.name === name)
const set = (
  who: string,
  orgId: string,
  [name, value, seen = null]: [SettingName, SettingValue | null, (string | null)?],
) => test.as(who).call('boards', 'setSetting', { orgId, name, value, seen })
const deeds = () => all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'set-settings')

describe('a setting', () => {
  it('has a standard, is set for a subtree, and says by which office and when; nobody is named', async () => {
    expect(one(await read(OFFICER), 'passMark')).toEqual({
      name: 'passMark',
      value: 60,
      by: null,
      own: null,
      above: 60,
      below: 0,
    })
    await set(UNIT_OFFICER, 'u0', ['passMark', 80])
    const city = await set(OFFICER, ROOT, ['passMark', 70])
    expect(one(city, 'passMark')).toMatchObject({ value: 70, by: { id: ROOT }, above: 60, below: 1 })
    const office = { org: { id: ROOT }, role: 'officer' }
    expect(one(city, 'passMark')?.own).toMatchObject({ office })
    expect(city.history).toMatchObject([{ name: 'passMark', value: 70, office }])
    expect(one(await read(OFFICER, 'u0'), 'passMark')).toMatchObject({ value: 80, above: 70 })
    expect(one(await read(OFFICER, 'u1'), 'passMark')).toMatchObject({ value: 70, by: { id: ROOT }, own: null })
    expect(JSON.stringify(city)).not.toContain('成员')
    expect(deeds().map(({ actorId, orgId }) => [actorId, orgId])).toEqual([
      [personOf(UNIT_OFFICER), 'u0'],
      [personOf(OFFICER), ROOT],
    ])
  })

  it('is taken back, and what is above counts again', async () => {
    await set(OFFICER, ROOT, ['passMark', 70])
    const own = one(await set(ADMINISTRATOR, 'u0', ['passMark', 80]), 'passMark')?.own
    const back = await set(UNIT_OFFICER, 'u0', ['passMark', null, own?.at])
    expect(one(back, 'passMark')).toMatchObject({ value: 70, by: { id: ROOT }, own: { value: null } })
    expect(back.history.map(({ value, office }) => [value, office.role])).toEqual([
      [null, 'officer'],
      [80, 'administrator'],
    ])
    expect(one(await read(OFFICER), 'passMark')).toMatchObject({ below: 0 })
  })

  it('that is set twice is set once; of two at once one is, and the other hears who it was', async () => {
    await set(OFFICER, ROOT, ['passMark', 70])
    await set(OFFICER, ROOT, ['passMark', 70])
    expect(deeds()).toHaveLength(1)
    const late = set(OTHER, ROOT, ['passMark', 80])
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(late).rejects.toThrow('的团委干部 今天 10:00 改成了 70 分')

    const seen = one(await read(OFFICER), 'passMark')?.own?.at
    const both = await Promise.allSettled([
      set(OFFICER, ROOT, ['passMark', 80, seen]),
      set(OTHER, ROOT, ['passMark', 90, seen]),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(deeds()).toHaveLength(2)
  })

  it('whose writer died is written down once, by the same request again or by the next choice', async () => {
    /** After choosing: what stood there was written down before. */
    const dies = async (value: number, seen: string | null = null) => {
      let stood = seen === null
      test.cloud.setFaults(({ collection }) => {
        if (collection !== 'audit') return undefined
        if (stood) return 'error-before'
        stood = true
        return undefined
      })
      await expect(set(OFFICER, ROOT, ['passMark', value, seen])).rejects.toMatchObject({ code: 'INTERNAL' })
      test.cloud.setFaults()
      return one(await read(OFFICER), 'passMark')?.own?.at ?? null
    }
    await dies(70)
    expect(deeds()).toEqual([])
    await set(OFFICER, ROOT, ['passMark', 70])
    await set(OFFICER, ROOT, ['passMark', 70])
    expect(deeds()).toMatchObject([{ actorId: personOf(OFFICER) }])

    test.cloud.clock.advance(1000)
    const seen = await dies(80, one(await read(OFFICER), 'passMark')?.own?.at)
    expect(deeds()).toHaveLength(1)
    test.cloud.clock.advance(1000)
    await set(OTHER, ROOT, ['passMark', 90, seen])
    expect((await read(OFFICER)).history.map(({ value }) => value)).toEqual([90, 80, 70])
    expect(deeds().map(({ actorId }) => actorId)).toEqual([OFFICER, OFFICER, OTHER].map(personOf))
  })

  it.each<[SettingName, SettingValue, string]>([
    ['passMark', 59, '及格分填 60 到 100 的整数'],
    ['passMark', true, '及格分填 60 到 100 的整数'],
    ['quizTries', 4, '连续答题次数填 1 到 3 的整数'],
    ['ranking', 1, '显示名次只有打开和关闭'],
    ['initials', 60, '证明编号的字头是两个大写字母'],
  ])('%s can not be %s', async (name, value, message) => {
    await expect(set(OFFICER, ROOT, [name, value])).rejects.toMatchObject({ code: 'INVALID_INPUT', message })
    expect([one(await read(OFFICER), name)?.own, deeds()]).toEqual([null, []])
  })

  it('of the city alone is not to be set below it, and a branch has none', async () => {
    expect(one(await read(UNIT_OFFICER, 'u0'), 'initials')).toBeUndefined()
    await expect(set(UNIT_OFFICER, 'u0', ['initials', 'AB'])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(read(OFFICER, branchId(0, 0))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(set(OFFICER, branchId(0, 0), ['passMark', 70])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is read by a contact officer, and changed by nobody who may not', async () => {
    expect((await read(CONTACT, 'u0')).may).not.toContain('set-settings')
    for (const who of [CONTACT, SECRETARY])
      await expect(set(who, 'u0', ['passMark', 70])).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(set(UNIT_OFFICER, 'u1', ['passMark', 70])).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(read(SECRETARY, 'u0')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('what it changes', () => {
  const rules = async (lessonId: string) => (await test.as(MEMBER).call('lessons', 'open', { lessonId })).rules

  it('a lesson that says nothing goes by whose it is, from the next issue on; one that says something by itself', async () => {
    await set(OFFICER, ROOT, ['passMark', 70])
    await set(OFFICER, ROOT, ['coverage', 80])
    await set(OFFICER, ROOT, ['quizTries', 2])
    await set(UNIT_OFFICER, 'u0', ['passMark', 100])
    expect(await rules('L1')).toMatchObject({ passMark: 60, coverageNeeded: 0.9, quizTries: 3 })
    test.cloud.clock.set(second.opensAt.getTime())
    expect(await rules('L2')).toMatchObject({ passMark: 70, coverageNeeded: 0.8, quizTries: 2 })
    const { issue } = await test.as(MEMBER).call('lessons', 'home', {})
    expect(issue).toMatchObject({ passMark: 70, coverageNeeded: 0.8 })

    const [said] = [anIssueAfter(second)].map((issue) => ({ ...issue, passMark: 65, coverageNeeded: 0.95 }))
    if (said) test.has({ issues: [said] })
    test.cloud.clock.set(said?.opensAt.getTime() ?? 0)
    expect(await rules('L3')).toMatchObject({ passMark: 65, coverageNeeded: 0.95 })
  })

  it('quiet hours can only become longer, and nobody is reminded in them', async () => {
    await set(OFFICER, ROOT, ['quiet', { from: 20, until: 8 }])
    await expect(set(UNIT_OFFICER, 'u0', ['quiet', { from: 21, until: 9 }])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '安静时段只能比上级的更长：最晚 20 点开始，最早 8 点结束',
    })
    await set(UNIT_OFFICER, 'u0', ['quiet', { from: 20, until: 11 }])
    const board = (place: number) =>
      test.as(OFFICER).call('boards', 'board', { branchId: branchId(place, 0), kind: 'lesson' })
    expect((await test.as(OFFICER).call('boards', 'overview', { orgId: 'u0', kind: 'lesson' })).quiet).toEqual({
      from: 20,
      until: 11,
    })
    expect([(await board(0)).quiet, (await board(1)).quiet]).toEqual([
      { from: 20, until: 11 },
      { from: 20, until: 8 },
    ])
    const remind = () =>
      test.as(SECRETARY).call('boards', 'remind', { branchId: branchId(0, 0), assignmentId: 'L1', memberIds: ['m'] })
    await expect(remind()).rejects.toMatchObject({ message: '20:00 到次日 11:00 不发提醒，可以先复制名单' })
    test.cloud.clock.advance(3_600_000)
    await expect(remind()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('the next certificate begins with the city’s letters, and the one before is still checked', async () => {
    const numberOf = async (who: string) => (await test.as(who).finishLesson('L1')).receipt?.number ?? ''
    const mine = await numberOf(MEMBER)
    await set(OFFICER, ROOT, ['initials', 'QN'])
    const next = await numberOf(SECRETARY)
    expect([mine, next].map((number) => number.slice(0, 2))).toEqual(['LJ', 'QN'])
    for (const number of [mine, next])
      expect(await test.as(MEMBER).call('lessons', 'verify', { number })).toMatchObject({ valid: true })
  })
})

describe('an open board', () => {
  it('hears whether anything is new at a fraction of the reads', async () => {
    const me = test.as(SECRETARY)
    const branch = branchId(0, 0)
    const asks = async (ask: () => Promise<{ version: string }>) => {
      test.cloud.operations.reset()
      const { version } = await ask()
      const { queries, read: documents } = test.cloud.operations.since(-1).totals
      return { version, cost: [queries, documents] }
    }
    await test.as(MEMBER).finishLesson('L1')
    const board = () => me.call('boards', 'board', { branchId: branch, kind: 'lesson' })
    const version = () => me.call('boards', 'version', { orgId: branch, kind: 'lesson' })
    const [whole, cheap] = [await asks(board), await asks(version)]
    expect(cheap.version).toBe(whole.version)
    // Of documents the more, the larger the branch.
    expect([whole.cost, cheap.cost]).toEqual([
      [14, 15],
      [8, 5],
    ])

    await test.as(openidOf(branch, 2)).finishLesson('L1')
    const { version: moved } = await version()
    expect(moved).not.toBe(whole.version)
    expect((await board()).version).toBe(moved)
  })

  it('moves when somebody joins or appeals, and tells nobody above the branch of it', async () => {
    const branch = branchId(0, 0)
    const version = async (who: string) =>
      (await test.as(who).call('boards', 'version', { orgId: branch, kind: 'lesson' })).version
    const both = async () => [await version(SECRETARY), await version(OFFICER)]
    const before = await both()
    await test.as(MEMBER).call('identity', 'leave', { branchId: branch })
    const left = await both()
    expect(left).toEqual([expect.not.stringMatching(before[0] ?? ''), before[1]])
    await test.as(openidOf(branch, 2)).call('lessons', 'appeal', { lessonId: 'L1', text: '看过了' })
    expect(await both()).toEqual([expect.not.stringMatching(left[0] ?? ''), before[1]])
  })

  it('and an overview once the numbers have come up', async () => {
    const version = async () =>
      (await test.as(OFFICER).call('boards', 'version', { orgId: ROOT, kind: 'lesson' })).version
    const overview = async () =>
      (await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, kind: 'lesson' })).version
    await test.settle()
    const before = await overview()
    expect(await version()).toBe(before)
    await test.as(MEMBER).finishLesson('L1')
    await test.settle()
    expect(await version()).not.toBe(before)
    expect(await version()).toBe(await overview())
  })
})
