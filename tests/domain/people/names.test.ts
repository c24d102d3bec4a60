import fc from 'fast-check'
import { hiddenName } from '../../../src/domain/people/hidden-name'
import { nameKey, named, tidyName } from '../../../src/domain/people/names'
import { characters, isHarmless, isVisible } from '../../../src/domain/text'

const UYGHUR = '古丽米热·艾比布力'

describe('a name in normal form', () => {
  const dots = ['·', '•', '・', '‧', '．', '.', '∙', '⋅', '･', '\u0387', '。', ' · ', '\u3000•\u3000', '\u00a0．', '··']
  it.each(dots)('knows %j between the parts', (dot) => {
    const typed = UYGHUR.replace('·', dot)
    expect(tidyName(typed)).toBe(UYGHUR)
    expect(nameKey(typed)).toBe(nameKey(UYGHUR))
  })

  it.each([
    ['张　三', '张三'],
    ['许 静怡', '许静怡'],
    [' 许\u200b静\ufeff怡\u00a0', '许静怡'],
    ['许\t静\u2003怡', '许静怡'],
    ['\u2f38\u3164三', '弓三'],
    ['\uf9f4', '林'],
    ['ＡＮＮＡ　Ｌｉ', 'ANNA Li'],
    ['Anna   Li ', 'Anna Li'],
    ['Jose\u0301 Núñez', 'José Núñez'],
    ['J. Smith', 'J. Smith'],
    ['艾米 Amy Li', '艾米Amy Li'],
    ['𠮷 田䶮', '𠮷田䶮'],
    ['张三丰（小）', '张三丰(小)'],
    ['·阿依努尔·', '阿依努尔'],
    ['\u200b\u3164\u2800 \u00ad', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyName(typed)).toBe(kept)
  })

  it.each([
    ['古丽米热 艾比布力', UYGHUR],
    ['古丽米热艾比布力', UYGHUR],
    ['ANNA LI', 'anna li'],
    ['O’Brien', "O'BRIEN"],
    ['Smith‐Jones', 'smith-jones'],
    ['Nguye\u0302\u0303n', 'NGUYỄN'],
    ['Straße', 'STRASSE'],
    ['张三\u{e0100}', '张三'],
  ])('%j and %j are one', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['周雨桐', '周雨彤'],
    ['José', 'Jose'],
    ['张三丰（小）', '张三丰'],
    ['𠮷田', '吉田'],
  ])('%j and %j are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('stays what it is when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const tidy = tidyName(text)
        expect(tidyName(tidy)).toBe(tidy)
        expect(nameKey(tidy)).toBe(nameKey(text))
        expect(nameKey(nameKey(text))).toBe(nameKey(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('is looked up by its key', () => {
    expect(named({ _id: 'a', name: ' 许 静怡' })).toEqual({ _id: 'a', name: '许静怡', nameKey: '许静怡' })
  })
})

describe('a name for everybody', () => {
  it.each([
    ['周雨桐', '周*桐'],
    ['周桐', '周*'],
    ['周', '*'],
    ['周明雨桐', '周**桐'],
    ['欧阳明月', '欧阳*月'],
    ['欧阳明', '欧阳*'],
    ['欧阳', '欧*'],
    ['諸葛孔明', '諸葛*明'],
    [UYGHUR, '古***·艾***'],
    ['古丽米热•艾比布力', '古***·艾***'],
    ['阿·买买提', '*·买**'],
    ['欧阳·明月', '欧*·明*'],
    ['古丽米热艾比布力', '古******力'],
    ['Anna Li', 'A*** L*'],
    ['Anna', 'A***'],
    ['J. Smith', 'J* S****'],
    ['X', '*'],
    ['𠮷田䶮', '𠮷*䶮'],
    ['😀🎉', '😀*'],
    ['张三丰（小）', '张*丰'],
    ['', ''],
  ])('%s is %s', (name, hidden) => {
    expect(hiddenName(name)).toBe(hidden)
  })

  it('never shows a part whole, nor half of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (text) => {
        const hidden = hiddenName(text)
        expect(isHarmless(hidden) || !isHarmless(text)).toBe(true)
        if (tidyName(text) !== '') expect(hidden).toContain('*')
      }),
    )
  })
})

describe('what can be seen of a text', () => {
  it.each(['\u200b', '\u3164', '\u2800', '\u00ad\ufe0f', ' \u3000\n', '\u{e0041}', '\uffa0', ''])(
    '%j is nothing',
    (text) => {
      expect(isVisible(text)).toBe(false)
    },
  )
  it.each(['病假', '👨‍👩‍👧', 'a\u200b', '0'])('%j is something', (text) => {
    expect(isVisible(text)).toBe(true)
  })
  it.each(['\u0000', '\ud800', '\udc00a', '\u202e', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'])(
    '%j is refused wherever it stands',
    (mark) => {
      expect(isHarmless(`病${mark}假`)).toBe(false)
    },
  )
  it('is harmless with emoji of several parts, and counts what a person would', () => {
    expect(isHarmless('一家人👨‍👩‍👧❤️')).toBe(true)
    expect(characters('𠮷田')).toBe(2)
  })
})
