import { allOf } from './causes'
import { EACH, PAGE, SENT, WORST_PAGE } from './limits'
import type { Measured } from './measuring'
import type { Results } from './index'

type Row = readonly (string | number)[]

const line = (cells: Row): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly Row[]): string =>
  [line(head), line(head.map((_, nth) => (nth === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')

const pages = ({ pages: measured }: Measured): string =>
  table(
    ['page', 'first setData', 'all it holds', 'nodes', 'depth', 'children'],
    measured.map(({ name, first, whole, nodes, depth, children }) => [name, first, whole, nodes, depth, children]),
  )

const interactions = ({ interactions: measured }: Measured): string =>
  table(
    ['interaction', 'kind', 'act', 'wait', 'answers', 'bytes', 'unseen', 'nodes', 'children'],
    measured.map(({ name, kind, causes, nodes, children }) => {
      const { act, wait, answers } = causes
      const { bytes, hidden } = allOf(causes)
      const each = answers.map(({ calls }) => calls).join(' ')
      return [...[name, kind, act.calls, wait.calls, each], ...[bytes, hidden, nodes, children]]
    }),
  )

const flows = ({ flows: measured }: Measured): string =>
  table(
    ['flow', 'function calls', 'documents read', 'documents written'],
    measured.map(({ name, functionCalls, read, written }) => [name, functionCalls, read, written]),
  )

/** The results as a document: counts and bytes only, the same from run to run. */
export const documentOf = ({ ordinary, worst }: Results): string => `# What the mini-program weighs

Written by \`npm run measure\`, which runs the WeChat build in the simulator over the real functions. Bytes are those of setData,
nodes those of WXML. \`npm test\` measures the same and fails where anything is over its limit:

- every page: first setData and all that it holds at most ${PAGE.whole / 1024} KB each (${WORST_PAGE.whole / 1024} in the worst case), ${PAGE.nodes} nodes, ${PAGE.depth} deep, ${PAGE.children} children of one node;
- an interaction: at most ${EACH} setData by the act itself, ${EACH} in a second without an answer (wait) and ${EACH} by each answer. Answers are held back
  and told one by one, the next once the phone is at rest, and all clocks stand but when they are moved: no number depends on how long
  anything takes;
- an interaction in place, also where an explanation or a few choices come up: ${SENT.place.calls} setData of at most ${SENT.place.each / 1024} KB;
- one that the cloud has to answer (asked): at most ${SENT.asked.calls} setData, a sign of waiting and the answer, of at most ${SENT.asked.each / 1024} KB each;
- one that brings rows or words from elsewhere, or a grid of days, hours or districts (list): at most ${SENT.list.calls} setData of at most
  ${SENT.list.each / 1024} KB each;
- nothing at all for a page that nobody sees (unseen), whatever is done.

## Pages

${pages(ordinary)}

## Interactions

${interactions(ordinary)}

## What flows ask of the cloud

${flows(ordinary)}

## The worst case

A branch of 69 people, each with an appeal of 200 characters, in an office of over 80 branches; titles of 60 characters, names of
organisations of 30 and of persons of 20; eight years of weekly issues.

${pages(worst)}

${interactions(worst)}
`
