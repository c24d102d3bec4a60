import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { SayingsToReview, SayingToReview } from '../../../contract/sayings'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** What was said unsigned and waits for review, of a level and of what is below it. */
export class ReviewStore {
  readonly found = new Loadable<SayingsToReview>()
  /** The text that is about to be put away; null while none is. */
  asked: string | null = null
  /** The one whose decision is on its way. */
  busy: string | null = null
  problem: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { found: false, orgId: false, app: false })
  }

  async refresh(): Promise<void> {
    const { app, orgId } = this
    await this.found.load(() => app.call('sayings', 'toReview', { orgId }))
  }

  /** Of what is put away nothing is left: it is asked about once. */
  ask(row: SayingToReview | null): void {
    this.asked = row === null ? null : keyOf(row)
    this.problem = null
  }

  async decide(row: SayingToReview, pass: boolean): Promise<void> {
    if (this.busy !== null) return
    const { boxId, sayingId } = row
    this.busy = keyOf(row)
    this.problem = null
    try {
      await this.app.call('sayings', 'review', { boxId, sayingId, pass })
      await this.refresh()
      runInAction(() => (this.asked = null))
    } catch (failure) {
      runInAction(() => (this.problem = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = null))
    }
  }
}

export const keyOf = ({ boxId, sayingId }: Pick<SayingToReview, 'boxId' | 'sayingId'>): string => `${boxId} ${sayingId}`
