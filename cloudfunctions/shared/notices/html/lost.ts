import { characters } from '../../../../src/domain/text'
import { cleaned } from './text'

/**
 * Why something did not come along:
 * `image-on-their-computer` a picture that lies on the disk of who wrote it, `image` one of a kind or from a place that can't be kept,
 * `link` an address that can't be followed or pretends to be another, `embedded` a film, a frame or a program within the page,
 * `hidden` text that no reader saw, `struck` text that was crossed out, `rest` what is over the limits of a notice.
 */
export type LostKind = 'image-on-their-computer' | 'image' | 'link' | 'embedded' | 'hidden' | 'struck' | 'rest'

export interface Lost {
  what: LostKind
  /** As much of it as names it. */
  value: string
}

/** Of more nobody reads the list. */
const LOST_MAX = 100
/** Characters that name something. */
const NAMED_BY = 80

/** Collects what is lost, each once. */
export class Losses {
  private readonly told = new Map<string, Lost>()

  tell(what: LostKind, written: string): void {
    const begin = written.slice(0, 4 * NAMED_BY)
    const key = `${what} ${begin}`
    if (this.told.size === LOST_MAX || this.told.has(key)) return
    const text = cleaned(begin).trim()
    this.told.set(key, {
      what,
      value: characters(text) > NAMED_BY ? `${[...text].slice(0, NAMED_BY - 1).join('')}…` : text,
    })
  }

  get list(): Lost[] {
    return [...this.told.values()]
  }
}
