import type { AppError } from '../../../../src/contract/errors'
import type { WhoAmI } from '../../../../src/contract/identity'
import type { FoundNotice, FoundNotices } from '../../../../src/contract/notices'
import { PAUSE_MS, SearchStore } from '../../../../src/features/notices/search/search.store'
import type { Call } from '../../../../src/services/cloud'
import { appWith, Cloud, Drawer, member } from '../../identity/cloud'
import { card, NOW } from '../cloud'

export const row = (over: Partial<FoundNotice> = {}): FoundNotice => ({
  ...card(),
  titlePieces: [],
  excerpt: [],
  ...over,
})

export const page = (rows: FoundNotice[], over: Partial<FoundNotices> = {}): FoundNotices => ({
  rows,
  next: null,
  narrow: false,
  now: NOW,
  ...over,
})

interface Search {
  words: string
  category: string | null
  year: number | null
  cursor: string | null
  /** Lets the answer come. */
  answer: (found: FoundNotices | AppError) => Promise<void>
}

/** A cloud whose answers come when the test says so, in any order. */
export class Slow {
  readonly asked: Search[] = []

  readonly call: Call = (name, action, input) =>
    new Promise((resolve, reject) => {
      expect([name, action]).toEqual(['notices', 'search'])
      this.asked.push({
        ...(input as Omit<Search, 'answer'>),
        answer: async (found) => {
          if (found instanceof Error) reject(found)
          else resolve(found as never)
          await settled()
        },
      })
    })

  get last(): Search {
    const last = this.asked[this.asked.length - 1]
    if (!last) throw new Error('nothing was asked')
    return last
  }

  get words(): string[] {
    return this.asked.map(({ words }) => words)
  }
}

/** All that can go on without a timer has gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** A phone with the search open, in somebody's hands. */
export class Searching {
  readonly cloud = new Slow()
  readonly phone = new Drawer()
  store = this.open()

  /** Opens it anew, maybe for another person. */
  open(me: WhoAmI = member): SearchStore {
    this.app = { ...appWith(new Cloud(), me, this.phone), call: this.cloud.call }
    this.store = new SearchStore(this.app)
    void this.store.show()
    return this.store
  }

  declare app: ReturnType<typeof appWith>

  /** Types, and lets the fingers rest. */
  search(words: string): void {
    this.store.type(words)
    this.rest()
  }

  rest(): void {
    jest.advanceTimersByTime(PAUSE_MS)
  }
}
