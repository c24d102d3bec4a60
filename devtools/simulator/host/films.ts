import type { Element } from 'glass-easel'
import { dataOf, domOf } from './nodes'
import type { Page } from './page'
import { select } from './select'

/** Films that a test plays without the waiting, with what tells the app that one pauses: their players stand still meanwhile. */
const pretended = new WeakMap<HTMLVideoElement, () => void>()

/** The real element behind a video component. */
export function videoOf(node: Element | undefined): HTMLVideoElement | null {
  return (node && domOf(node)?.querySelector('video')) ?? null
}

export const pretendToPlay = (film: HTMLVideoElement, tellPause: () => void): unknown => pretended.set(film, tellPause)

export const isPretended = (film: HTMLVideoElement | null): boolean => film !== null && pretended.has(film)

/** Pauses a film that plays, really or not; the app is told once. */
export function pauseFilm(film: HTMLVideoElement): void {
  const tellPause = pretended.get(film)
  pretended.delete(film)
  if (tellPause) tellPause()
  else film.pause()
}

/** What takes the films of a page from the eyes: another page of the app, or the phone itself. */
type Taker = 'page' | 'phone'

/** The phone pauses what nobody sees any more. Under another page a film goes on where its page wants it; nowhere in the background or during a call. */
export function pauseFilms(page: Page, taker: Taker): void {
  for (const node of select(page, 'video')) {
    const goesOn = taker === 'page' && dataOf(node).autoPauseIfNavigate === false
    const film = videoOf(node)
    if (film && !goesOn) pauseFilm(film)
  }
}
