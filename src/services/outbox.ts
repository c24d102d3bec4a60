import { makeAutoObservable, observable, runInAction } from 'mobx'
import { AppError } from '../contract/errors'
import type { Call } from './cloud'
import type { Storage } from './storage'

/** Something a member did that the cloud has not confirmed yet. */
export interface Waiting {
  /** The same act again replaces the older one, such as 'finish:<lessonId>'. */
  id: string
  /** Who did it: on a shared phone nobody sends another's. */
  owner: string
  kind: 'watching' | 'answers'
  title: string
  detail: string
  name: 'lessons'
  action: 'leave' | 'finish'
  input: unknown
  /** Epoch ms of the phone's clock. */
  at: number
  /** A sentence, where the cloud has refused it for good. */
  refused: string | null
}

const KEY = 'outbox'
/** First pause before trying again, doubled each time up to five minutes, with jitter so that a whole city does not knock at once. */
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 300_000

interface Parts {
  call: Call
  storage: Pick<Storage, 'read' | 'write'>
  clock: () => number
}

/** Something that got through, with what the cloud said to it. */
export interface Arrived {
  item: Waiting
  reply: unknown
}

/** Kept on the phone, sent again until the cloud has it. Every action in it is safe to repeat. */
export class Outbox {
  items: Waiting[] = []
  sending = false
  /** Of everyone who used the phone since the app was started: who handed in without a network learns the result later. */
  private replies: Arrived[] = []
  /** Epoch ms of the last attempt; null before the first. */
  triedAt: number | null = null
  private owner: string | null = null
  private pause = FIRST_PAUSE_MS

  constructor(private readonly parts: Parts) {
    this.items = parts.storage.read(KEY, isWaitingList) ?? []
    makeAutoObservable<this, 'parts' | 'pause' | 'replies'>(this, {
      // Whole lists are replaced, so that what is sent and kept are plain objects.
      items: observable.ref,
      replies: observable.ref,
      parts: false,
      pause: false,
    })
  }

  /** Of the person now using the phone. */
  get mine(): Waiting[] {
    return this.items.filter((item) => item.owner === this.owner)
  }

  get pending(): Waiting[] {
    return this.mine.filter((item) => item.refused === null)
  }

  get arrived(): Arrived[] {
    return this.replies.filter(({ item }) => item.owner === this.owner)
  }

  setOwner(owner: string | null): void {
    this.owner = owner
  }

  put(item: Omit<Waiting, 'owner' | 'at' | 'refused'>): void {
    if (this.owner === null) return
    const kept: Waiting = { ...item, owner: this.owner, at: this.parts.clock(), refused: null }
    this.items = [...this.items.filter((other) => other.id !== item.id || other.owner !== this.owner), kept]
    this.keep()
  }

  drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id || item.owner !== this.owner)
    this.keep()
  }

  /**
   * Sends what waits, oldest first; stops at the first broken line. What the cloud can't take yet does not hold up the rest.
   * Answers with the pause to wait before the next try, in ms; null when nothing waits.
   */
  async flush(): Promise<number | null> {
    if (this.sending) return this.pause
    this.sending = true
    try {
      let later = false
      for (const item of this.pending) later = (await this.deliver(item)) === 'later' || later
      this.pause = later ? Math.min(this.pause * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS
    } catch {
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS)
    } finally {
      runInAction(() => {
        this.sending = false
        this.triedAt = this.parts.clock()
      })
    }
    return this.pending.length > 0 ? this.pause * (0.5 + Math.random() / 2) : null
  }

  private async deliver(item: Waiting): Promise<'done' | 'later'> {
    try {
      const reply: unknown = await this.parts.call(item.name, item.action, item.input as never)
      runInAction(() => {
        this.replace(item, null)
        this.replies = [...this.replies.filter((other) => other.item.id !== item.id), { item, reply }]
      })
      return 'done'
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code === 'UNREACHABLE') throw failure
      if (failure.code === 'INTERNAL' || failure.code === 'TOO_EARLY') return 'later'
      this.replace(item, { ...item, refused: failure.message })
      return 'done'
    }
  }

  /** Only this very one: while it was on its way, a newer one may have taken its place. */
  private replace(item: Waiting, by: Waiting | null): void {
    this.items = this.items.flatMap((other) => (other === item ? (by ?? []) : other))
    this.keep()
  }

  private keep(): void {
    this.parts.storage.write(KEY, this.items)
  }
}

const isWaitingList = (value: unknown): value is Waiting[] =>
  Array.isArray(value) &&
  value.every(
    (item: unknown) => typeof item === 'object' && item !== null && 'id' in item && 'owner' in item && 'input' in item,
  )
