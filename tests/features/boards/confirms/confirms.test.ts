import { BranchConfirms, confirmedOf } from '../../../../src/features/boards/confirms/branch.store'
import {
  besideBranch,
  besideNode,
  dayItems,
  progressText,
  untilWords,
} from '../../../../src/features/boards/confirms/confirm-words'
import { NodeConfirms } from '../../../../src/features/boards/confirms/node.store'
import { confirmReportWords } from '../../../../src/features/boards/overview/confirm-report-words'
import { ConfirmReportStore } from '../../../../src/features/boards/overview/confirm-report.store'
import { RemindingStore } from '../../../../src/features/boards/reminding/reminding.store'
import { onceWords, remindHint } from '../../../../src/features/boards/reminding/reminding-words'
import { appWith, Cloud, member } from '../../identity/cloud'
import { board, everyKind, NOW, overview, rate, row } from '../boards'

const confirm = {
  ...board().assignment,
  assignmentId: 'confirm-n1-2',
  kind: 'confirm',
  label: '',
  title: '关于开展团员教育评议的通知',
  about: { source: '团市委组织部', reason: '影响团籍注册' },
}

describe('who of a branch has confirmed', () => {
  const all = board({
    assignment: confirm,
    people: everyKind,
    rate: rate({ onTime: 28, late: 1, excused: 1 }),
    youthRate: rate({ onTime: 2, roster: 3 }),
    before: 12,
  })

  it('is told of members and youth as one, by the assignment of this version', async () => {
    const cloud = new Cloud().answer('board', all)
    const store = new BranchConfirms(appWith(cloud, member), 'b1', 'confirm-n1-2')
    await store.load()
    expect(cloud.inputs('board')).toEqual([{ branchId: 'b1', assignmentId: 'confirm-n1-2' }])
    expect(store.tabs).toEqual([
      { key: 'open', label: '未确认', count: 6 },
      { key: 'done', label: '已确认', count: 2 },
    ])
    // Who has not joined can't confirm here, and comes last; the excused are asked nothing.
    expect(store.people.map(({ name }) => name)).toEqual(['甲', '丙', '戊', '辛', '壬', '乙'])
    store.show('done')
    expect(store.people.map(({ name }) => name)).toEqual(['己', '丁'])
  })

  it('is a number with what stands apart: late ones, groups, the excused, the version before', () => {
    expect(confirmedOf(all)).toEqual({ confirmed: 31, late: 1, due: 48 })
    expect(besideBranch(all)).toEqual([
      '截止后补确认 1 人，另记',
      '其中团员 29 / 45，青年 2 / 3',
      '请假 1 人不计入',
      '旧稿 12 人确认过，更正后请大家重新确认',
    ])
    expect(besideBranch(board({ assignment: confirm }))).toEqual([])
  })

  it('is reminded of in its own words, by day and before the deadline', async () => {
    const cloud = new Cloud().answer('board', { ...all, now: '2026-11-30T02:00:00Z' })
    const app = appWith(cloud, member)
    const store = new BranchConfirms(app, 'b1', 'confirm-n1-2')
    const reminding = new RemindingStore(app, store)
    await store.load()
    expect(remindHint(reminding)).toBe('这条公告已截止，不再发提醒，可以复制名单请大家补确认')
    expect([onceWords('confirm'), onceWords('lesson')]).toEqual([
      '订阅消息，每人这条公告最多一条',
      '订阅消息，每人每期最多一条',
    ])
  })
})

describe('how far a level is', () => {
  const level = overview({
    assignment: confirm,
    all: { done: 1163, late: 12, due: 2946 },
    complete: 21,
    coverage: { percent: 90, covered: 80, branches: 88 },
    children: [{ ...row('机电系', 50), all: { done: 287, late: 0, due: 512 }, complete: 6 }],
    days: [
      { day: '2026-11-23', done: 512 },
      { day: '2026-11-24', done: 128 },
    ],
    before: 700,
    frozen: { rate: rate(), all: { done: 1100, late: 0, due: 2946 }, coverage: null },
  })

  it('is numbers alone, with what stands apart, and goes into the clipboard as text', async () => {
    const store = new NodeConfirms(appWith(new Cloud().answer('overview', level)), 'school', 'confirm-n1-2')
    await store.load()
    const copied: string[] = []
    await store.copy((text) => Promise.resolve(copied.push(text) > 0))
    expect([store.copied, copied]).toEqual([true, [progressText(level)]])
    expect(copied[0]?.split('\n')).toEqual([
      '【公告确认】关于开展团员教育评议的通知',
      '截至 11月24日 10:00：1,163 / 2,946 人已确认，39.5%；21 / 88 个支部已全部确认。',
      '机电系 287 / 512，56.1%，6 / 3 个支部全部确认',
      '截止 11月29日 22:00。',
    ])
    expect(besideNode(level)).toEqual([
      '截止时冻结 37.3%，1,100 / 2,946 人',
      '截止后补确认 12 人，另记',
      '旧稿 700 人确认过，更正后请大家重新确认',
    ])
  })

  it('stands in the tree below what is the reader’s to open', async () => {
    const path = [
      { id: 'city', name: '澜江市', open: false },
      { id: 'school', name: '澜职院', open: true },
    ]
    const store = new NodeConfirms(
      appWith(new Cloud().answer('overview', { ...level, path })),
      level.org.id,
      'confirm-n1-2',
    )
    expect(store.crumbs).toEqual([])
    await store.load()
    expect(store.crumbs.map(({ name }) => name)).toEqual(['澜职院', level.org.name])
  })

  it('has a deadline that is told beside its name', () => {
    expect(untilWords('2026-11-29T14:00:00Z', NOW)).toBe('11月29日 22:00，还有 5 天')
    expect(untilWords('2026-11-20T10:00:00Z', NOW)).toBe('11月20日 18:00 已过')
  })

  it('goes day by day, today last and in red', () => {
    expect(dayItems(level.days, NOW)).toEqual([
      { label: '23日', percent: 100, value: '512', current: false },
      { label: '今天', percent: 25, value: '128', current: true },
    ])
  })
})

describe('confirming in the reports', () => {
  const report = {
    org: { id: 'school', name: '学校' },
    path: [],
    may: [],
    month: '2026-11',
    assignments: [{ assignmentId: 'confirm-n1-1', label: '', deadline: NOW }],
    waiting: 1,
    rate: rate(),
    youthRate: rate({ roster: 0 }),
    coverage: { percent: 90, covered: 80, branches: 88 },
    complete: 21,
    all: { done: 1163, late: 12, due: 2946 },
    children: [{ ...row('机电系', 50), all: { done: 287, late: 0, due: 512 } }],
    now: NOW,
  }

  it('is asked for the month, or the week of a lesson’s issue', async () => {
    const cloud = new Cloud().answer('report', report)
    const store = new ConfirmReportStore(appWith(cloud), 'school')
    await store.load({ month: '2026-11' })
    await store.load({ weekOf: 'lesson-8' })
    expect(cloud.inputs('report')).toEqual([
      { orgId: 'school', kind: 'confirm', month: '2026-11' },
      { orgId: 'school', kind: 'confirm', weekOf: 'lesson-8' },
    ])
  })

  it('is of frozen numbers, and never added to what is learnt', () => {
    expect(confirmReportWords(report, 'month')).toEqual([
      '这个月已冻结 1 条，确认率 39.5%，1,163 / 2,946 人次',
      '21 / 88 个支部次全部确认',
      '1 条还没截止或刚截止，冻结后计入',
      '机电系 56.1%，287 / 512',
      '和参学率分开，不相加。',
    ])
    expect(confirmReportWords({ ...report, assignments: [], waiting: 0 }, 'week')).toEqual([
      '这一周没有已冻结的公告确认。',
    ])
  })
})
