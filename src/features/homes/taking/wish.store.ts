import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { ActivityDetail } from '../../../contract/homes'
import type { Wish } from '../../../domain/homes/wishes'
import { clockTime } from '../../../domain/time'
import { mayGetThrough, type Act } from '../../../services/outbox'
import { newGrant } from '../../../services/grant'
import type { Consent } from '../../../services/platform/subscribe'
import type { App } from '../../../stores/app'

/** waiting: given, and kept on the phone until the cloud has it · unsent: given, and the cloud would not take it */
type Step = 'busy' | 'kept' | 'waiting' | 'unsent' | Exclude<Consent, 'accepted'>
export type WishStage = 'idle' | Step

const TITLES: Record<Wish, string> = { opens: '开放报名的提醒', start: '开场前的提醒', up: '递补的提醒' }

/** Consents to one message each about one activity: asked for by WeChat at the tap, then kept in the cloud. */
export class WishStore {
  private wishes: readonly Wish[] = []
  private template: string | null = null
  private readonly steps = observable.map<Wish, Step>()
  /** Consents that were given: sent again under the same id each is kept once. */
  private readonly grants = new Map<Wish, string>()

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'outbox'>,
    private readonly activityId: string,
  ) {
    makeAutoObservable<this, 'app' | 'activityId' | 'grants' | 'steps' | 'wishes'>(this, {
      app: false,
      activityId: false,
      grants: false,
      steps: false,
      wishes: observable.ref,
    })
  }

  /** Where no message can be sent there is nothing to agree to. */
  get offered(): boolean {
    return this.template !== null
  }

  stage(wish: Wish): WishStage {
    if (this.wishes.includes(wish)) return 'kept'
    const step = this.steps.get(wish) ?? 'idle'
    const grantId = this.grants.get(wish)
    if (step !== 'waiting' || grantId === undefined) return step
    const id = wishId(grantId)
    const { pending, arrived } = this.app.outbox
    if (pending.some((item) => item.id === id)) return 'waiting'
    return arrived.some(({ item }) => item.id === id) ? 'kept' : 'unsent'
  }

  /** What the cloud says is agreed to. */
  take({ wishes, template }: Pick<ActivityDetail, 'wishes' | 'template'>): void {
    this.wishes = wishes
    this.template = template
  }

  async ask(wish: Wish, consent: (template: string) => Promise<Consent>): Promise<void> {
    const { template } = this
    const stage = this.stage(wish)
    if (template === null || stage === 'busy' || stage === 'kept' || stage === 'waiting') return
    const { owner } = this.app.outbox
    // WeChat wants its question asked in the tap itself: nothing is waited for before it.
    const answer = this.grants.has(wish) ? null : consent(template)
    this.steps.set(wish, 'busy')
    const given = await answer
    if (given !== null && given !== 'accepted') return runInAction(() => void this.steps.set(wish, given))
    const grantId = this.grants.get(wish) ?? newGrant(this.app.clock())
    this.grants.set(wish, grantId)
    await this.keep(wish, grantId, owner)
  }

  /** WeChat is not asked again for a consent that was given, so it is not lost on a weak network. */
  private async keep(wish: Wish, grantId: string, owner: string | null): Promise<void> {
    const { call, outbox } = this.app
    const act = this.act(wish, grantId)
    try {
      await call('homes', 'wish', act.input)
      outbox.drop(act.id, owner)
      runInAction(() => void this.steps.set(wish, 'kept'))
    } catch (failure) {
      const waits = mayGetThrough(failure)
      if (waits) outbox.put(act, owner)
      runInAction(() => void this.steps.set(wish, waits ? 'waiting' : 'unsent'))
    }
  }

  private act(wish: Wish, grantId: string): Act & { action: 'wish' } {
    return {
      id: wishId(grantId),
      title: TITLES[wish],
      detail: `${clockTime(this.app.clock())} 在微信里同意，只发一条`,
      name: 'homes',
      action: 'wish',
      input: { activityId: this.activityId, wish, grantId },
    }
  }
}

/** Each consent is for a message of its own: none takes another's place. */
const wishId = (grantId: string): string => `wish:${grantId}`
