import type { MemberHistory } from '../../../../src/contract/tending'
import { QUIET } from '../../../../src/domain/assignments/quiet'
import {
  historyWord,
  numberWords,
  reminderWords,
  watchedWords,
  whoWords,
} from '../../../../src/features/boards/tending/member-words'
import { MemberStore } from '../../../../src/features/boards/tending/member.store'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'
import { NOW } from '../boards'

const assignment = (order: number, over: Partial<MemberHistory['rows'][number]> = {}) => ({
  assignmentId: `lesson-${order}`,
  label: `2026年第${order}期`,
  order,
  title: '课',
  state: 'done' as const,
  doneAt: '2026-11-16T02:00:00Z',
  corrected: false,
  excuse: null,
  appeal: null,
  ...over,
})
/** Of these, oldest first. */
const history = (...rows: MemberHistory['rows']): MemberHistory => ({
  memberId: 'm',
  branchId: 'b1',
  name: '甲',
  standing: 'member',
  joinedLeague: '2021-12',
  maskedNumber: '2023******',
  newest: null,
  quiet: QUIET,
  joined: true,
  certificates: 3,
  now: NOW,
  rows: rows.reverse(),
  next: null,
  may: ['see-record', 'change-record'],
})
const open = { text: '看了', at: NOW, state: 'open' as const, answer: null }
const past = history(
  assignment(6, { state: 'missed', doneAt: null, appeal: open }),
  assignment(7, { state: 'late', corrected: true }),
  assignment(8, { state: 'current', doneAt: null }),
)

async function memberStore(cloud: Cloud, assignmentId: string | null = null) {
  const store = new MemberStore(appWith(cloud, member), { memberId: 'm', assignmentId })
  await store.load()
  return store
}

describe('a member in the secretary’s hands', () => {
  it('is shown at the assignment that the board showed, else at the newest', async () => {
    expect((await memberStore(new Cloud().answer('member', past))).assignment?.order).toBe(8)
    const store = await memberStore(new Cloud().answer('member', past), 'lesson-6')
    expect([store.assignment?.order, store.mayExcuse, store.mayCorrect]).toEqual([6, true, true])
    store.pick('lesson-7')
    expect([store.mayExcuse, store.mayCorrect]).toEqual([true, true])
    expect(store.recent.map(historyWord)).toEqual(['未完成', '补学完成 11月16日 10:00，更正', '还没学完'])
  })

  it('is told of what was over before they came without a word of missing', () => {
    expect(historyWord(assignment(5, { state: 'before', doneAt: null }))).toBe('截止时还没加入')
  })

  it('is shown further back by the page; what is picked stays in hand, and the strip is of the newest', async () => {
    const recent = { ...past, next: 'older' }
    const before = history(assignment(4), assignment(5))
    const excused = history(assignment(4), assignment(5, { state: 'excused', doneAt: null, excuse: '病假' }))
    const cloud = new Cloud()
      .answer('member', recent, refusal('UNREACHABLE'), before, excused, recent, recent, before)
      .answer('excuse', { excused: true })
    const store = await memberStore(cloud)
    const orders = (rows: readonly { order: number }[]) => rows.map(({ order }) => order)
    await store.pages.toNext()
    expect([orders(store.assignments), store.pages.page.error?.code]).toEqual([[8, 7, 6], 'UNREACHABLE'])
    await store.pages.toNext()
    expect([orders(store.assignments), store.assignment?.order]).toEqual([[5, 4], 8])

    store.pick('lesson-5')
    store.ask('excuse')
    store.say('病假')
    await store.confirm()
    expect([orders(store.recent), orders(store.assignments)]).toEqual([
      [6, 7, 8],
      [5, 4],
    ])
    await store.pages.toPrevious()
    expect([orders(store.assignments), store.assignment?.excuse]).toEqual([[8, 7, 6], '病假'])
    // Taken back beside another page, it is shown as it stands now.
    await store.takeExcuseBack()
    expect([orders(store.assignments), store.assignment?.excuse]).toEqual([[5, 4], null])
    expect(cloud.inputs('member')).toMatchObject(
      [null, 'older', 'older', 'older', null, null, 'older'].map((cursor) => ({ cursor })),
    )
  })

  it('keeps the strip of the newest where what was done can’t be shown at once', async () => {
    const recent = { ...past, next: 'older' }
    const before = history(assignment(5))
    const cloud = new Cloud()
      .answer('member', recent, before, before, refusal('UNREACHABLE'), recent)
      .answer('excuse', { excused: true })
    const store = await memberStore(cloud)
    await store.pages.toNext()
    store.ask('excuse')
    store.say('病假')
    await store.confirm()
    expect([store.recent.length, store.assignment?.order, store.deed, store.problem]).toEqual([3, 8, null, null])
    await store.refresh()
    expect([store.recent.length, store.assignments.length, store.pages.page.error]).toEqual([3, 3, null])
  })

  it('is found at an assignment of long ago, as an appeal leads to it', async () => {
    const recent = { ...past, next: 'older' }
    const cloud = new Cloud().answer('member', recent, history(assignment(5)), recent, history(assignment(5)), recent)
    expect((await memberStore(cloud, 'lesson-5')).assignment?.order).toBe(5)
    expect(cloud.inputs('member')).toHaveLength(2)

    const store = await memberStore(cloud, 'gone')
    expect([store.assignment?.order, store.pages.at]).toEqual([8, 0])
  })

  it('is excused with a reason, and the excuse taken back', async () => {
    const excused = history(assignment(8, { state: 'excused', doneAt: null, excuse: '病假' }))
    const cloud = new Cloud().answer('member', past, excused, past).answer('excuse', { excused: true })
    const store = await memberStore(cloud)
    store.ask('excuse')
    await store.confirm()
    expect(cloud.inputs('excuse')).toHaveLength(0)
    store.say(' 病假 ')
    await store.confirm()
    expect([store.deed, store.assignment?.excuse, store.mayExcuse]).toEqual([null, '病假', false])
    await store.takeExcuseBack()
    const about = { memberId: 'm', assignmentId: 'lesson-8' }
    expect(cloud.inputs('excuse')).toEqual([
      { ...about, reason: '病假' },
      { ...about, reason: null },
    ])
  })

  it('gets an answer; a refusal of the cloud stays in the sheet with the words', async () => {
    const cloud = new Cloud()
      .answer('member', past)
      .answer('correct', refusal('CONFLICT', '已经同意'), { recorded: true })
    const store = await memberStore(cloud, 'lesson-6')
    store.ask('accept')
    store.say('核实过')
    await store.confirm()
    expect([store.deed, store.problem, store.reason]).toEqual(['accept', '没有办成。已经同意', '核实过'])
    await Promise.all([store.confirm(), store.confirm()])
    expect(store.deed).toBeNull()
    expect(cloud.inputs('correct')).toHaveLength(2)
    expect(cloud.inputs('correct')[1]).toMatchObject({ assignmentId: 'lesson-6', outcome: 'accept', reason: '核实过' })
  })
})

describe('the head of a member’s page', () => {
  const newest = { assignmentId: 'lesson-8', deadline: '2026-11-29T14:00:00Z', percent: 12, reminder: 'can' as const }

  it('tells the standing, since when, how much was watched, and of the number the beginning', () => {
    expect(whoWords(past)).toBe('团员\u30002021 年 12 月入团')
    expect(whoWords({ ...past, standing: 'youth', joinedLeague: null, joined: false })).toBe('青年\u3000未加入小程序')
    expect([watchedWords({ ...past, newest }), watchedWords(past)]).toEqual(['本期已看 12%', ''])
    expect([numberWords(past), numberWords({ ...past, maskedNumber: null })]).toEqual([
      '2023******',
      '不到八位，不显示',
    ])
  })

  it.each([
    ['can be reminded', { reminder: 'can' }, NOW, true, ''],
    ['at night', { reminder: 'can' }, '2026-11-24T13:00:00Z', false, '21:00 到次日 08:00 不发提醒'],
    ['after the deadline', { reminder: 'can' }, '2026-11-29T14:00:00Z', false, ''],
    ['was reminded', { reminder: 'reminded' }, NOW, false, '已提醒'],
    ['has not agreed', { reminder: 'not-subscribed' }, NOW, false, '未订阅'],
    ['has finished', { reminder: null }, NOW, false, ''],
  ] as const)('of who %s', async (_, over, now, may, words) => {
    const history = { ...past, now, newest: { ...newest, ...over }, may: [...past.may, 'remind' as const] }
    const store = await memberStore(new Cloud().answer('member', history))
    expect([store.mayRemind, reminderWords(history)]).toEqual([may, words])
  })

  it('offers the reminder to whom the table lets send one alone', async () => {
    expect((await memberStore(new Cloud().answer('member', { ...past, newest }))).mayRemind).toBe(false)
  })

  it('reminds of the newest, once however often it is tapped, and tells why where that failed', async () => {
    const history = { ...past, newest, may: [...past.may, 'remind' as const] }
    const reminded = { ...history, newest: { ...newest, reminder: 'reminded' as const } }
    const cloud = new Cloud().answer('member', history)
    const store = await memberStore(cloud)
    cloud.answer('remind', refusal('CONFLICT', '21:00 到次日 08:00 不发提醒，可以先复制名单'))
    await store.remind()
    expect([store.remindProblem, store.reminding]).toEqual(['21:00 到次日 08:00 不发提醒，可以先复制名单', false])
    cloud.answer('remind', { sent: ['m'], notSubscribed: [], alreadyReminded: [], done: [], failed: [] })
    cloud.answer('member', reminded)
    await Promise.all([store.remind(), store.remind()])
    expect(cloud.inputs('remind').slice(1)).toEqual([{ branchId: 'b1', assignmentId: 'lesson-8', memberIds: ['m'] }])
    expect([store.remindProblem, store.mayRemind]).toEqual([null, false])
  })
})
