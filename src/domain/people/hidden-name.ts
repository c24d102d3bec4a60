import { tidyName } from './names'

/** Surnames of two characters, as they are in use, simplified and traditional. */
const SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 ' +
    '司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 ' +
    '左丘 东门 西门 第五 纳兰 贺兰 完颜 耶律 达奚 哥舒 屈突 尔朱 侯莫 叱干 ' +
    '歐陽 司馬 東方 獨孤 南宮 聞人 諸葛 尉遲 赫連 濮陽 公孫 鍾離 長孫 鮮于 閭丘 樂正 穀梁 軒轅 東郭 東門 賀蘭 完顏 納蘭'
  ).split(' '),
)

/** A note behind a name that tells two of one name apart: 张三丰（小）. */
const NOTE = /\(.*\)?$/
const stars = (n: number): string => '*'.repeat(n)

/** A part of a name of several: its first letter. A single letter is all there is of it. */
function part(letters: string[]): string {
  return letters.length < 2 ? stars(letters.length) : `${letters[0] ?? ''}${stars(letters.length - 1)}`
}

/** A name of one part: the surname, and of a longer one its last letter. */
function whole(letters: string[]): string {
  const surname = letters.length > 2 && SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1
  const last = letters.length - surname > 1 ? 1 : 0
  const hidden = letters.length - surname - last
  if (hidden < 1) return stars(letters.length)
  return letters.slice(0, surname).join('') + stars(hidden) + letters.slice(letters.length - last).join('')
}

const words = /[A-Za-z\u00C0-\u02AF\u0370-\u1FFF]/

/**
 * A name for the public check of a certificate, so that who knows the person recognises it and who does not learns little: 周雨桐 → 周*桐,
 * 欧阳明 → 欧阳*, 古丽米热·艾比布力 → 古***·艾***, Anna Li → A*** L*. Of each part at least one letter is hidden, and of one letter all.
 */
export function hiddenName(name: string): string {
  const tidy = tidyName(name).replace(NOTE, '') || tidyName(name)
  const pieces = tidy.split(/([ ·])/)
  if (pieces.length === 1 && !words.test(tidy)) return whole([...tidy])
  return pieces.map((piece) => (piece === ' ' || piece === '·' ? piece : part([...piece]))).join('')
}
