import type { WrittenNotice } from '../../src/domain/notices/written'
import {
  checkState,
  judge,
  undecided,
  type CheckState,
  type Flagged,
  type Judged,
  type Verdict,
} from '../../src/domain/publishing/checks'
import { keyOf, keyedText, type KeyedText } from '../shared/checks/keyed'
import { findChecks, type NoticeChecks } from '../shared/checks/notice-checks.repo'
import type { Notice } from '../shared/notices/notices.repo'

/** What the content check says of what is being written in a notice. */
export interface Looked extends Judged {
  text: WrittenNotice
  keyed: KeyedText
  kept: NoticeChecks | null
  state: CheckState
  /** Those of the places about which nobody has decided. */
  open: Flagged[]
  /** Stands for just these places, where a person has to decide about them. */
  asks: string | null
}

/** Null where nothing is being written. What was taken over was checked where it was. */
export async function lookAt({ _id, work, repost }: Pick<Notice, '_id' | 'work' | 'repost'>): Promise<Looked | null> {
  const text = work?.copy && !repost ? work.written : null
  return text && lookedAt(text, await findChecks(_id), new Set((work?.decided ?? []).map(({ key }) => key)))
}

function lookedAt(text: WrittenNotice, kept: NoticeChecks | null, decided: ReadonlySet<string>): Looked {
  const keyed = keyedText(text)
  const judged = judge(keyed, verdictsIn(kept))
  const open = undecided(judged.places, decided)
  const state = checkState({ ...judged, places: open }, kept?.trouble ?? null)
  const asks = state === 'review' ? keyOf('p', open.map(({ key }) => key).join('\n')) : null
  return { text, keyed, kept, ...judged, state, open, asks }
}

const verdictsIn = (kept: NoticeChecks | null): ReadonlyMap<string, Verdict> =>
  new Map(
    Object.entries(kept?.results ?? {}).flatMap(([key, { suggest, label }]): [string, Verdict][] =>
      suggest === null ? [] : [[key, { suggest, label }]],
    ),
  )
