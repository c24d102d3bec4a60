import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { QueuedCall } from '../contract'
import { AppError, type ErrorCode } from '../contract/errors'
import { WaitingBox, type BoxStorage, type Waiting } from './waiting-box'

export type { Waiting }

/** A call that may wait, with the id under which it does and the words of the list that shows it. */
export type Act = QueuedCall & Pick<Waiting, 'id' | 'title' | 'detail'>

/** First pause before trying again, doubled each time up to five minutes, with jitter so that a whole city does not knock at once. */
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 300_000

/** What the cloud can't take yet: too early, or too much for this hour. An action that it does not know comes with the next roll-out, of the cloud or of the app. */
const NOT_YET: readonly ErrorCode[] = ['INTERNAL', 'TOO_EARLY', 'TOO_MANY', 'UNKNOWN_ACTION']
const isSilence = (failure: unknown): boolean => !(failure instanceof AppError) || failure.code === 'UNREACHABLE'

/** Whether what failed may get through later. */
export const mayGetThrough = (failure: unknown): boolean =>
  isSilence(failure) || (failure instanceof AppError && NOT_YET.includes(failure.code))

interface Parts {
  /** Wider than the contract's: what another version of the app has put is sent as it was put. */
  call(this: void, name: string, action: string, input: unknown): Promise<unknown>
  storage: BoxStorage
  clock: () => number
}

/** Something that got through, with what the cloud said to it. */
export interface Arrived {
  item: Waiting
  reply: unknown
}

/** Kept on the phone, sent again until the cloud has it. Every action in it is safe to repeat. */
export class Outbox {
  sending = false
  /** Epoch ms of the last attempt; null before the first. */
  triedAt: number | null = null
  /** Of the person now using the phone; null while that is not known. */
  private box: WaitingBox | null = null
  /** Of everyone who used the phone since the app was started: what could not be written is here alone. */
  private readonly boxes = new Map<string, WaitingBox>()
  /** Of everyone as well: who handed in without a network learns the result later. */
  private replies: Arrived[] = []
  private pause = FIRST_PAUSE_MS

  constructor(private readonly parts: Parts) {
    makeAutoObservable<this, 'parts' | 'pause' | 'box' | 'boxes' | 'replies'>(this, {
      box: observable.ref,
      replies: observable.ref,
      boxes: false,
      parts: false,
      pause: false,
    })
  }

  /** Who now uses the phone. To be noted before an answer is waited for: in the meantime it may have gone to another. */
  get owner(): string | null {
    return this.box?.owner ?? null
  }

  /** Of the person now using the phone. */
  get mine(): Waiting[] {
    return this.box?.items ?? []
  }

  /** Of somebody, also while it is not known who uses the phone: what a keeper has noted without a network since the start. */
  waitingOf(owner: string): Waiting[] {
    return this.boxOf(owner).items
  }

  get pending(): Waiting[] {
    return this.mine.filter((item) => item.refused === null)
  }

  get arrived(): Arrived[] {
    return this.replies.filter(({ item }) => item.owner === this.owner)
  }

  setOwner(owner: string | null): void {
    this.box = owner === null ? null : this.boxOf(owner)
  }

  put(act: Act, owner = this.owner): void {
    if (owner === null) return
    const { id, title, detail, name, action, input } = act
    const at = this.parts.clock()
    this.boxOf(owner).put({ id, owner, title, detail, name, action, input, at, refused: null })
  }

  drop(id: string, owner = this.owner): void {
    if (owner !== null) this.boxOf(owner).drop(id)
  }

  /**
   * Sends what waits, oldest first. What the cloud can't take yet does not hold up the rest, nor does a function that does not answer
   * hold up another's: one may not be there yet. Answers with the pause to wait before the next try, in ms; null when nothing waits.
   */
  async flush(): Promise<number | null> {
    if (this.sending) return this.pause
    this.sending = true
    try {
      const held = await this.deliverAll()
      this.pause = held ? Math.min(this.pause * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS
    } finally {
      runInAction(() => {
        this.sending = false
        this.triedAt = this.parts.clock()
      })
    }
    return this.pending.length > 0 ? this.pause * (0.5 + Math.random() / 2) : null
  }

  /** Whether anything is held up. */
  private async deliverAll(): Promise<boolean> {
    const silent = new Set<string>()
    let later = false
    for (const item of this.pending) {
      // Meanwhile another may have taken the phone, or the item have been dropped or replaced.
      if (!this.mine.includes(item) || silent.has(item.name)) continue
      const came = await this.deliver(item)
      if (came === 'silence') silent.add(item.name)
      if (came === 'later') later = true
    }
    return later || silent.size > 0
  }

  private async deliver(item: Waiting): Promise<'done' | 'later' | 'silence'> {
    const box = this.boxOf(item.owner)
    try {
      const reply = await this.parts.call(item.name, item.action, item.input)
      runInAction(() => {
        box.replace(item, null)
        const others = this.replies.filter(({ item: { id, owner } }) => id !== item.id || owner !== item.owner)
        this.replies = [...others, { item, reply }]
      })
      return 'done'
    } catch (failure) {
      if (isSilence(failure)) return 'silence'
      if (!(failure instanceof AppError) || mayGetThrough(failure)) return 'later'
      box.replace(item, { ...item, refused: failure.message })
      return 'done'
    }
  }

  private boxOf(owner: string): WaitingBox {
    const box = this.boxes.get(owner) ?? new WaitingBox(this.parts.storage, owner)
    this.boxes.set(owner, box)
    return box
  }
}
