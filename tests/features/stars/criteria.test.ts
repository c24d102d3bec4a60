import type { Criteria, CriteriaRows } from '../../../src/contract/stars'
import { CriteriaStore } from '../../../src/features/stars/criteria.store'
import { EditStore } from '../../../src/features/stars/edit.store'
import { appWith, Cloud } from '../identity/cloud'
import { keeper } from '../keeping/keeping'
import { EXAMPLE } from '../../support/stars'

const criteria = (over: Partial<Criteria> = {}): Criteria => ({
  criteriaId: 'k2',
  name: '2026 版',
  mark: '示例',
  state: 'draft',
  version: 2,
  text: EXAMPLE,
  publishedAt: null,
  may: ['set-criteria'],
  ...over,
})

let cloud: Cloud
let store: EditStore
beforeEach(async () => {
  cloud = new Cloud().answer('criteria', criteria())
  store = new EditStore(appWith(cloud, keeper), 'k2')
  await store.refresh()
})

it('what is changed stays until it is kept, also where the page is shown again', async () => {
  store.open('visits')
  store.setItem({ need: 800 })
  await store.refresh()
  expect([store.changed, store.item?.need]).toEqual([true, 800])
  cloud.answer('saveCriteria', criteria({ version: 3 }))
  await store.save()
  expect(cloud.inputs('saveCriteria')).toMatchObject([{ criteriaId: 'k2', version: 2 }])
  expect(store.changed).toBe(false)
})

it('an item that is taken out must be met no more', () => {
  store.dropItem('fire')
  expect(store.text?.items.some(({ id }) => id === 'fire')).toBe(false)
  expect(store.text?.levels.some(({ must }) => must.includes('fire'))).toBe(false)
  expect(store.flaw).toBeNull()
})

it('a new item says what it lacks, and what is lacking keeps it from being published', () => {
  store.addItem()
  expect([store.item?.title, store.flaw]).toEqual(['', '有一项标准还没有名称'])
})

it('is kept before it is published, and what is out is written no more', async () => {
  cloud.answer('saveCriteria', criteria({ version: 3 }))
  cloud.answer('publishCriteria', criteria({ version: 4, state: 'published' }))
  store.set({ name: '2027 版' })
  expect(await store.publish()).toBe(true)
  expect(cloud.inputs('publishCriteria')).toEqual([{ criteriaId: 'k2', version: 3 }])
  expect(store.writes).toBe(false)
})

it('a new version begins with the newest that is out, or with the example where none is', async () => {
  const row = { criteriaId: 'k1', name: '2026 版', mark: '', state: 'published', items: 14 } as const
  const rows = (some: CriteriaRows['rows']): CriteriaRows => ({ rows: some, cityId: 'city', may: ['set-criteria'] })
  cloud.answer('criterias', rows([{ ...row, publishedAt: null, submitUntil: '2026-12-20' }]), rows([]))
  cloud.answer('copyCriteria', criteria()).answer('beginCriteria', criteria())
  const list = new CriteriaStore(appWith(cloud, keeper), 'o1')
  await list.refresh()
  await list.begin()
  expect(cloud.inputs('copyCriteria')).toMatchObject([{ criteriaId: 'k1' }])
  await list.refresh()
  await list.begin()
  expect(cloud.inputs('beginCriteria')).toMatchObject([{ orgId: 'city' }])
})
