import { ATTACHMENTS_MAX, BLOCKS_MAX, CELLS_MAX, NOTICE_CHARS_MAX, NOTICE_TITLE_MAX, PICTURES_MAX } from '../limits'
import { isNearEnough } from '../publishing/piece'
import { isVisible } from '../text'
import type { Audience } from '../assignments/audience'
import { confirmFlaws } from './confirm-flaws'
import { placeOfWords, type Confirm } from './confirm'
import { flawsOf, type Flaw } from './flaws'
import type { WrittenNotice } from './written'

const SENTENCES: Partial<Record<Flaw, string>> = {
  title: `写一个标题，最多 ${NOTICE_TITLE_MAX} 个字`,
  audience: '选一下发给谁',
  text: `正文最多 ${NOTICE_CHARS_MAX} 个字，长的请放进附件`,
  blocks: `写一点正文，或加一个附件；最多 ${BLOCKS_MAX} 段`,
  empty: '有一段是空的，请删掉或写上',
  table: `表格每行的格数要一样，最多 ${CELLS_MAX} 格`,
  picture: `图片最多 ${PICTURES_MAX} 张，有一张没有传上来`,
  attachments: `附件最多 ${ATTACHMENTS_MAX} 个，不能重复`,
  file: '有一个附件没有传好，请删掉再加一次',
  link: '有一个链接打不开，请写完整的 https:// 地址',
}

export const TOO_FAR = '发布时间最远到一年后，请另选一个'

interface Situation {
  correcting: boolean
  now: Date
  /** What is out, where that asks something. */
  asking?: (Audience & { confirm: Confirm | null }) | null
}

/**
 * What keeps a text from being handed in for review, as a sentence each; empty where nothing does. A correction says what has changed;
 * a new one comes out neither before now nor in years.
 */
export function writingFlaws(text: WrittenNotice, { correcting, now, asking = null }: Situation): string[] {
  const flaws = flawsOf({ ...text, publishAt: text.publishAt ?? now, confirm: null, correction: null, withdrawn: null })
  const sentences = flaws.map((flaw) => SENTENCES[flaw] ?? '有一处内容不能发布，请检查后再送审')
  if (correcting && !isVisible(text.note)) sentences.push('写一句改了什么，读者会看到')
  if (!correcting && text.publishAt !== null && text.publishAt <= now)
    sentences.push('这个发布时间已经过了，请另选一个')
  if (!correcting && !isNearEnough(text.publishAt, now)) sentences.push(TOO_FAR)
  return [...sentences, ...askingFlaws(text, asking, now)]
}

/**
 * What keeps it from asking. A correction that asks nobody anew leaves what is asked as it is: it can't be asked of others, and an answer
 * stands in the text as before.
 */
function askingFlaws(text: WrittenNotice, asking: Situation['asking'], now: Date): string[] {
  const { confirm, asksAgain, publishAt } = text
  if (confirm === null) return []
  const out = asking?.confirm
  if (!asking || !out || asksAgain)
    return confirmFlaws(confirm, { document: text, from: out ? now : (publishAt ?? now) })
  const flaws = isSameAudience(text, asking) ? [] : ['发给谁改了，要请大家重新确认，或改回原来的范围']
  const says = confirm.question?.says ?? out.question?.says
  if (says !== undefined && placeOfWords(text, says) === -1)
    flaws.push('选一下正文里哪一段说了答案，那一段可能刚刚改过')
  return flaws
}

const isSameAudience = (one: Audience, other: Audience): boolean =>
  one.scope === other.scope &&
  [...one.standings].sort().join() === [...other.standings].sort().join() &&
  [...(one.sectors ?? ['all'])].sort().join() === [...(other.sectors ?? ['all'])].sort().join()
