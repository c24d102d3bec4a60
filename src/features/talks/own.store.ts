import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { OwnLecturing } from '../../contract/talks'
import { FREE_NOTE_MAX } from '../../domain/limits'
import type { FreeTimes, Slot } from '../../domain/talks/free-times'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

/** A lecturer's own page: when they are free, and what is to come. */
export class OwnStore {
  readonly own = new Loadable<OwnLecturing | null>()
  readonly act: Act
  /** As it is being changed; null while nothing is. */
  draft: FreeTimes | null = null
  saved = false

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    this.act = new Act(app)
    makeAutoObservable<this, 'app'>(this, { app: false, own: false, act: false, draft: observable.ref })
  }

  get times(): FreeTimes | null {
    return this.draft ?? this.own.value?.times ?? null
  }

  /** That nobody has made this reader a lecturer. */
  get none(): boolean {
    return this.own.settled && this.own.value === null && this.own.error === null
  }

  async refresh(): Promise<void> {
    if (!this.own.busy && this.draft === null) await this.own.load(() => this.app.call('talks', 'mine', {}))
  }

  isFree({ weekday, part }: Slot): boolean {
    return this.times?.slots.some((slot) => slot.weekday === weekday && slot.part === part) ?? false
  }

  setFree(slot: Slot, on: boolean): void {
    const { times } = this
    if (!times) return
    const others = times.slots.filter(({ weekday, part }) => weekday !== slot.weekday || part !== slot.part)
    this.change({ ...times, slots: on ? [...others, slot] : others })
  }

  say(note: string): void {
    if (this.times) this.change({ ...this.times, note: [...note].slice(0, FREE_NOTE_MAX).join('') })
  }

  async save(): Promise<void> {
    const { own, draft, app } = this
    const value = own.value
    if (!value || !draft) return
    const free = { ...draft, note: draft.note.trim(), slots: draft.slots.map((slot) => ({ ...slot })) }
    await this.act.send(async () => {
      const { version } = await app.call('talks', 'setTimes', {
        lecturerId: value.lecturerId,
        version: value.version,
        free,
      })
      runInAction(() => {
        own.set({ ...value, version, times: free })
        this.draft = null
        this.saved = true
      })
    })
  }

  private change(times: FreeTimes): void {
    this.draft = times
    this.saved = false
    this.act.forget()
  }
}
