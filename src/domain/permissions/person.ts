import type { Row } from './row'

/** What is done to one person on a roster. Who knows the people answers for them. */
export const PERSON = {
  'see-record': {
    zh: '看一个人每期的记录',
    en: 'see what one person has done of each issue',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个人所在支部的团支书和副书记能看，名单有变动时请先刷新',
  },
  'change-record': {
    zh: '请假、更正、答复申诉',
    en: 'excuse, correct, answer an appeal',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个人所在支部的团支书和副书记能这样做，名单有变动时请先刷新',
  },
  'undo-joining': {
    zh: '撤销一次加入',
    en: 'undo a joining',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个人所在支部的团支书和副书记能撤销，名单有变动时请先刷新',
  },
  'unlock-row': {
    zh: '给名单里被锁定的一位解锁',
    en: 'unlock a row of the roster',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个人所在支部的团支书和副书记能解锁，名单有变动时请先刷新',
  },
} satisfies Record<string, Row>
