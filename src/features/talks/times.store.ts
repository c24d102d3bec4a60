import { makeAutoObservable, observable, runInAction } from 'mobx'
import { FREE_NOTE_MAX } from '../../domain/limits'
import type { FreeTimes, Slot } from '../../domain/talks/free-times'
import type { Day } from '../../domain/time'
import type { App } from '../../stores/app'
import { Act } from '../../stores/act'

/** Whose times they are, as the cloud has them. */
interface Kept {
  lecturerId: string
  version: number
  times: FreeTimes
}

/** When a lecturer is free, while it is being changed. */
export class TimesStore {
  readonly act: Act
  saved = false
  private kept: Kept | null = null
  /** As it is being changed; null while nothing is. */
  private draft: FreeTimes | null = null

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'kept' | 'draft'>(this, {
      app: false,
      act: false,
      kept: observable.ref,
      draft: observable.ref,
    })
  }

  get times(): FreeTimes | null {
    return this.draft ?? this.kept?.times ?? null
  }

  get changed(): boolean {
    return this.draft !== null
  }

  /** What stands; what was being changed of another is dropped. */
  take(kept: Kept): void {
    if (kept.lecturerId !== this.kept?.lecturerId) this.saved = false
    this.kept = kept
    this.draft = null
    this.act.forget()
  }

  isFree({ weekday, part }: Slot): boolean {
    return this.times?.slots.some((slot) => slot.weekday === weekday && slot.part === part) ?? false
  }

  setFree(slot: Slot, on: boolean): void {
    const others = (this.times?.slots ?? []).filter(
      ({ weekday, part }) => weekday !== slot.weekday || part !== slot.part,
    )
    this.change({ slots: on ? [...others, slot] : others })
  }

  /** Not before a day; null for from now on. */
  begin(from: Day | null): void {
    this.change({ from })
  }

  say(note: string): void {
    this.change({ note: [...note].slice(0, FREE_NOTE_MAX).join('') })
  }

  /** Whether it is kept now. */
  async save(): Promise<boolean> {
    const { kept, draft, app } = this
    if (!kept || !draft) return false
    const free = { ...draft, note: draft.note.trim(), slots: draft.slots.map((slot) => ({ ...slot })) }
    const { lecturerId } = kept
    return this.act.send(async () => {
      const { version } = await app.call('talks', 'setTimes', { lecturerId, version: kept.version, free })
      runInAction(() => {
        this.kept = { lecturerId, version, times: free }
        this.draft = null
        this.saved = true
      })
    })
  }

  private change(part: Partial<FreeTimes>): void {
    const { times } = this
    if (!times) return
    this.draft = { ...times, ...part }
    this.saved = false
    this.act.forget()
  }
}
