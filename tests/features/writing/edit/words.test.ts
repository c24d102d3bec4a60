import type { WritingMove } from '../../../../src/contract/writing'
import { sentBack } from '../../../../src/features/writing/edit/words'

describe('the words with which it was sent back', () => {
  const told = (move: WritingMove['move'], words = ''): WritingMove => ({
    move,
    by: '邓海宁',
    at: '',
    version: 3,
    words,
  })
  const back = told('sendBack', '第三项少一样')

  it('stand while it is put right and saved, and no longer once it is handed in again', () => {
    expect(sentBack({ copy: 'returned', history: [told('submit'), back] })).toEqual(back)
    expect(sentBack({ copy: 'draft', history: [told('submit'), back] })).toEqual(back)
    expect(sentBack({ copy: 'draft', history: [back, told('submit')] })).toBeNull()
    expect(sentBack({ copy: 'draft', history: [back, told('discard'), told('correct')] })).toBeNull()
    expect(sentBack({ copy: null, history: [back] })).toBeNull()
  })
})
