import { makeAutoObservable, runInAction } from 'mobx'
import type { SayingsToReview, SayingToReview } from '../../../contract/sayings'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** What was said unsigned and waits for review, of a level and of what is below it. */
export class ReviewStore {
  readonly found = new Loadable<SayingsToReview>()
  readonly act: Act
  /** The text that is about to be put away; null while none is. */
  asked: string | null = null
  /** The one that was decided about last. */
  private decided: string | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly orgId: string,
  ) {
    this.act = new Act(app)
    makeAutoObservable<this, 'app'>(this, { found: false, act: false, orgId: false, app: false })
  }

  /** The one whose decision is on its way. */
  get busy(): string | null {
    return this.act.busy ? this.decided : null
  }

  async refresh(): Promise<void> {
    const { app, orgId } = this
    await this.found.load(() => app.call('sayings', 'toReview', { orgId }))
  }

  /** Of what is put away nothing is left: it is asked about once. */
  ask(row: SayingToReview | null): void {
    this.asked = row === null ? null : keyOf(row)
    this.act.forget()
  }

  async decide(row: SayingToReview, pass: boolean): Promise<void> {
    if (this.act.busy) return
    const { boxId, sayingId } = row
    this.decided = keyOf(row)
    await this.act.send(async () => {
      await this.app.call('sayings', 'review', { boxId, sayingId, pass })
      await this.refresh()
      runInAction(() => (this.asked = null))
    })
  }
}

export const keyOf = ({ boxId, sayingId }: Pick<SayingToReview, 'boxId' | 'sayingId'>): string => `${boxId} ${sayingId}`
