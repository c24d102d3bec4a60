import { AppealsStore } from '../../../../src/features/boards/tending/appeals.store'
import { appWith, Cloud, member } from '../../identity/cloud'

describe('appeals that wait', () => {
  it('are fetched for the branch, once at a time', async () => {
    const cloud = new Cloud().answer('appeals', { appeals: [] })
    const store = new AppealsStore(appWith(cloud, member), 'b1')
    await Promise.all([store.refresh(), store.refresh()])
    expect(cloud.inputs('appeals')).toEqual([{ branchId: 'b1' }])
    expect(store.appeals.value?.appeals).toEqual([])
  })
})
