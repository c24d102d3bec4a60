import type { Receipt } from '../../../contract/lessons'
import { longTime } from '../../../domain/time'
import { ANSWERS_KNOWN } from '../score-words'
import { issueNumber, spaced } from '../issue-words'

/** What a certificate says, the same on the screen and in the saved picture. */
export const certificateWords = (receipt: Receipt) => ({
  heading: '学习证明',
  source: '青年学习·网上主题团课',
  issue: issueNumber(receipt),
  title: receipt.title,
  facts: [
    spaced(receipt.label),
    `${receipt.classHours} 学时`,
    `小测 ${receipt.score} 分${receipt.answersKnown ? `（${ANSWERS_KNOWN}）` : ''}`,
    ...(receipt.late ? ['补学'] : []),
  ].join('\u3000'),
  name: receipt.name,
  /** The two nearest parents and the branch. */
  branch: [...receipt.path.slice(-2), receipt.branch],
  time: longTime(receipt.doneAt),
  number: `编号 ${receipt.number}`,
  check: '扫码核验真伪',
})
