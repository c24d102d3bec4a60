import { makeAutoObservable } from 'mobx'
import { SEARCH_MAX } from '../domain/limits'

/** How long the fingers rest until it is searched. */
export const PAUSE_MS = 300

/** What stands in a field to search by: it is looked for once the fingers rest, and at once where it was emptied. */
export class Typing {
  typed = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly look: () => void,
    private readonly pause = PAUSE_MS,
  ) {
    makeAutoObservable<this, 'timer' | 'look' | 'pause'>(this, { timer: false, look: false, pause: false })
  }

  /** As it is looked for. */
  get words(): string {
    return this.typed.trim()
  }

  type(typed: string): void {
    this.put(typed)
    if (this.typed === '') this.look()
    else this.timer = setTimeout(this.look, this.pause)
  }

  /** The search key of the keyboard: at once. */
  enter(): void {
    this.stop()
    this.look()
  }

  /** What nobody looks for by itself. */
  put(typed: string): void {
    this.stop()
    this.typed = [...typed].slice(0, SEARCH_MAX).join('')
  }

  /** The screen is gone. */
  stop(): void {
    clearTimeout(this.timer)
  }
}
