import type { MemberHistory } from '../../../../src/contract/tending'
import { historyWord, stripWords } from '../../../../src/features/boards/tending/member-words'
import { MemberStore } from '../../../../src/features/boards/tending/member.store'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'
import { NOW } from '../boards'

const issue = (order: number, over: Partial<MemberHistory['history'][number]> = {}) => ({
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
const history = (...rows: MemberHistory['history']): MemberHistory => ({
  memberId: 'm',
  name: '甲',
  standing: 'member',
  joined: true,
  certificates: 3,
  now: NOW,
  history: rows,
})
const open = { text: '看了', at: NOW, state: 'open' as const, answer: null }
const past = history(
  issue(6, { state: 'missed', doneAt: null, appeal: open }),
  issue(7, { state: 'late', corrected: true }),
  issue(8, { state: 'current', doneAt: null }),
)

async function memberStore(cloud: Cloud, assignmentId: string | null = null) {
  const store = new MemberStore(appWith(cloud, member), { branchId: 'b1', memberId: 'm', assignmentId })
  await store.load()
  return store
}

describe('a member in the secretary’s hands', () => {
  it('is shown at the issue that the board showed, else at the newest', async () => {
    expect((await memberStore(new Cloud().answer('member', past))).issue?.order).toBe(8)
    const store = await memberStore(new Cloud().answer('member', past), 'lesson-6')
    expect([store.issue?.order, store.mayExcuse, store.mayCorrect]).toEqual([6, true, true])
    store.pick('lesson-7')
    expect([store.mayExcuse, store.mayCorrect]).toEqual([true, true])
    expect(stripWords(past)).toBe('近 3 期，按时 0，补学 1，缺 1')
    expect(past.history.map(historyWord)).toEqual(['未完成', '补学完成 11月16日 10:00，更正', '还没学完'])
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
    const about = { branchId: 'b1', memberId: 'm', assignmentId: 'lesson-8' }
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
    expect(cloud.inputs('correct')[1]).toMatchObject({ assignmentId: 'lesson-6', outcome: 'accept', reason: '核实过' })
  })
})
