import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import { mayGetThrough, type Act } from '../../services/outbox'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'
import { RatingBox } from './rating-box'

/** idle: nothing said yet · sent: the cloud has it · waiting: on this phone until it has · declined: not asked again */
export type RateStage = 'idle' | 'busy' | 'sent' | 'waiting' | 'declined'

interface Visit {
  venueId: string
  /** Of it nothing is asked again. */
  visit: string
}

/** What a visitor thinks of a venue, one to five: said with one tap, changed with another, or not at all. */
export class RateStore {
  stage: RateStage = 'idle'
  /** 0 before any was chosen. */
  stars = 0
  error: AppError | null = null
  private readonly box: RatingBox

  constructor(
    private readonly app: Pick<App, 'call' | 'outbox' | 'session' | 'storage'>,
    private readonly of: Visit,
  ) {
    this.box = new RatingBox(app)
    if (this.box.answered.includes(of.visit)) this.stage = 'declined'
    makeAutoObservable<this, 'app' | 'of' | 'box'>(this, { app: false, of: false, box: false })
  }

  async rate(stars: number): Promise<void> {
    if (this.stage === 'busy') return
    const before = this.stars
    // Noted before an answer is waited for: in the meantime the phone may have gone to another.
    const { owner } = this.app.outbox
    const act = this.act(stars)
    this.stage = 'busy'
    this.stars = stars
    this.error = null
    try {
      await this.app.call('checkins', 'rate', act.input)
      this.app.outbox.drop(act.id, owner)
      runInAction(() => this.settle('sent'))
    } catch (failure) {
      const waits = mayGetThrough(failure) && owner !== null
      if (waits) this.app.outbox.put(act, owner)
      runInAction(() => {
        if (waits) return this.settle('waiting')
        this.stage = 'idle'
        this.stars = before
        this.error = asAppError(failure)
      })
    }
  }

  /** 不评了: for good, for this visit. */
  decline(): void {
    this.settle('declined')
  }

  private settle(stage: RateStage): void {
    this.stage = stage
    this.box.close(this.of.visit)
  }

  private act(stars: number): Act & { action: 'rate' } {
    return {
      // One a venue: a later one takes the older one's place.
      id: `rate:${this.of.venueId}`,
      title: '对青年之家的评价',
      detail: `${stars} 星`,
      name: 'checkins',
      action: 'rate',
      input: { venueId: this.of.venueId, stars },
    }
  }
}
