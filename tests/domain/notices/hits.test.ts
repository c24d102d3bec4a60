import fc from 'fast-check'
import { excerptOf, piecesOf, type Piece } from '../../../src/domain/notices/hits'
import { canBeSought, normalForm, pairsOf, shorterPart, standIn, wordsOf } from '../../../src/domain/notices/pairs'

const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
/** Hits in brackets. */
const told = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const marked = (text: string, words: string) => told(piecesOf(text, wordsOf(words)))

/** Texts in which letters change with their form, join, are of two units, or are halves. */
const letters = fc.constantFrom(
  ...'评议团支部会 a A Ｂｂ９9　，。㎡①ﬁﬀ…é½ΣσςİßÅ가각한'.split(''),
  'e\u0301',
  'e\u0333\u0301',
  '\u1100\u1161',
  '\u0301',
  '\u0323',
  '𠮷',
  '😀',
  '👩‍🎓',
  '\uD842',
  '\uDFB7',
  '\n',
)
const texts = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''))
const HALF = /[\uD800-\uDFFF]/u

describe('hits in a text', () => {
  it.each([
    ['关于教育评议的通知', '评议', '关于教育[评议]的通知'],
    ['ＡＰＰ 使用说明', 'app', '[ＡＰＰ] 使用说明'],
    ['App 与 app', 'APP', '[App] 与 [app]'],
    ['活动室 120㎡ 以上', '20m2', '活动室 1[20㎡] 以上'],
    ['ofﬁce 软件', 'office', '[ofﬁce] 软件'],
    ['第①期', '第1期', '[第①期]'],
    ['评议评议', '评议', '[评议评议]'],
    ['评议、评议、评议、评议、评议', '评议', '[评议]、[评议]、[评议]、[评议]、评议'],
    ['ababa', 'aba', '[ababa]'],
    ['教育评议', '教育评 育评议', '[教育评议]'],
    ['𠮷野家与𠮷祥', '𠮷祥', '𠮷野家与[𠮷祥]'],
    ['毕业啦🎓🎓', '啦🎓', '毕业[啦🎓]🎓'],
    ['nguyễn văn'.normalize('NFD'), 'NGUYỄN', `[${'nguyễn'.normalize('NFD')}] ${'văn'.normalize('NFD')}`],
    ['ΟΔΟΣ', 'οδος', '[ΟΔΟΣ]'],
    [`가나 ${'한글'.normalize('NFD')} 다라`, '한글', `가나 [${'한글'.normalize('NFD')}] 다라`],
    ['没有', '评议', '没有'],
    ['', '评议', ''],
  ])('%s for %s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected)
  })

  it('are pieces of the very text, whatever stands in it, and cut no letter in two', () => {
    fc.assert(
      fc.property(texts, texts, (text, words) => {
        const pieces = piecesOf(text, wordsOf(words))
        expect(whole(pieces)).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
        if (!HALF.test(text)) expect(pieces.some((piece) => HALF.test(piece.text))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('are there for each word that stands in it, and for no other', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const [word = ''] = wordsOf([...text].slice(from, from + length).join(''))
        fc.pre(word !== '')
        const hits = piecesOf(text, [word]).filter(({ hit }) => hit)
        expect(hits.length > 0).toBe(standIn(text, [word]))
        for (const hit of hits) expect(normalForm(hit.text)).toContain(word)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an excerpt', () => {
  const long = `${'前'.repeat(100)}各支部评议已结束${'后'.repeat(100)}`
  const excerpt = (text: string, words: string) => told(excerptOf(text, wordsOf(words)))

  it('begins a little before the hit, and says where it was cut', () => {
    expect(excerpt(long, '评议')).toBe(`…${'前'.repeat(5)}各支部[评议]已结束${'后'.repeat(47)}…`)
  })

  it('of a short text is the text, in one line', () => {
    expect(excerpt('二、支部评议\n3 月 27 日前', '评议')).toBe('二、支部[评议]　3 月 27 日前')
  })

  it('is where most of the words stand', () => {
    expect(excerpt(`评议${'中'.repeat(90)}评议和注册`, '评议 注册')).toBe(`…${'中'.repeat(8)}[评议]和[注册]`)
  })

  it('marks the first three', () => {
    expect(excerpt('评议、评议、评议、评议', '评议')).toBe('[评议]、[评议]、[评议]、评议')
  })

  it('without a hit is the beginning', () => {
    expect(excerpt('后'.repeat(70), '评议')).toBe(`${'后'.repeat(60)}…`)
  })

  it('is short, one line, and cuts no letter in two', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), texts, (parts, words) => {
        const text = parts.join('')
        const pieces = excerptOf(text, wordsOf(words))
        expect(whole(pieces)).not.toMatch(/\n/)
        const plain = whole(pieces).replace(/^…|…$/g, '')
        expect(text.replace(/\s*\n\s*/g, '　')).toContain(plain)
        if (!HALF.test(text)) expect(pieces.some((piece) => HALF.test(piece.text))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('words', () => {
  it.each([
    ['评', false],
    ['评议', true],
    ['评 议', false],
    ['评，议', false],
    ['　评议　', true],
    ['😀', false],
    ['😀😀', true],
    ['𠮷', false],
    ['ａｂ', true],
    ['㎡', true],
    ['。。。', false],
    ['.*', false],
    ['$ne', true],
  ])('%s can be searched: %s', (text, can) => {
    expect(canBeSought(text)).toBe(can)
  })

  it.each([
    ['评仪', null],
    ['教育评仪', '教育评'],
    ['评议 注册表', '注册表'],
    ['评 仪', null],
    ['团员 x', '团员'],
    ['𠮷祥物', '𠮷祥'],
  ])('in vain: %s, instead %s', (text, part) => {
    expect(shorterPart(text)).toBe(part)
  })

  it('stand in a text only where its pairs are all in the index', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 2, max: 30 }), (text, from, length) => {
        const part = [...text].slice(from, from + length).join('')
        const words = wordsOf(part)
        fc.pre(standIn(text, words))
        const known = new Set(pairsOf(text))
        for (const pair of pairsOf(part)) expect(known.has(pair)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
