import { FIRST_KIND } from '../../src/domain/kind-names'
import { wordsOf } from '../../src/domain/kinds'

it('calls the first kind by its own words', () => {
  expect(wordsOf(FIRST_KIND)).toMatchObject({ noun: '团课', doing: '学' })
})

it.each(['contest', '', 'constructor', 'toString', 'hasOwnProperty', '__proto__'])(
  'has words that fit any for %p, which it does not know',
  (kind) => {
    expect(wordsOf(kind)).toMatchObject({ noun: '任务', doing: '做', done: '完成' })
  },
)
