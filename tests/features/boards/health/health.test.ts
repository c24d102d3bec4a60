import type { LackingBranch } from '../../../../src/contract/committee'
import { lackWords, placeWords } from '../../../../src/features/boards/health/health-words'
import { HealthStore } from '../../../../src/features/boards/health/health.store'
import { appWith, Cloud, refusal } from '../../identity/cloud'

const lacking = (id: string, path: string[] = [], members = 46): LackingBranch => ({
  org: { id, name: id },
  path: path.map((name) => ({ id: name, name })),
  members,
})

describe('health', () => {
  it('of a level is told in words, only what is lacking', () => {
    const level = {
      org: { id: 'u', name: '区' },
      branches: 1200,
      noSecretary: 0,
      small: 0,
      staleRoster: 0,
    }
    expect(lackWords(level)).toBe('1,200 个支部，都没有问题')
    expect(lackWords({ ...level, noSecretary: 2, staleRoster: 31 })).toBe(
      '1,200 个支部，没有团支书 2 个，名册久未更新 31 个',
    )
  })

  it('names a branch with the way to it and how many members it has', () => {
    expect(placeWords(lacking('b', ['市直学校', '机电系'], 1046))).toBe('1,046 名团员，市直学校 › 机电系')
    expect(placeWords(lacking('b'))).toBe('46 名团员')
  })

  it('lists all of a kind by the page once that is wanted, and from the first when the numbers are fetched anew', async () => {
    const page = (id: string, next: string | null) => ({ rows: [lacking(id)], next })
    const cloud = new Cloud().answer('health', {}).answer('lacking', page('a', 'x'), page('b', null), page('c', 'y'))
    const store = new HealthStore(appWith(cloud), 'school')
    await store.refresh()
    expect([store.allOf('small'), cloud.inputs('lacking')]).toEqual([null, []])

    await store.showAll('small')
    await store.allOf('small')?.toNext()
    expect(store.allOf('small')?.page.value?.rows.map(({ org }) => org.id)).toEqual(['b'])
    expect(store.allOf('staleRoster')).toBeNull()
    await store.refresh()
    expect(cloud.inputs('lacking')).toEqual(
      [null, 'x', null].map((cursor) => ({ orgId: 'school', lack: 'small', cursor })),
    )
    expect(store.allOf('small')?.at).toBe(0)
  })

  it('keeps the page in sight where the next one is of another night, and goes back to the first', async () => {
    const first = { rows: [lacking('a')], next: 'x' }
    const store = new HealthStore(appWith(new Cloud().answer('lacking', first, refusal('EXPIRED'), first)), 'school')
    await store.showAll('small')
    const pages = store.allOf('small')
    await pages?.toNext()
    expect([pages?.page.error?.code, pages?.at]).toEqual(['EXPIRED', 0])
    await pages?.toFirst()
    expect(pages?.page.error).toBeNull()
  })
})
