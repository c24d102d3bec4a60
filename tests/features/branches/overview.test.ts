import { figures } from '../../../src/features/branches/board-words'
import { OverviewStore } from '../../../src/features/branches/overview.store'
import { boardUrl, overviewUrl } from '../../../src/features/branches/routes'
import type { Role, WhoAmI } from '../../../src/contract/identity'
import { appWith, Cloud, refusal, visitor } from '../identity/cloud'
import { overview } from './boards'

const holding = (...roles: Role[]): WhoAmI => ({ ...visitor, name: '方明远', roles })
const office = (id: string, name: Role['name'] = 'officer'): Role => ({ name, org: { id, name: id }, until: null })

async function opened(cloud: Cloud, me = holding(office('city'))) {
  const store = new OverviewStore(appWith(cloud, me), 'school')
  await store.load()
  return store
}
const path = (store: OverviewStore) => store.crumbs.map(({ id }) => id)

describe('the overview', () => {
  it("has a path that begins at the reader's own office", async () => {
    const cloud = new Cloud().answer('overview', overview())

    expect(path(await opened(cloud))).toEqual(['city', 'direct', 'school'])
    expect(path(await opened(cloud, holding(office('direct', 'contact'))))).toEqual(['direct', 'school'])
    expect(path(await opened(cloud, holding(office('city', 'secretary'), office('school'))))).toEqual(['school'])
    expect(path(await opened(cloud, holding()))).toEqual(['school'])
  })

  it('keeps the order of the tree until the reader wants another', async () => {
    const store = await opened(new Cloud().answer('overview', overview()))
    const names = () => store.rows.map(({ org }) => org.id)
    expect(names()).toEqual(['机电系', '信息系', '空系', '商贸系'])

    store.sort('rate')
    expect(names()).toEqual(['信息系', '机电系', '商贸系', '空系'])
    store.sort('tree')
    expect(names()).toEqual(['机电系', '信息系', '空系', '商贸系'])
  })

  it('asks for the issues only when they are wanted, and once', async () => {
    const cloud = new Cloud().answer('overview', overview()).answer('past', { seasons: [], issues: [], next: null })
    const store = await opened(cloud)
    expect(cloud.inputs('past')).toEqual([])
    await Promise.all([store.loadIssues(), store.loadIssues()])
    await store.loadIssues()

    expect(cloud.inputs('past')).toHaveLength(1)
  })

  it('goes to another issue', async () => {
    const cloud = new Cloud().answer('overview', overview())
    const store = await opened(cloud)
    await store.choose('lesson-7')

    expect(cloud.inputs('overview')).toEqual([
      { orgId: 'school', lessonId: null },
      { orgId: 'school', lessonId: 'lesson-7' },
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

describe('a row', () => {
  it('has its thousands set apart', () => {
    expect([figures(532), figures(38214), figures(1000000)]).toEqual(['532', '38,214', '1,000,000'])
  })

  it('leads on with the issue that is shown', () => {
    expect(overviewUrl('city')).toBe('/features/branches/pages/overview/index?orgId=city')
    expect(boardUrl('b1', 'lesson-7')).toBe('/features/branches/pages/board/index?branchId=b1&lessonId=lesson-7')
  })
})
