import { samePairs, through, type Steps } from './alignment'
import { textOfRuns, type ComparedRun, type Run } from './document'

/** What counts as one when texts are compared: a date or a number, a word of letters, spaces, otherwise a single character. */
const WHOLE = /[0-9０-９][0-9０-９年月日时点分号:：.．,/%-]*|[A-Za-zÀ-ɏ]+|\s+|[^]/gu

/** A stretch of a text, from one character up to another. */
interface Stretch {
  from: number
  to: number
}
type Marked = Stretch & { change?: 'in' | 'out' }

/**
 * A text as it is, with what was put in and, in its place, what was taken out. A link that leads elsewhere than before is changed; bold
 * alone is not. Beyond what `steps` allow, all between the same beginning and the same end is changed.
 */
export function comparedRuns(before: readonly Run[], after: readonly Run[], steps: Steps): ComparedRun[] {
  const [was, is] = [wholesOf(before), wholesOf(after)]
  const pairs = samePairs({ before: was.map(({ key }) => key), after: is.map(({ key }) => key) }, steps)
  const marked = through<Marked>({ before: was.length, after: is.length }, pairs, {
    out: (i) => stretchAt(was, i, 'out'),
    put: (j) => stretchAt(is, j, 'in'),
    both: (_, j) => stretchAt(is, j),
  })
  return withoutIslands(joined(marked)).flatMap(({ change, from, to }) =>
    cut(change === 'out' ? before : after, { from, to }).map((run) => changed(run, change)),
  )
}

/** All of a text as put in or taken out. */
export const allChanged = (runs: readonly Run[], change: 'in' | 'out'): ComparedRun[] =>
  runs.map((run) => changed(run, change))

function changed({ text, bold, link }: Run, change: 'in' | 'out' | undefined): ComparedRun {
  const run: ComparedRun = { text }
  if (bold !== undefined) run.bold = bold
  if (link !== undefined) run.link = link
  if (change !== undefined) run.change = change
  return run
}

type Whole = Stretch & { key: string }

function wholesOf(runs: readonly Run[]): Whole[] {
  const linked = runs.some(({ link }) => link !== undefined)
  let from = 0
  return (textOfRuns(runs).match(WHOLE) ?? []).map((text) => {
    const stretch = { from, to: from + text.length }
    from = stretch.to
    return { ...stretch, key: linked ? text + linksIn(cut(runs, stretch)) : text }
  })
}

/** Where parts of a text lead to, in a form in which it can be compared; empty where nowhere. */
const linksIn = (runs: readonly Run[]): string =>
  runs.some(({ link }) => link) ? JSON.stringify(runs.map(({ text, link }) => [text.length, link ?? null])) : ''

function stretchAt(wholes: readonly Whole[], i: number, change?: 'in' | 'out'): Marked[] {
  const whole = wholes[i]
  return whole ? [{ from: whole.from, to: whole.to, change }] : []
}

/** Neighbours of one mark as one. */
function joined(marked: readonly Marked[]): Marked[] {
  const result: Marked[] = []
  for (const { from, to, change } of marked) {
    const last = result[result.length - 1]
    if (last && last.change === change) last.to = to
    else result.push({ from, to, change })
  }
  return result
}

/**
 * A single character that stayed by chance in the middle of what was changed: out, in, one the same, and then out, in or both is read as
 * one change. Each stretch out is followed by what was put in its place.
 */
function withoutIslands(marked: readonly Marked[]): Marked[] {
  const result: Marked[] = []
  for (let i = 0; i < marked.length; i++) {
    const [out, put] = [result[result.length - 2], result[result.length - 1]]
    const same = marked[i]
    const nextOut = marked[i + 1]?.change === 'out' ? marked[i + 1] : undefined
    const nextPut = [marked[i + 1], marked[i + 2]].find((one) => one?.change === 'in')
    const isIsland =
      same?.change === undefined &&
      same !== undefined &&
      same.to - same.from === 1 &&
      out?.change === 'out' &&
      put?.change === 'in' &&
      marked[i + 1] !== undefined
    if (isIsland) {
      out.to = nextOut?.to ?? out.to + 1
      put.to = nextPut?.to ?? put.to + 1
      i += (nextOut ? 1 : 0) + (nextPut ? 1 : 0)
    } else if (same) result.push({ from: same.from, to: same.to, change: same.change })
  }
  return result
}

/** The part of a text, in the looks that it has. */
function cut(runs: readonly Run[], { from, to }: Stretch): Run[] {
  const parts: Run[] = []
  let start = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') parts.push({ ...run, text })
    start += run.text.length
  }
  return parts
}
