import { ROOM, type Mark, type Strip } from './strips'

/** What stands on a page, its place within the margins. */
export type Page = Mark[]

/** Strips on pages: none is cut, and what belongs together comes to one page where that has room for it. */
export function pagesOf(strips: readonly Strip[]): Page[] {
  const pages: Page[] = [[]]
  let y = 0
  const place = ({ marks, height }: Strip, gap: number): void => {
    const top = y + gap
    pages[pages.length - 1]?.push(...marks.map((mark) => ({ ...mark, y: mark.y + top })))
    y = top + height
  }
  const turn = ({ head }: Strip): void => {
    pages.push([])
    y = 0
    if (head) place(head, 0)
  }
  for (const together of chainsOf(strips)) {
    const [first] = together
    const need = together.reduce((sum, { gap, height }) => sum + gap + height, 0)
    if (first && y > 0 && need <= ROOM.height && y + need > ROOM.height) turn(first)
    for (const strip of together) {
      if (y > 0 && y + strip.gap + strip.height > ROOM.height) turn(strip)
      place(strip, y === 0 ? 0 : strip.gap)
    }
  }
  return pages
}

/** Each holds the next, up to one that does not. */
function chainsOf(strips: readonly Strip[]): Strip[][] {
  const chains: Strip[][] = []
  let open = false
  for (const strip of strips) {
    if (open) chains[chains.length - 1]?.push(strip)
    else chains.push([strip])
    open = strip.holds
  }
  return chains
}
