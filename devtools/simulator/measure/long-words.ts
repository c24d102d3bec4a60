/** Characters of the longest title, and of the longest name of an organisation. */
export const TITLE = 60
export const ORG_NAME = 30

export const ORG_WORDS = '澜江市装备制造产业园区第一联合工作委员会机关与事务服务中心'
export const PERSON_WORDS = '阿卜杜热合曼·阿卜杜拉热合曼江·买买提'
export const TITLE_WORDS =
  '：从源头到入河口，每一段都有青年的脚印和记录，也有一年四季的水位、水色与两岸人家的故事，看完这一课再走一次'

/** The words lengthened to just so many characters. */
export const long = (words: string, length: number, more: string): string =>
  [...words, ...more.repeat(length)].slice(0, length).join('')
