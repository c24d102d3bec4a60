import fc from 'fast-check'
import { fold, type Said } from '../../../src/domain/sayings/fold'

const lotOf = (text: string): string => [...text].reverse().join('')
const said = (answers: Said['answers'], text = ''): Said => ({ answers, text })
const NONE = [null, null, null]

describe('what is left of an evaluation', () => {
  it('is how often each answer was given, question by question', () => {
    const all = [said([0, 2, null]), said([0, 1, 1], '讲慢一点'), said([1, 2, 1]), said([0, 0, 1], '再来')]
    expect(fold('evaluation', all, lotOf)).toEqual({
      people: 4,
      sums: [
        [3, 1, 0],
        [1, 1, 2],
        [0, 3, 0],
      ],
      texts: ['再来', '讲慢一点'].sort((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1)),
    })
  })

  it('is nothing but a number of people where they are fewer than three', () => {
    const two = [said([0, 0, 0], '一'), said([0, 0, 0], '二')]
    expect(fold('evaluation', two, lotOf)).toEqual({ people: 2, sums: [null, null, null], texts: [] })
    expect(fold('evaluation', [], lotOf)).toEqual({ people: 0, sums: [null, null, null], texts: [] })
  })

  it('has no sum of a question that fewer than three have answered', () => {
    const { sums } = fold('evaluation', [said([0, 0, null]), said([0, 1, null]), said([0, null, 2])], lotOf)
    expect(sums).toEqual([[3, 0, 0], null, null])
  })

  it('is the same in whatever order it came', () => {
    const choice = fc.constantFrom(0, 1, 2, null)
    const one = fc.record({ answers: fc.tuple(choice, choice, choice), text: fc.constantFrom('', '好', '快了', '远') })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (all) => {
        expect(fold('evaluation', [...all].reverse(), lotOf)).toEqual(fold('evaluation', all, lotOf))
      }),
    )
  })
})

it('suggestions are kept from five people on', () => {
  const of = (people: number) =>
    fold(
      'suggestion',
      Array.from({ length: people }, (_, nth) => said(NONE, `想要${nth}`)),
      (_, nth) => `${9 - nth}`,
    )
  expect(of(4)).toEqual({ people: 4, sums: [], texts: [] })
  expect(of(5)).toEqual({ people: 5, sums: [], texts: ['想要4', '想要3', '想要2', '想要1', '想要0'] })
})
