import { evaluatedUntil, evaluationState, QUESTIONS, saysSomething } from '../../../src/domain/sayings/evaluation'

const at = (text: string): Date => new Date(`${text}+08:00`)
const ENDS = at('2026-03-14T10:10:00')

describe('when a lecture is evaluated', () => {
  it('is from its end until the end of the seventh day after, by Shanghai’s clock', () => {
    expect(evaluatedUntil(ENDS)).toEqual(at('2026-03-22T00:00:00'))
    expect(evaluatedUntil(at('2026-03-14T00:00:00'))).toEqual(at('2026-03-22T00:00:00'))
    expect(evaluatedUntil(at('2026-03-14T23:59:59'))).toEqual(at('2026-03-22T00:00:00'))
  })

  it.each([
    ['2026-03-14T10:09:59', 'early'],
    ['2026-03-14T10:10:00', 'open'],
    ['2026-03-21T23:59:59', 'open'],
    ['2026-03-22T00:00:00', 'over'],
  ])('at %s it is %s', (now, state) => {
    expect(evaluationState(ENDS, at(now))).toBe(state)
  })
})

it('three questions have three answers each, and one of all is enough', () => {
  expect(QUESTIONS.map(({ answers }) => answers.length)).toEqual([3, 3, 3])
  const nothing = [null, null, null]
  expect(saysSomething({ answers: nothing, text: '' })).toBe(false)
  expect(saysSomething({ answers: nothing, text: '好' })).toBe(true)
  expect(saysSomething({ answers: [null, 0, null], text: '' })).toBe(true)
})
