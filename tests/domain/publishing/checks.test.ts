import type { Block } from '../../../src/domain/notices/document'
import {
  CHECKED_CHARS,
  checkedPictures,
  checkParts,
  uncheckedFiles,
  type CheckPart,
} from '../../../src/domain/publishing/check-parts'
import { checkSentence, labelWords, placeWords } from '../../../src/domain/publishing/check-words'
import {
  checkState,
  isStricter,
  judge,
  keysOf,
  undecided,
  type Keyed,
  type KeyedPart,
  type Verdict,
} from '../../../src/domain/publishing/checks'
import { characters } from '../../../src/domain/text'

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const picture = (file: string): Block => ({ kind: 'picture', file, width: 1, height: 1, alt: '' })
const text = (over: Partial<Parameters<typeof checkParts>[0]> = {}) => ({
  title: '团日安排',
  blocks: [],
  attachments: [],
  confirm: null,
  asksAgain: false,
  note: '',
  ...over,
})
const file = (name: string, kind: 'pdf' | 'png') => ({ id: name, file: `cloud://${name}`, name, kind, bytes: 1 })
const whats = (parts: readonly CheckPart[]): string[] => parts.map(({ what }) => what)
/** Paragraphs that differ, long enough that their text needs many parts. */
const MANY = Array.from({ length: 60 }, (_, n) => paragraph(`第 ${n} 件事。${'说明'.repeat(100)}`))

describe('parts', () => {
  it('hold every word that readers see, each with where it stands', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, runs: [{ text: '标题一' }] },
      { kind: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙', link: { to: 'notice', id: 'n' } }]] },
      { kind: 'table', headed: true, rows: [[[{ text: '格一' }], [{ text: '格二' }]]] },
      { ...picture('cloud://p'), alt: '合影' } as Block,
      { kind: 'reference', to: 'lesson', id: 'l', title: '第八期' },
    ]
    const parts = checkParts(text({ blocks, attachments: [file('名单.pdf', 'pdf')], note: '改了时间' }))
    const said = whats(parts).join('\n')
    for (const word of ['团日安排', '标题一', '甲', '乙', '格一', '格二', '合影', '第八期', '名单.pdf', '改了时间'])
      expect(said).toContain(word)
    const spots = parts.flatMap(({ pieces }) => pieces.map(({ spot }) => `${spot.of} ${spot.from}`))
    expect(spots).toEqual(['text 0', 'text 1', 'text 2', 'text 3', 'text 4', 'text 5', 'fileName 1', 'note 0'])
  })

  it('have nothing of what nobody sees', () => {
    expect(checkParts(text({ title: '', blocks: [paragraph('  \u200B'), picture('cloud://p')] }))).toEqual([])
  })

  it.each([
    ['letters', 'a'],
    ['characters of the plane beyond', '𠮷'],
    ['emoji', '😀'],
  ])('take %s up to the limit, and one more makes another', (_, character) => {
    expect(whats(checkParts(text({ title: character.repeat(CHECKED_CHARS) })))).toHaveLength(1)
    const parts = whats(checkParts(text({ title: character.repeat(CHECKED_CHARS + 1) })))
    expect(parts.map(characters)).toEqual([CHECKED_CHARS, 101])
  })

  it('cut no word of a long paragraph in all that hold it', () => {
    const word = '不该说的话'
    for (const before of [CHECKED_CHARS - 4, CHECKED_CHARS - 104, 2 * CHECKED_CHARS - 102]) {
      const parts = whats(checkParts(text({ title: '好'.repeat(before) + word + '好'.repeat(3000) })))
      expect([before, parts.some((part) => part.includes(word))]).toEqual([before, true])
      expect(Math.max(...parts.map(characters))).toBeLessThanOrEqual(CHECKED_CHARS)
    }
  })

  it('are as few as a text of many paragraphs lets them be, and a change is in one or two of them', () => {
    const before = whats(checkParts(text({ blocks: MANY })))
    expect(before.length).toBeLessThan(MANY.length / 4)
    const known = new Set(before)
    const isNew = (blocks: Block[]): string[] => whats(checkParts(text({ blocks }))).filter((one) => !known.has(one))
    for (const at of [0, 20, 59]) {
      const [first, after] = [MANY.slice(0, at), MANY.slice(at + 1)]
      const changed = isNew([...first, paragraph('换了一段'), ...after])
      expect([changed.length > 0, changed.length <= 3]).toEqual([true, true])
      expect(isNew([...first, paragraph('插了一段'), ...MANY.slice(at)]).length).toBeLessThanOrEqual(3)
      expect(isNew([...first, ...after]).length).toBeLessThanOrEqual(3)
    }
  })
})

describe('files', () => {
  it('are looked into where they are pictures, and else named for who reviews', () => {
    const attachments = [file('名单.pdf', 'pdf'), file('海报.png', 'png')]
    const written = { blocks: [paragraph('一'), picture('cloud://p')], attachments }
    expect(checkedPictures(written)).toEqual([
      { what: 'cloud://p', spot: { of: 'picture', from: 2, to: 2 } },
      { what: 'cloud://海报.png', spot: { of: 'file', from: 2, to: 2 } },
    ])
    expect(uncheckedFiles(written)).toEqual(['名单.pdf'])
  })
})

describe('judging', () => {
  const spot = (from: number, to = from) => ({ of: 'text' as const, from, to })
  const piece = (key: string, at: number): Keyed<{ what: string; spot: ReturnType<typeof spot> }> => ({
    key,
    what: key,
    spot: spot(at),
  })
  const part = (key: string, ...pieces: ReturnType<typeof piece>[]): KeyedPart => ({
    key,
    what: key,
    spot: spot(pieces[0]?.spot.from ?? 0, pieces[pieces.length - 1]?.spot.to ?? 0),
    pieces,
  })
  const A = part('A', piece('a1', 1), piece('a2', 2))
  const B = part('B', piece('B', 3))
  const said = (verdicts: Record<string, Verdict['suggest']>): ReadonlyMap<string, Verdict> =>
    new Map(Object.entries(verdicts).map(([key, suggest]) => [key, { suggest, label: 20001 }]))
  const judged = (verdicts: Record<string, Verdict['suggest']>) =>
    judge({ parts: [A, B], pictures: [piece('pic', 4)] }, said(verdicts))
  const brief = (verdicts: Record<string, Verdict['suggest']>) => {
    const { missing, places, done, of } = judged(verdicts)
    return [missing.map(({ key }) => key), places.map(({ key, suggest }) => `${key} ${suggest}`), `${done}/${of}`]
  }

  it('waits for all parts and pictures', () => {
    expect(brief({})).toEqual([['A', 'B', 'pic'], [], '0/3'])
    expect(brief({ A: 'pass', B: 'pass' })).toEqual([['pic'], [], '2/3'])
    expect(brief({ A: 'pass', B: 'pass', pic: 'pass' })).toEqual([[], [], '3/3'])
  })

  it('asks which paragraph of a part it is, and says the whole where it is none alone', () => {
    expect(brief({ A: 'risky', B: 'pass', pic: 'pass' })).toEqual([['a1', 'a2'], [], '2/3'])
    expect(brief({ A: 'risky', a1: 'pass', B: 'pass', pic: 'pass' })).toEqual([['a2'], [], '2/3'])
    expect(brief({ A: 'risky', a1: 'pass', a2: 'risky', B: 'pass', pic: 'pass' })).toEqual([[], ['a2 risky'], '3/3'])
    expect(brief({ A: 'review', a1: 'pass', a2: 'pass', B: 'pass', pic: 'pass' })).toEqual([[], ['A review'], '3/3'])
    expect(brief({ A: 'risky', a1: 'review', a2: 'pass', B: 'pass', pic: 'pass' })).toEqual([[], ['A risky'], '3/3'])
    expect(brief({ A: 'review', a1: 'risky', a2: 'pass', B: 'pass', pic: 'pass' })).toEqual([[], ['a1 risky'], '3/3'])
    expect(brief({ A: 'pass', B: 'review', pic: 'risky' })).toEqual([[], ['B review', 'pic risky'], '3/3'])
  })

  it('names all that a result can be of', () => {
    expect([...keysOf({ parts: [A, B], pictures: [piece('pic', 4)] })]).toEqual(['A', 'a1', 'a2', 'B', 'pic'])
  })

  it('comes to one state, the worst that is known first', () => {
    const state = (verdicts: Record<string, Verdict['suggest']>, trouble: 'unseen' | 'failed' | null = null) =>
      checkState(judged(verdicts), trouble)
    const passed = { A: 'pass', B: 'pass', pic: 'pass' } as const
    expect(state({ ...passed })).toBe('passed')
    expect(state({ ...passed }, 'unseen')).toBe('passed')
    expect(state({ A: 'pass' })).toBe('checking')
    expect(state({ A: 'pass', B: 'review' })).toBe('checking')
    expect(state({ A: 'pass' }, 'unseen')).toBe('unseen')
    expect(state({ A: 'pass' }, 'failed')).toBe('failed')
    expect(state({ ...passed, B: 'review' })).toBe('review')
    expect(state({ B: 'risky' }, 'failed')).toBe('risky')
  })

  it('leaves out what a person has let through, but nothing that must not come out', () => {
    const { places } = judged({ A: 'pass', B: 'review', pic: 'risky' })
    expect(undecided(places, new Set(['B', 'pic'])).map(({ key }) => key)).toEqual(['pic'])
    expect(undecided(places, new Set()).map(({ key }) => key)).toEqual(['B', 'pic'])
  })

  it('holds the stricter of two answers', () => {
    expect([isStricter('risky', 'review'), isStricter('review', 'pass'), isStricter('pass', null)]).toEqual([
      true,
      true,
      true,
    ])
    expect([isStricter('risky', 'risky'), isStricter('pass', 'review'), isStricter('review', 'risky')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('says where and what, in words', () => {
    const places = judged({ A: 'pass', B: 'review', pic: 'risky' }).places
    expect(checkSentence('risky', places)).toBe('第 4 段有不能发的内容，改了再检')
    expect(checkSentence('review', places.slice(0, 1))).toBe('内容检测有 1 处要人看过才能发：第 3 段（时政）')
    expect(checkSentence('passed', [])).toBeNull()
    for (const state of ['checking', 'unseen', 'failed'] as const) expect(checkSentence(state, [])).toMatch(/^内容检测/)
    expect(labelWords(77)).toBe('其他')
    const words = (of: 'text' | 'picture' | 'fileName' | 'file' | 'note', from: number, to = from) =>
      placeWords({ spot: { of, from, to }, label: 10001 })
    expect(words('text', 0)).toBe('标题（广告）')
    expect(words('text', 0, 2)).toBe('标题到第 2 段（广告）')
    expect(words('picture', 2)).toBe('第 2 段的图片（广告）')
    expect(words('fileName', 1)).toBe('第 1 个附件的名字（广告）')
    expect(words('fileName', 1, 3)).toBe('附件的名字（广告）')
    expect(words('file', 2)).toBe('第 2 个附件（广告）')
    expect(words('note', 0)).toBe('更正说明（广告）')
  })
})
