import type { AnsweredAppeal } from '../../../../src/contract/tending'
import { answeredWords, saidWords, whoseWords } from '../../../../src/features/boards/tending/appeal-words'
import { AppealsStore } from '../../../../src/features/boards/tending/appeals.store'
import { appWith, Cloud, member } from '../../identity/cloud'
import { NOW } from '../boards'

const answered: AnsweredAppeal = {
  assignmentId: 'lesson-6',
  label: '2026年第6期',
  memberId: 'm',
  name: '何俊杰',
  text: '周一在教室看完了',
  at: '2026-11-23T02:00:00Z',
  state: 'refused',
  by: '沈嘉树',
  answeredAt: NOW,
  reason: '当天没有来',
}

describe('appeals that wait', () => {
  it('are fetched for the branch, once at a time, and counted', async () => {
    const cloud = new Cloud().answer('appeals', { appeals: [answered] })
    const store = new AppealsStore(appWith(cloud, member), 'b1')
    expect(store.waiting).toBeUndefined()
    await Promise.all([store.refresh(), store.refresh()])
    expect(cloud.inputs('appeals')).toEqual([{ branchId: 'b1' }])
    expect(cloud.inputs('answeredAppeals')).toEqual([])
    expect(store.waiting).toBe(1)
  })
})

describe('appeals that were answered', () => {
  it('are fetched once they are looked at, by the page, and anew with each showing', async () => {
    const cloud = new Cloud()
      .answer('appeals', { appeals: [] })
      .answer('answeredAppeals', { rows: [answered], next: 'older' })
    const store = new AppealsStore(appWith(cloud, member), 'b1')
    await store.choose('answered')
    await store.answered.toNext()
    await store.refresh()
    await store.choose('answered')
    expect(cloud.inputs('answeredAppeals')).toEqual(
      [null, 'older', 'older'].map((cursor) => ({ branchId: 'b1', cursor })),
    )
  })

  it('are told with what was said, what became of it, why, by whom and when', () => {
    expect(whoseWords(answered)).toBe('何俊杰\u30002026 年第 6 期')
    expect(saidWords(answered)).toBe('周一在教室看完了\n11月23日 10:00')
    expect(answeredWords(answered)).toBe('周一在教室看完了\n没有采纳：当天没有来\n沈嘉树\u300011月24日 10:00')
    expect(answeredWords({ ...answered, state: 'accepted', by: null })).toBe(
      '周一在教室看完了\n已更正：当天没有来\n11月24日 10:00',
    )
  })
})
