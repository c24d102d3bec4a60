import * as v from 'valibot'
import { contract } from '../../src/contract'
import type { Action, Schema } from '../../src/contract/define'
import { freeText, id, inviteCode, kind, personName } from '../../src/contract/fields'
import { NAME_MAX } from '../../src/domain/limits'
import { placesIn } from '../support/fields'
import { INPUTS } from '../support/inputs'

const HOSTILE = [
  '\u0000',
  '\u001b',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
]
const NOTHING = ['', ' ', '\u3000', '\u200b\u200d', '\u3164', '\u2800', '\u00ad', '\ufe0f', '\u{e0041}']
/** Texts that may be left out: then they are '' and nothing else that only looks like it. */
const MAY_BE_EMPTY = [
  /^homes\.(venues|map) wanted\.words$/,
  /^keeping\.tended words$/,
  /^sayings\.evaluate text$/,
  /^keeping\.(saveDraft|change) text\.(title|room|host|text)$/,
  /^keeping\.(addVenue|editVenue) about\.(contact|phone|note|text)$/,
  /^keeping\.editHours hours\.special\.\*\.(name|reason)$/,
  /^imports\.fix cells\.name$/,
  /^writing\.(begin|save) text\.(title|note|blocks\.\*\.(alt|title))$/,
  /^writing\.(begin|save) text\.confirm\.(reason|question\.(text|says|options\.\*))$/,
  /^writing\.approve words$/,
  /^stars\.(setFiles files\.\*\.note|noteVisit note|judge reason)$/,
  /^stars\.saveCriteria text\.(name|items\.\*\.(title|asks))$/,
  /^talks\.lecturers words$/,
  /^talks\.setTimes free\.note$/,
  /^talks\.(ask|askAnew) note$/,
  /^talks\.propose lecturer\.topics\.\*\.note$/,
  /^talks\.decide reason$/,
]
/** A stretch of a text may be a space between two others. */
const MAY_BE_UNSEEN = [/^writing\.(begin|save) text\.blocks\.\*\.(runs|items\.\*|rows\.\*\.\*)\.\*\.text$/]
const taken = (schema: Schema, input: unknown): unknown => {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? parsed.output : `refused: ${parsed.issues[0].message}`
}
const isText = (value: unknown): value is string => typeof value === 'string'
/** Every text that any action takes: what is hostile is refused wherever it stands, and so is what nobody can see. */
const texts = Object.entries(contract).flatMap(([name, actions]) =>
  Object.entries<Action>(actions).flatMap(([action, { input }]) => {
    const samples =
      new Map<string, readonly unknown[]>(Object.entries(Reflect.get(INPUTS, name) as object)).get(action) ?? []
    return samples.flatMap((sample) =>
      placesIn(sample).flatMap(({ path, value: text, with: put }) =>
        isText(text) ? [{ where: `${name}.${action} ${path}`, input, text, put }] : [],
      ),
    )
  }),
)

describe('a text', () => {
  it('is looked for in every action', () => {
    expect(texts.length).toBeGreaterThan(40)
  })

  it('may be empty where that says something, and each of these is there', () => {
    for (const rule of MAY_BE_EMPTY) expect([rule, texts.some(({ where }) => rule.test(where))]).toEqual([rule, true])
  })

  it.each(texts)('$where', ({ where, input, text, put }) => {
    expect(v.safeParse(input, put(text)).success).toBe(true)
    for (const mark of HOSTILE) {
      for (const spoilt of [text + mark, mark + text, text.slice(0, 1) + mark + text.slice(1)]) {
        expect([spoilt, v.safeParse(input, put(spoilt)).success]).toEqual([spoilt, false])
      }
    }
    const mayBeEmpty = MAY_BE_EMPTY.some((rule) => rule.test(where))
    for (const nothing of NOTHING) {
      const fits = (nothing === '' && mayBeEmpty) || MAY_BE_UNSEEN.some((rule) => rule.test(where))
      expect([nothing, v.safeParse(input, put(nothing)).success]).toEqual([nothing, fits])
    }
  })
})

describe('words of one’s own', () => {
  it.each([
    ['  病假 ', '病假'],
    ['陪家人👨‍👩‍👧去医院❤️', '陪家人👨‍👩‍👧去医院❤️'],
    ['第一行\n第二行\t完', '第一行\n第二行\t完'],
    ['😀'.repeat(20), '😀'.repeat(20)],
    ['字'.repeat(21), 'refused: 最多 20 个字，请写短一些'],
    ['字'.repeat(10_000), 'refused: 最多 20 个字，请写短一些'],
    ['好\u202e坏', 'refused: 文字里夹着看不见的控制符号，请删掉或重新输入一遍'],
    ['\u200b', 'refused: 请写点什么再提交，只有空格或看不见的符号不行'],
  ])('%j is taken as %j', (text, kept) => {
    expect(taken(freeText(20), text)).toBe(kept)
  })
})

describe('a name', () => {
  it.each([
    ['　许　静怡', '许静怡'],
    ['古丽米热 • 艾比布力', '古丽米热·艾比布力'],
    ['ＡＮＮＡ', 'ANNA'],
    ['𠮷'.repeat(NAME_MAX), '𠮷'.repeat(NAME_MAX)],
    ['迪丽热巴·迪力木拉提·阿卜杜热西提·买买提明', '迪丽热巴·迪力木拉提·阿卜杜热西提·买买提明'],
    ['名'.repeat(NAME_MAX + 1), `refused: 最多 ${NAME_MAX} 个字，请写短一些`],
    ['名'.repeat(10_000), `refused: 最多 ${NAME_MAX} 个字，请写短一些`],
    ['\ufdfa'.repeat(NAME_MAX), `refused: 最多 ${NAME_MAX} 个字，请写短一些`],
    ['···', 'refused: 请写点什么再提交，只有空格或看不见的符号不行'],
  ])('%j is taken as %j', (typed, kept) => {
    expect(taken(personName, typed)).toBe(kept)
  })
})

describe('a code', () => {
  it.each([' jd 23k7', 'JD23K7', 'ｊｄ２３ｋ７', 'jd-23-k7', 'JD 23\u30007\u200b'.replace('7', 'K7'), 'jd23k7\n'])(
    '%j is taken',
    (typed) => {
      expect(taken(inviteCode, typed)).toBe('JD23K7')
    },
  )
  it.each(['JD23K', 'JD23K77', '机电23K7', ''])('%j is refused with a sentence', (typed) => {
    expect(taken(inviteCode, typed)).toMatch(/^refused: 邀请码是 6 位/)
  })
  it.each(['LJ2601-AAAA-AAAA', 'lj2601aaaaaaaa', 'ＬＪ２６０１－ＡＡＡＡ－ＡＡＡＡ', ' LJ2601 – AAAA — AAAA '])(
    'of a certificate is taken as %j',
    (number) => {
      expect(taken(contract.lessons.verify.input, { number })).toEqual({ number: 'LJ2601-AAAA-AAAA' })
    },
  )
})

describe('an id', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])('is not %s', (name) => {
    expect(v.safeParse(id, name).success).toBe(false)
    expect(v.safeParse(kind, name).success).toBe(false)
  })
})
