import { forget } from './kept'
import { boxOf, pointOf, spotsIn, type Spot } from './lines'
import { drowned, paintsBeside, paintsOver, presence } from './paint'
import { Scrolling } from './scrolling'

/** Runs in the page. */
interface Unseen {
  text: string
  why: string
}

/** What lies over a page and is all that is to be read while it does. */
const OVER = '[role="dialog"], .sheet, #dialog:not([hidden])'
/** Everything that is drawn can be met, and what is scrolled is there at once. */
const MET = '*, *::before, *::after { pointer-events: auto !important; scroll-behavior: auto !important }'

/** Looks for words that are in the page and can't be seen, not by scrolling either; those in `mayEnd` may end in an ellipsis. */
export function look(mayEnd: string): Unseen[] {
  const met = document.createElement('style')
  met.textContent = MET
  document.head.append(met)
  forget()
  const scrolling = new Scrolling()
  const [layer] = [...document.querySelectorAll(OVER)].filter((one) => one.checkVisibility()).reverse()
  const within = layer ?? document.body
  // What nothing leads into is drawn all the same.
  const stilled = [...within.querySelectorAll('[inert]')]
  for (const one of stilled) one.removeAttribute('inert')
  try {
    const wanted = spotsIn(within).filter(({ holder, across, down }) => across + down === 0 || !holder.closest(mayEnd))
    return told(unseenOf(wanted, scrolling))
  } finally {
    scrolling.undo()
    for (const one of stilled) one.setAttribute('inert', '')
    met.remove()
  }
}

/** A place that was not seen from where the page stands is looked for, and with it whatever else comes into sight. */
function unseenOf(spots: readonly Spot[], scrolling: Scrolling): Map<Spot, string> {
  const never = new Map<Spot, string>()
  let left = spots.filter((spot) => trouble(spot) !== null)
  while (left.length > 0) {
    const [next] = left
    if (!next) break
    const box = boxOf(next)
    const moved = box !== null && scrolling.bring(next.holder, () => pointOf(next, boxOf(next) ?? box))
    const why = trouble(next)
    if (why !== null) never.set(next, why)
    // Where nothing has moved, what was not seen before is not seen now.
    left = left.filter((spot) => spot !== next && (!moved || trouble(spot) !== null))
  }
  return never
}

/** What keeps a place of a text from being seen now. */
function trouble(spot: Spot): string | null {
  const { holder } = spot
  const box = boxOf(spot)
  if (!box) return 'takes no room'
  if (presence(holder) <= 0.1) return 'is transparent'
  const point = pointOf(spot, box)
  if (point.x < 0 || point.y < 0 || point.x > innerWidth || point.y > innerHeight) return 'is outside the window'
  const met = document.elementsFromPoint(point.x, point.y)
  const at = met.indexOf(holder)
  if (at < 0) return 'is cut off'
  const cover = met.slice(0, at).find((one) => (one.contains(holder) ? paintsBeside : paintsOver)(one, point))
  if (cover) return `lies under ${nameOf(cover)}`
  return drowned(holder, met.slice(at)) ? 'has the colour of its ground' : null
}

/** One finding for each text. */
function told(never: ReadonlyMap<Spot, string>): Unseen[] {
  const found = new Map<Text, Unseen>()
  for (const [{ text, holder }, why] of never)
    if (!found.has(text)) found.set(text, { text: text.data.trim(), why: `${why} (in ${nameOf(holder)})` })
  return [...found.values()]
}

function nameOf(element: Element): string {
  for (let named: Element | null = element; named; named = named.parentElement) {
    const classes = [...named.classList].filter((name) => name !== 'hydrated')
    if (classes.length > 0) return `.${classes.join('.')}`
    if (named.id !== '') return `#${named.id}`
  }
  return element.tagName.toLowerCase()
}
