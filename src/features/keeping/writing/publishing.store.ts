import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import { firstFlaw } from '../../../domain/homes/activity-flaws'
import { asAppError } from '../../../stores/loadable'
import { sendable, type ActivityStore } from './activity.store'

type Act = 'publish' | 'change' | 'cancel' | 'drop'

/** What is done with an activity, each once however often it is tapped. */
export class PublishingStore {
  /** On its way. */
  busy: Act | null = null
  /** What the sheet asks about; null while it is closed. */
  asked: 'cancel' | 'drop' | null = null
  /** In so many weeks, one after another. */
  weeks = 1
  /** Just saved, and who is told. */
  done: { told: number } | null = null
  /** Sentences stand under the fields once somebody has tried. */
  tried = false
  private failure: AppError | null = null

  constructor(private readonly activity: ActivityStore) {
    makeAutoObservable<this, 'activity'>(this, { activity: false })
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (this.failure) return `没有办成。${this.failure.message}`
    return this.tried ? firstFlaw(this.activity.flaws) : null
  }

  get offline(): boolean {
    return !this.activity.app.session.online
  }

  ask(asked: 'cancel' | 'drop' | null): void {
    this.asked = asked
    this.failure = null
  }

  repeat(weeks: number): void {
    this.weeks = weeks
  }

  /** Answers with whether it is published. */
  async publish(): Promise<boolean> {
    const { activity } = this
    if (!this.mayBegin()) return false
    return this.act('publish', async () => {
      await activity.save()
      const edited = activity.edited.value
      if (activity.refusal) throw activity.refusal
      if (!edited) return
      const { activityId, version } = edited
      await activity.app.call('keeping', 'publish', { activityId, version, weeks: this.weeks })
      activity.forget()
    })
  }

  async change(): Promise<boolean> {
    const { activity } = this
    const { text, told } = activity
    const edited = activity.edited.value
    if (!edited || !text || !this.mayBegin()) return false
    const { activityId, version } = edited
    const changed = await this.act('change', async () => {
      activity.arrived(await activity.app.call('keeping', 'change', { activityId, version, text: sendable(text) }))
    })
    if (changed) runInAction(() => (this.done = { told }))
    return changed
  }

  async cancel(reason: string): Promise<boolean> {
    const { activity } = this
    const { activityId } = activity
    return this.act('cancel', async () => {
      activity.arrived(await activity.app.call('keeping', 'cancelActivity', { activityId, reason }))
    })
  }

  /** A draft that never reached the cloud is only on this phone. */
  async drop(): Promise<boolean> {
    const { activity } = this
    const { activityId } = activity
    return this.act('drop', async () => {
      if (activity.edited.value?.version !== 0) await activity.app.call('keeping', 'dropDraft', { activityId })
      activity.forget()
    })
  }

  private mayBegin(): boolean {
    this.tried = true
    this.done = null
    return firstFlaw(this.activity.flaws) === null && this.activity.saving !== 'conflict'
  }

  private async act(act: Act, send: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = act
    this.failure = null
    try {
      await send()
      runInAction(() => (this.asked = null))
      return true
    } catch (failure) {
      runInAction(() => this.fail(asAppError(failure)))
      return false
    } finally {
      runInAction(() => (this.busy = null))
    }
  }

  private fail(error: AppError): void {
    this.failure = error
    if (error.code === 'CONFLICT') this.activity.clash()
  }
}
