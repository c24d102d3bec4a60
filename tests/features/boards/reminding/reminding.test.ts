import type { Reminding } from '../../../../src/contract/tending'
import { BoardStore } from '../../../../src/features/boards/board/board.store'
import { remindedWords, reminderWord } from '../../../../src/features/boards/reminder-words'
import { remindHint, reportWords } from '../../../../src/features/boards/reminding/reminding-words'
import { RemindingStore } from '../../../../src/features/boards/reminding/reminding.store'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'
import { board, person } from '../boards'

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
  sent: [],
  notSubscribed: [],
  alreadyReminded: [],
  done: [],
  failed: [],
  ...over,
})

async function opened(cloud: Cloud, over: Parameters<typeof board>[0] = { people }) {
  cloud.answer('board', board(over))
  const app = appWith(cloud, member)
  const store = new BoardStore(app, 'b1')
  await store.load()
  return { app, store, reminds: new RemindingStore(app, store) }
}

describe('reminding', () => {
  it('counts who can be reached, and says who can’t', async () => {
    const { reminds } = await opened(new Cloud())
    expect(reminds.reachable).toEqual(['甲', '乙'])
    expect(remindHint(reminds)).toBe('另有 2 人没有订阅，可以复制名单发到群里')
    expect(people.map(reminderWord)).toEqual(['', '', '已提醒', '未订阅', '', '没有送到', ''])
  })

  it.each([
    ['2026-11-24T01:59:30Z', '刚刚已提醒'],
    ['2026-11-24T01:01:00Z', '59 分钟前已提醒'],
    ['2026-11-24T00:00:00Z', '2 小时前已提醒'],
    ['2026-11-23T02:00:00Z', '昨天 10:00 已提醒'],
  ])('says when somebody was: %s', (remindedAt, words) => {
    expect(remindedWords({ reminder: 'reminded', remindedAt }, '2026-11-24T02:00:00Z')).toBe(words)
    expect(remindedWords({ reminder: 'not-subscribed', remindedAt: null }, '2026-11-24T02:00:00Z')).toBe('未订阅')
  })

  it('asks for the assignment that is shown, tells what became of it and brings the board anew', async () => {
    const cloud = new Cloud().answer('remind', reminding({ sent: ['甲'], failed: ['乙'] }))
    const { reminds } = await opened(cloud)
    await reminds.remind(reminds.reachable)
    expect(cloud.inputs('remind')).toEqual([{ branchId: 'b1', assignmentId: 'lesson-8', memberIds: ['甲', '乙'] }])
    expect(cloud.inputs('board')).toHaveLength(2)
    expect(reminds.report && reportWords(reminds.report)).toBe('已提醒 1 人，1 人没有送到，不会再发')
    expect(reminds.busy).toBe(false)
  })

  it('shows whom it reaches before it sends, and stays open where it did not go through', async () => {
    const cloud = new Cloud().answer('remind', refusal('CONFLICT', '夜里不发'), reminding({ sent: ['甲', '乙'] }))
    const { app, reminds } = await opened(cloud)
    reminds.ask(true)
    expect([reminds.chosenNames, reminds.problem]).toEqual(['甲、乙', null])
    expect(cloud.inputs('remind')).toEqual([])
    await reminds.remindChosen()
    expect([reminds.asking, reminds.problem]).toEqual([true, '夜里不发'])
    // Without a network what matters is that nothing went out.
    app.session.setOnline(false)
    expect(reminds.problem).toContain('还没有发出')
    app.session.setOnline(true)
    reminds.ask(false)
    reminds.ask(true)
    expect(reminds.error).toBeNull()
    await reminds.remindChosen()
    expect([reminds.asking, cloud.inputs('remind').length]).toEqual([false, 2])
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
