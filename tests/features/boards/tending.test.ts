import type { MemberHistory, Reminding } from '../../../src/contract/tending'
import { AppealsStore } from '../../../src/features/boards/appeals.store'
import { BoardStore } from '../../../src/features/boards/board.store'
import { MemberStore } from '../../../src/features/boards/member.store'
import { RemindingStore } from '../../../src/features/boards/reminding.store'
import {
  historyWord,
  remindHint,
  reminderWord,
  reportWords,
  stripWords,
} from '../../../src/features/boards/tending-words'
import { appWith, Cloud, member, refusal } from '../identity/cloud'
import { board, NOW, person } from './boards'

const people = [
  person('甲', { reminder: 'can' }),
  person('乙', { reminder: 'can', state: 'in-progress', percent: 40 }),
  person('丙', { reminder: 'reminded' }),
  person('丁', { reminder: 'not-subscribed' }),
  person('戊', { reminder: 'not-joined', joined: false }),
  person('己', { reminder: 'failed' }),
  person('庚', { state: 'done' }),
]
const reminding = (over: Partial<Reminding> = {}): Reminding => ({
  ...{ sent: [], notSubscribed: [], alreadyReminded: [], done: [], failed: [] },
  ...over,
})

async function opened(cloud: Cloud, over: Parameters<typeof board>[0] = { people }) {
  cloud.answer('board', board(over))
  const app = appWith(cloud, member)
  const store = new BoardStore(app, 'b1')
  await store.load()
  return { store, reminds: new RemindingStore(app, store) }
}

describe('reminding', () => {
  it('counts who can be reached, and says who can’t', async () => {
    const { reminds } = await opened(new Cloud())
    expect(reminds.reachable).toEqual(['甲', '乙'])
    expect(remindHint(reminds)).toBe('另有 2 人没有订阅，可以复制名单发到群里')
    expect(people.map(reminderWord)).toEqual(['', '', '已提醒', '未订阅', '', '没有送到', ''])
  })

  it('asks for the issue that is shown, tells what became of it and brings the board anew', async () => {
    const cloud = new Cloud().answer('remind', reminding({ sent: ['甲'], failed: ['乙'] }))
    const { reminds } = await opened(cloud)
    await reminds.remind(reminds.reachable)
    expect(cloud.inputs('remind')).toEqual([{ branchId: 'b1', lessonId: 'lesson-8', memberIds: ['甲', '乙'] }])
    expect(cloud.inputs('board')).toHaveLength(2)
    expect(reminds.report && reportWords(reminds.report)).toBe('已提醒 1 人，1 人没有送到，不会再发')
    expect(reminds.busy).toBe(false)
  })

  it('goes to those who are chosen: all, until somebody is left out, and never to who can’t be reminded', async () => {
    const cloud = new Cloud().answer('remind', reminding({ sent: ['乙'] }))
    const { reminds } = await opened(cloud)
    expect([reminds.chosen, reminds.chosenOf]).toEqual([['甲', '乙'], 'all'])
    expect(people.map(({ memberId }) => reminds.canChoose(memberId)).filter(Boolean)).toHaveLength(2)
    reminds.choose('甲', false)
    reminds.choose('丁', true)
    expect([reminds.chosen, reminds.chosenOf, reminds.isChosen('甲')]).toEqual([['乙'], 'some', false])
    reminds.chooseAll(false)
    expect([reminds.chosen, reminds.chosenOf]).toEqual([[], 'none'])
    await reminds.remind(reminds.chosen)
    expect(cloud.inputs('remind')).toEqual([])
    reminds.chooseAll(true)
    reminds.choose('甲', false)
    reminds.choose('甲', true)
    expect(reminds.chosen).toEqual(['甲', '乙'])
    reminds.choose('甲', false)
    await reminds.remind(reminds.chosen)
    expect(cloud.inputs('remind')).toMatchObject([{ memberIds: ['乙'] }])
  })

  it('at night nobody can be chosen', async () => {
    const { reminds } = await opened(new Cloud(), { people, now: '2026-11-24T13:00:00Z' })
    expect(people.some(({ memberId }) => reminds.canChoose(memberId) || reminds.isChosen(memberId))).toBe(false)
  })

  it('tapped twice sends once, and many go in several requests', async () => {
    const many = Array.from({ length: 65 }, (_, i) => person(`人${i}`, { reminder: 'can' }))
    const cloud = new Cloud().answer('remind', reminding({ sent: ['x'] }))
    const { reminds } = await opened(cloud, { people: many })
    await Promise.all([reminds.remind(reminds.reachable), reminds.remind(reminds.reachable)])
    const sizes = cloud.inputs('remind').map((input) => (input as { memberIds: string[] }).memberIds.length)
    expect(sizes).toEqual([30, 30, 5])
    expect(reminds.report?.sent).toHaveLength(3)
  })

  it('says when the line broke, and what had been sent', async () => {
    const cloud = new Cloud().answer('remind', refusal('UNREACHABLE', '网络不太稳定'))
    const { reminds } = await opened(cloud)
    await reminds.remind(['甲'])
    expect(reminds.error?.message).toBe('网络不太稳定')
    expect(reminds.report && reportWords(reminds.report)).toBe('')
  })

  it.each([
    ['2026-11-24T13:00:00Z', 'quiet', '21:00 到次日 08:00 不发提醒，名单可以随时复制'],
    ['2026-11-30T02:00:00Z', 'over', '本期已截止，不再发提醒，可以复制名单请大家补学'],
  ])('at %s is closed', async (now, closed, words) => {
    const { reminds } = await opened(new Cloud(), { people, now })
    expect([reminds.closed, remindHint(reminds)]).toEqual([closed, words])
  })

  it('has a word where nobody can be reached', async () => {
    const { reminds } = await opened(new Cloud(), { people: people.slice(2) })
    expect(remindHint(reminds)).toBe('现在没有人能收到提醒，可以复制名单发到群里')
  })
})

const issue = (sequence: number, over: Partial<MemberHistory['issues'][number]> = {}) => ({
  ...{ lessonId: `lesson-${sequence}`, label: `2026年第${sequence}期`, sequence, title: '课' },
  ...{ state: 'done' as const, doneAt: '2026-11-16T02:00:00Z', corrected: false, excuse: null, appeal: null },
  ...over,
})
const history = (...issues: MemberHistory['issues']): MemberHistory => ({
  ...{ memberId: 'm', name: '甲', standing: 'member', joined: true, certificates: 3, now: NOW },
  issues,
})
const open = { text: '看了', at: NOW, state: 'open' as const, answer: null }
const past = history(
  issue(6, { state: 'missed', doneAt: null, appeal: open }),
  issue(7, { state: 'late', corrected: true }),
  issue(8, { state: 'current', doneAt: null }),
)

async function memberStore(cloud: Cloud, lessonId: string | null = null) {
  const store = new MemberStore(appWith(cloud, member), { branchId: 'b1', memberId: 'm', lessonId })
  await store.load()
  return store
}

describe('a member in the secretary’s hands', () => {
  it('is shown at the issue that the board showed, else at the newest', async () => {
    expect((await memberStore(new Cloud().answer('member', past))).issue?.sequence).toBe(8)
    const store = await memberStore(new Cloud().answer('member', past), 'lesson-6')
    expect([store.issue?.sequence, store.mayExcuse, store.mayCorrect]).toEqual([6, true, true])
    store.pick('lesson-7')
    expect([store.mayExcuse, store.mayCorrect]).toEqual([true, false])
    expect(stripWords(past)).toBe('近 3 期，按时 0，补学 1，缺 1')
    expect(past.issues.map(historyWord)).toEqual(['未完成', '补学完成 11月16日 10:00，团支书补录', '还没学完'])
  })

  it('is excused with a reason, and the excuse taken back', async () => {
    const excused = history(issue(8, { state: 'excused', doneAt: null, excuse: '病假' }))
    const cloud = new Cloud().answer('member', past, excused, past).answer('excuse', { excused: true })
    const store = await memberStore(cloud)
    store.ask('excuse')
    await store.confirm()
    expect(cloud.inputs('excuse')).toHaveLength(0)
    store.say(' 病假 ')
    await store.confirm()
    expect([store.deed, store.issue?.excuse, store.mayExcuse]).toEqual([null, '病假', false])
    await store.takeExcuseBack()
    const about = { branchId: 'b1', memberId: 'm', lessonId: 'lesson-8' }
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
    expect([store.deed, store.error?.message, store.reason]).toEqual(['accept', '已经同意', '核实过'])
    await Promise.all([store.confirm(), store.confirm()])
    expect(store.deed).toBeNull()
    expect(cloud.inputs('correct')).toHaveLength(2)
    expect(cloud.inputs('correct')[1]).toMatchObject({ lessonId: 'lesson-6', outcome: 'accept', reason: '核实过' })
  })
})

describe('appeals that wait', () => {
  it('are fetched for the branch, once at a time', async () => {
    const cloud = new Cloud().answer('appeals', { appeals: [] })
    const store = new AppealsStore(appWith(cloud, member), 'b1')
    await Promise.all([store.refresh(), store.refresh()])
    expect(cloud.inputs('appeals')).toEqual([{ branchId: 'b1' }])
    expect(store.appeals.value?.appeals).toEqual([])
  })
})
