import { PART_BYTES } from '../../../src/domain/limits'
import { PaperStore } from '../../../src/features/figures/paper.store'
import type { Chosen } from '../../../src/services/platform/chosen'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { keeper } from '../keeping/keeping'

const file = (bytes = 9): Chosen => ({ name: '签到.csv', bytes, shown: '', read: () => Promise.resolve('QUJD') })
const said = (left: number, people = 3) => ({
  activity: { title: '插花', from: '2026-11-21T10:00:00Z', until: '2026-11-21T12:00:00Z', place: '' },
  people,
  look: [{ row: 4, name: '季长风', words: '没有学号或工号，只按姓名区分' }],
  ignored: [],
  taken: people - left,
  left,
})

describe('a list on paper', () => {
  it('is looked at, a row is left out, and it is sent again until nobody is left', async () => {
    const cloud = new Cloud().answer('takeSignIns', said(3))
    const store = new PaperStore(appWith(cloud, keeper), 'v1', () => Promise.resolve(file()))
    await store.chooseFile()
    await store.leaveOut(4)
    await store.leaveOut(4)
    await store.leaveOut(4)
    expect(store.without).toEqual([4])
    const asked = { venueId: 'v1', part: 'QUJD', without: [4], sure: false }
    expect(cloud.inputs('takeSignIns').at(-1)).toEqual(asked)
    cloud.answer('takeSignIns', refusal('UNREACHABLE'))
    await store.take()
    expect([store.done, store.failure?.code, store.said?.left]).toEqual([false, 'UNREACHABLE', 3])
    cloud.answer('takeSignIns', said(0))
    await store.take()
    expect([store.done, store.said?.taken]).toEqual([true, 3])
    expect(cloud.inputs('takeSignIns').at(-1)).toEqual({ ...asked, sure: true })
  })

  it('is not sent where it is too large, and what was chosen before goes', async () => {
    const cloud = new Cloud().answer('takeSignIns', said(3))
    const files = [file(), file(PART_BYTES + 1)]
    const store = new PaperStore(appWith(cloud, keeper), 'v1', () => Promise.resolve(files.shift() ?? 'cancelled'))
    await store.chooseFile()
    await store.chooseFile()
    expect([store.said, store.failure?.code, cloud.inputs('takeSignIns').length]).toEqual([null, 'INVALID_INPUT', 1])
    await store.chooseFile()
    expect(store.failure?.code).toBe('INVALID_INPUT')
  })
})
