import { appealWord } from '../../../../src/features/lessons/issue-words'
import { PastStore } from '../../../../src/features/lessons/past/past.store'
import { appWith, Cloud, member } from '../../identity/cloud'

describe('an appeal', () => {
  it('is known in the list of past issues', async () => {
    const page = { seasons: [], rows: [], next: null, appeals: [{ lessonId: 'L1', state: 'open' }] }
    const store = new PastStore(appWith(new Cloud().answer('past', page), member))
    await store.load()
    expect([store.appealOf('L1'), store.appealOf('L2')]).toEqual(['open', null])
    expect(appealWord('open').word).toBe('申诉待答复')
  })
})
