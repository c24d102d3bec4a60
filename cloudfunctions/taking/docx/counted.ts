/** Numbers as lists of documents write them. */

const FIGURES = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_UNITS = ['', '拾', '佰', '仟']

/** 一 to 九千九百九十九; 十一 and not 一十一 where that is how it is said. */
function chinese(number: number, [figures, units]: readonly [string, readonly string[]]): string {
  const places = [...String(number)].map(Number)
  const parts = places.map((figure, i) =>
    figure === 0 ? figures.charAt(0) : figures.charAt(figure) + (units[places.length - 1 - i] ?? ''),
  )
  const zero = figures.charAt(0)
  return parts
    .join('')
    .replace(new RegExp(`${zero}+`, 'g'), zero)
    .replace(new RegExp(`${zero}$`), '')
}

const counted = (number: number): string => chinese(number, ['零一二三四五六七八九', UNITS]).replace(/^一十/, '十')
const digitByDigit = (number: number): string =>
  [...String(number)].map((sign) => FIGURES.charAt(Number(sign))).join('')
const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let left = number
  return ROMAN.map(([value, signs]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return signs.repeat(times)
  }).join('')
}

const circled = (number: number): string => (number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number))
const wide = (number: number): string =>
  String(number).replace(/\d/g, (figure) => String.fromCharCode(0xff10 + Number(figure)))
const turn = (signs: string) => (number: number) => signs.charAt((number - 1) % signs.length)

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: digitByDigit,
  chineseLegalSimplified: (number) => chinese(number, [LEGAL, LEGAL_UNITS]),
  ideographTraditional: turn(STEMS),
  ideographZodiac: turn(BRANCHES),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  none: () => '',
}
/** Of a larger one nobody counts in words. */
const NUMBER_MAX = 9999

/** A number in the form that a list has; in figures where that is not known. */
export const countedAs = (format: string, number: number): string =>
  number < 1 || number > NUMBER_MAX ? String(number) : (FORMATS[format] ?? String)(number)
