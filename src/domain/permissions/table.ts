import { FIGURE } from './figure'
import { NOTICE } from './notice'
import { ORG } from './org'
import { OWN } from './own'
import { PERSON } from './person'
import type { Row } from './row'
import { SAYING } from './saying'
import { TALK } from './talk'
import { VENUE } from './venue'

/** Who may do what: the rows of all nouns. The door of each function asks it, and replies tell the phone what it says. */
const ROWS = { ...OWN, ...ORG, ...PERSON, ...NOTICE, ...VENUE, ...SAYING, ...FIGURE, ...TALK }
export type Deed = keyof typeof ROWS
/** What is only ever done to one's own. */
export type OwnDeed = keyof typeof OWN
export const TABLE: Readonly<Record<Deed, Row>> = ROWS

/** The rows by noun, as they are read. */
export const NOUNS: readonly { zh: string; en: string; rows: Readonly<Record<string, Row>> }[] = [
  { zh: '自己的', en: 'One’s own', rows: OWN },
  { zh: '组织', en: 'Organisations', rows: ORG },
  { zh: '成员', en: 'People', rows: PERSON },
  { zh: '公告', en: 'Notices', rows: NOTICE },
  { zh: '青年之家', en: 'Youth Homes', rows: VENUE },
  { zh: '不署名的话', en: 'What is said unsigned', rows: SAYING },
  { zh: '数字', en: 'Figures', rows: FIGURE },
  { zh: '青年讲师团', en: 'Lecturers and their talks', rows: TALK },
]
