import type { Writing, WritingMove } from '../../../contract/writing'
import { MOVE_WORDS } from '../../../domain/publishing/move-words'
import { versionOut } from '../../../domain/publishing/nth'
import { ms } from '../../../domain/time'
import { momentWords, nthWords, waitsForWords } from '../words'

/** A step of the history: what was done, when and by whom. */
export interface Told {
  title: string
  text: string
  state: 'passed' | 'now' | 'to-come'
}

/** What has become of a notice, the last first; at its head where it stands now, where somebody is to do something. */
export function historyOf(writing: Writing): Told[] {
  const { history, stage, out, text, now } = writing
  const releasedLast = history.lastIndexOf(history.filter(({ move }) => move === 'release').pop() ?? NONE)
  const steps = history.map((told, at): Told => {
    const { move, by, version, words } = told
    const nth = nthWords(history, version)
    const last = at === history.length - 1
    const said = words === '' ? '' : `：${words}`
    const when = (instant: string) => momentWords(instant, now)
    if (move === 'submit' && last && stage === 'review')
      return { title: `${nth}，${waitsFor(writing)}`, text: `${when(told.at)}，${by}送审`, state: 'now' }
    if (move === 'release') {
      const own = at === releasedLast && version === versionOut(history) && text.publishAt !== null
      const later = own && text.publishAt !== null && ms(text.publishAt) > ms(told.at) ? text.publishAt : null
      if (later !== null && out === 'scheduled')
        return { title: `${nth}排好，${when(later)} 发布`, text: `${when(told.at)}，${by}`, state: 'now' }
      return later !== null && out !== 'not-out'
        ? { title: `${nth}发布`, text: `${when(later)}，按时发布`, state: 'passed' }
        : { title: `${nth}发布`, text: `${when(told.at)}，${by}`, state: 'passed' }
    }
    const returned = move === 'sendBack' && last ? 'now' : 'passed'
    return { title: MOVE_WORDS[move], text: `${when(told.at)}，${by}${said}`, state: returned }
  })
  return steps.reverse()
}

const NONE: WritingMove = { move: 'begin', by: '', at: '', version: 0, words: '' }

const waitsFor = ({ held, reviewers }: Writing): string =>
  held === null ? waitsForWords(reviewers) : `${held.by}正在审核`
