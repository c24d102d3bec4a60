import { flawsOf, modesOf, rulesOf, type Content } from '../../../src/domain/lessons/learnable'

const lesson = (over: Partial<Content> = {}): Content => ({
  videoFile: 'film.mp4',
  durationSeconds: 200,
  text: [{ paragraphs: ['字'.repeat(500)] }],
  coverageNeeded: 0.9,
  maxRate: 2,
  ...over,
})
const words = (text: string) => [{ paragraphs: [text] }]

describe('what can be learnt', () => {
  it('is watched or read, in the time that it takes', () => {
    expect(modesOf(lesson())).toEqual(['watch', 'read'])
    expect(rulesOf(lesson(), 'read')).toEqual({ length: 60, coverageNeeded: 1, maxRate: 1 })
    expect(modesOf(lesson({ videoFile: null }))).toEqual(['read'])
  })

  it.each<[string, Partial<Content>]>([
    ['a film of no second', { durationSeconds: 0 }],
    ['one of fourteen', { durationSeconds: 14 }],
    ['one of less than nothing', { durationSeconds: -200 }],
    ['one whose length is no number', { durationSeconds: NaN }],
    ['one without an end', { durationSeconds: Infinity }],
    ['one longer than positions go', { durationSeconds: 21_601 }],
    ['a share of nothing', { coverageNeeded: 0 }],
    ['a share that is no number', { coverageNeeded: NaN }],
    ['a share of more than all', { coverageNeeded: 1.1 }],
    ['a rate that the clock can’t hold', { maxRate: 1000 }],
    ['a rate without an end', { maxRate: Infinity }],
    ['a rate that is no number', { maxRate: NaN }],
    ['a film that is not there', { videoFile: null }],
  ])('is not %s', (_, over) => {
    expect(modesOf(lesson(over))).not.toContain('watch')
    expect(modesOf(lesson({ ...over, text: [] }))).toEqual([])
  })

  it.each([
    ['no text', []],
    ['no words', words('')],
    ['few words', words('字'.repeat(120))],
    ['spaces', words('　 \n'.repeat(500))],
    ['marks', words('，。！'.repeat(500))],
    ['what has no shape', words('\u200b\u2060'.repeat(500))],
  ])('is not read where there is %s', (_, text) => {
    expect(modesOf(lesson({ text }))).toEqual(['watch'])
    expect(modesOf(lesson({ videoFile: null, text }))).toEqual([])
  })

  it('is just long enough', () => {
    expect(modesOf(lesson({ durationSeconds: 15, text: words('字'.repeat(121)) }))).toEqual(['watch', 'read'])
  })

  it('is not published with a flaw', () => {
    const flaws = (over: Partial<Content>, passMark = 60) => flawsOf({ ...lesson(over), passMark })
    expect(flaws({})).toEqual([])
    expect(flaws({ durationSeconds: 0 })).toEqual(['film'])
    expect(flaws({ text: [] })).toEqual([])
    expect(flaws({ videoFile: null, text: [] })).toEqual(['text'])
    expect([0, 101, NaN].map((mark) => flaws({}, mark))).toEqual([['pass-mark'], ['pass-mark'], ['pass-mark']])
  })
})
