import { kept } from './kept'

/** A place in one line of a text, as parts of the line's width and of its letters' height. */
export interface Spot {
  text: Text
  holder: Element
  line: number
  across: number
  down: number
}

/** What is drawn of a text: where its letters stand. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/**
 * Texts in these are not drawn as words of the page. Taro's player on the web shows its own while it is touched; on a map whatever lies
 * under something is moved from there by a finger.
 */
const UNDRAWN =
  'script, style, noscript, template, title, textarea, option, video, canvas, iframe, .taro-video-container, .venue-map'
const WORDS = /[\p{L}\p{N}]/u
/** Of a letter's height, what letters fill of it for certain. */
const FILLED = 0.7
/** Near the four corners and in the middle. */
const SPOTS: readonly (readonly [across: number, down: number])[] = [
  [0.5, 0.5],
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]

/** All places to look at, of every text with words that is drawn inside. */
export function spotsIn(root: Element): Spot[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Spot[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.parentElement && WORDS.test(node.data))
      found.push(...spotsOf(node, node.parentElement))
  return found
}

function spotsOf(text: Text, holder: Element): Spot[] {
  if (holder.closest(UNDRAWN) || !holder.checkVisibility() || onlyHeard(holder)) return []
  // What has no line at all has one place still, where nothing will be seen.
  const lines = Math.max(1, linesOf(text).length)
  const spots = turned(holder) ? SPOTS.slice(0, 1) : SPOTS
  return Array.from({ length: lines }, (_, line) =>
    spots.map(([across, down]): Spot => ({ text, holder, line, across, down })),
  ).flat()
}

/** Words for a screen reader stand in a box of a pixel. */
const onlyHeard = kept((holder: Element): boolean => {
  const { width, height } = holder.getBoundingClientRect()
  if (width === 1 && height === 1 && getComputedStyle(holder).overflow !== 'visible') return true
  return holder.parentElement !== null && onlyHeard(holder.parentElement)
})

/** The rectangle around turned words has corners where no word is. */
const turned = kept((holder: Element): boolean => {
  const { transform, writingMode } = getComputedStyle(holder)
  const { b, c } = new DOMMatrixReadOnly(transform)
  if (b !== 0 || c !== 0 || !writingMode.startsWith('horizontal')) return true
  return holder.parentElement !== null && turned(holder.parentElement)
})

/** The lines of a text, in as many parts as there are blanks between: one at a line's end hangs out of its place, and is nothing to see. */
const linesOf = kept((text: Text): DOMRect[] => {
  const range = document.createRange()
  return [...text.data.matchAll(/\S+/g)].flatMap(({ index, 0: { length } }) => {
    range.setStart(text, index)
    range.setEnd(text, index + length)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  })
})

/** Where the letters of a spot's line stand now; null where they take no room. */
export function boxOf({ text, holder, line }: Spot): Box | null {
  const rect = linesOf(text)[line]
  if (!rect) return null
  const { fontSize, letterSpacing } = getComputedStyle(holder)
  const size = Math.min(Number.parseFloat(fontSize), rect.height)
  const height = size * FILLED
  if (size < 1 || rect.width < 1) return null
  // What comes after the last letter is nothing that could be cut.
  const width = Math.max(1, rect.width - Math.max(0, Number.parseFloat(letterSpacing) || 0))
  return { left: rect.left, top: rect.top + (rect.height - height) / 2, width, height }
}

/** The point in the window that a spot is at, within a pixel of its line's ends. */
export function pointOf({ across, down }: Spot, { left, top, width, height }: Box): { x: number; y: number } {
  const inset = Math.min(1.5, width / 4)
  return { x: left + inset + across * (width - 2 * inset), y: top + down * height }
}
