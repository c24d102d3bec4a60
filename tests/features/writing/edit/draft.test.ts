import type { WritingText } from '../../../../src/contract/writing'
import { blankText, isSameText } from '../../../../src/features/writing/edit/draft'

const text = (over: Partial<WritingText> = {}): WritingText => ({
  ...blankText({ id: 'o1', name: '澜职院团委', isBranch: false }),
  title: '团日安排',
  blocks: [{ kind: 'paragraph', runs: [{ text: '周五下午。' }] }],
  ...over,
})

it('says the same whatever order its fields have, and counts no picture that is only pasted', () => {
  const there = text()
  const { title, ...rest_ } = there
  expect(isSameText(there, { ...rest_, title })).toBe(true)
  const pasted = {
    kind: 'picture' as const,
    pictureId: 'u1',
    url: 'data:image/png;base64,',
    width: 1,
    height: 1,
    alt: '',
  }
  expect(isSameText(there, text({ blocks: [...there.blocks, pasted] }))).toBe(true)
  expect(isSameText(there, text({ blocks: [...there.blocks, { ...pasted, url: 'https://a' }] }))).toBe(false)
})
