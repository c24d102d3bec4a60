import { OverviewStore } from '../../../../src/features/boards/overview/overview.store'
import { countWords, orderWords } from '../../../../src/features/boards/overview/overview-words'
import { firstOrder, orderAfter, type RowKey } from '../../../../src/features/boards/overview/row-order'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'
import { NOW, overview, rate, row } from '../boards'

async function opened(cloud: Cloud) {
  const store = new OverviewStore(appWith(cloud), 'school')
  await store.load()
  return store
}
const path = (store: OverviewStore) => store.crumbs.map(({ id }) => id)

describe('the overview', () => {
  it('has a path of what the reader may open, and ends here', async () => {
    const step = (id: string, open: boolean) => ({ id, name: id, open })
    const below = (...path: ReturnType<typeof step>[]) => opened(new Cloud().answer('overview', overview({ path })))

    expect(path(await below(step('city', true), step('direct', true)))).toEqual(['city', 'direct', 'school'])
    expect(path(await below(step('city', false), step('direct', true)))).toEqual(['direct', 'school'])
    expect(path(await below(step('city', false), step('direct', false)))).toEqual(['school'])
  })

  it('keeps the order of the tree until the reader wants another', async () => {
    const store = await opened(new Cloud().answer('overview', overview()))
    const names = () => store.rows.map(({ org }) => org.id)
    expect(names()).toEqual(['机电系', '信息系', '空系', '商贸系'])

    store.sort(firstOrder('rate'))
    expect(names()).toEqual(['信息系', '机电系', '商贸系', '空系'])
    // Turned round, who has no rate still comes last.
    store.sort({ by: 'rate', rising: true })
    expect(names()).toEqual(['机电系', '商贸系', '信息系', '空系'])
    store.sort(firstOrder('name'))
    expect(names()[0]).toBe('机电系')
    store.sort(null)
    expect(names()).toEqual(['机电系', '信息系', '空系', '商贸系'])
  })

  it('keeps the order on every level and for every assignment, and for nobody else', async () => {
    const app = appWith(
      new Cloud().answer('overview', overview()).answer('whoAmI', member, { ...member, personKey: 'else' }),
    )
    await app.session.refresh()
    const above = new OverviewStore(app, 'city')
    above.sort(firstOrder('coverage'))
    const below = new OverviewStore(app, 'school')
    await below.choose('lesson-7')
    below.sort({ by: 'coverage', rising: true })
    expect([above.order, below.order]).toEqual([
      { by: 'coverage', rising: true },
      { by: 'coverage', rising: true },
    ])

    await app.session.refresh()
    expect([below.order, new OverviewStore(app, 'city').order]).toEqual([null, null])
    expect(new OverviewStore(appWith(new Cloud()), 'city').order).toBeNull()
  })

  it('turns a column round with the second tap, and comes back to the tree with the third', () => {
    const taps = (by: RowKey) => {
      const [one, two] = [orderAfter(null, by), orderAfter(orderAfter(null, by), by)]
      return [one, two, orderAfter(two, by)].map((order) => order && `${order.by} ${order.rising}`)
    }
    expect(taps('rate')).toEqual(['rate false', 'rate true', null])
    expect(taps('name')).toEqual(['name true', 'name false', null])
    expect(orderAfter({ by: 'rate', rising: true }, 'last')).toEqual(firstOrder('last'))
    expect([null, firstOrder('rate'), { by: 'rate', rising: true } as const].map(orderWords)).toEqual([
      '按组织',
      '按参学率',
      '按参学率，从低到高',
    ])
  })

  it('tells of each organisation how many of how many, and coverage where it has branches', () => {
    expect(countWords(row('机电系', 80))).toBe('37 / 46 人，覆盖 100.0')
    expect(countWords(row('2302', 80, true))).toBe('37 / 46 人')
  })

  it('goes to another assignment', async () => {
    const cloud = new Cloud().answer('overview', overview())
    const store = await opened(cloud)
    await store.choose('lesson-7')

    expect(cloud.inputs('overview')).toEqual([
      { orgId: 'school', kind: 'lesson' },
      { orgId: 'school', assignmentId: 'lesson-7' },
    ])
  })

  it('keeps the old figures when a refresh fails', async () => {
    const store = await opened(new Cloud().answer('overview', overview(), refusal('INTERNAL')))
    await store.refresh()

    expect(store.overview.value?.coverage.percent).toBe(96.1)
    expect(store.overview.error?.code).toBe('INTERNAL')
  })

  it("is not open outside one's own subtree", async () => {
    const store = await opened(new Cloud().answer('overview', refusal('FORBIDDEN')))

    expect(store.overview.error?.code).toBe('FORBIDDEN')
    expect([store.rows, store.crumbs]).toEqual([[], []])
  })
})

describe('a month', () => {
  const report = {
    org: { id: 'school', name: '学院' },
    path: [],
    month: '2026-11',
    assignments: [],
    waiting: 1,
    now: NOW,
    rate: rate(),
    youthRate: rate(),
    coverage: { percent: 96.1, covered: 1, branches: 1 },
    children: [{ ...row('机电系', 75.2) }, { ...row('信息系', 91.6) }],
  }

  it('is asked for only when it is wanted, and goes on to the next level', async () => {
    const cloud = new Cloud().answer('overview', overview()).answer('report', report)
    const store = await opened(cloud)
    expect([cloud.inputs('report'), store.asked]).toEqual([[], { assignmentId: null, month: null }])

    await store.show('month')
    expect(cloud.inputs('report')).toEqual([{ orgId: 'school', kind: 'lesson', month: '2026-11' }])
    expect(store.rows.map(({ org, last }) => [org.id, last])).toEqual([
      ['机电系', null],
      ['信息系', null],
    ])
    await store.chooseMonth('2026-10')
    expect(store.asked).toEqual({ assignmentId: null, month: '2026-10' })
    expect(store.months.slice(0, 2)).toEqual(['2026-11', '2026-10'])
    await store.show('week')
    expect(store.rows).toHaveLength(4)
  })

  it('leaves the week on the screen until it has come, and shows at once what has come before', async () => {
    const cloud = new Cloud().answer('overview', overview()).answer('report', report)
    const store = await opened(cloud)
    const coming = store.show('month')
    expect([store.wanted, store.span, store.rows.length]).toEqual(['month', 'week', 4])
    await coming
    expect([store.span, store.rows.length]).toEqual(['month', 2])
    const back = store.show('week')
    expect([store.span, store.rows.length]).toEqual(['week', 4])
    await back
    const again = store.show('month')
    expect(store.span).toBe('month')
    await again
  })

  it('is overtaken by a reader who goes back', async () => {
    const cloud = new Cloud().answer('overview', overview()).answer('report', report)
    const store = await opened(cloud)
    await Promise.all([store.show('month'), store.show('week')])
    expect([store.wanted, store.span]).toEqual(['week', 'week'])
  })

  it('that does not come says so in its place', async () => {
    const store = await opened(new Cloud().answer('overview', overview()).answer('report', refusal('INTERNAL')))
    await store.show('month')
    expect([store.span, store.report.error?.code]).toEqual(['month', 'INTERNAL'])
  })
})

describe('ranking', () => {
  it('has no places until a committee turns it on, and equal rates share one', async () => {
    expect((await opened(new Cloud().answer('overview', overview()))).places).toBeNull()

    const ranking = { on: true, by: { id: 'school', name: '学院' } }
    const store = await opened(new Cloud().answer('overview', overview({ ranking })))
    expect([...(store.places ?? [])]).toEqual([
      ['机电系', 2],
      ['信息系', 1],
      ['空系', null],
      ['商贸系', 2],
    ])
  })
})
