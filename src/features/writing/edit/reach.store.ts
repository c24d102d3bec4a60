import { makeAutoObservable, reaction, runInAction } from 'mobx'
import type { Contract } from '../../../contract'
import type { Sent } from '../../../contract/define'
import { AppError } from '../../../contract/errors'
import type { WritingBelow, WritingReach } from '../../../contract/writing'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { WriteStore } from './write.store'

type Asked = Sent<Contract['writing']['reach']>

/** For how many people a text is, and of whom one can choose. */
export class ReachStore {
  reach: WritingReach | null = null
  readonly below = new Loadable<WritingBelow>()
  private asked = ''
  private readonly stopLooking: () => void

  constructor(
    private readonly app: Pick<App, 'call'>,
    private readonly store: WriteStore,
  ) {
    makeAutoObservable<this, 'app' | 'store' | 'asked' | 'stopLooking'>(this, {
      app: false,
      store: false,
      below: false,
      asked: false,
      stopLooking: false,
    })
    this.stopLooking = reaction(
      () => {
        const { text, orgId } = store
        return text && { orgId, scope: text.scope.id, standings: [...text.standings], sectors: text.sectors }
      },
      (of) => void (of && this.ask({ ...of, sectors: of.sectors && [...of.sectors] })),
      { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
    )
  }

  /** What stands below one of those that may be chosen. */
  async open(scope: string): Promise<void> {
    const { orgId } = this.store
    await this.below.load(() => this.app.call('writing', 'below', { orgId, scope }), scope)
  }

  stop(): void {
    this.stopLooking()
  }

  private async ask(of: Asked): Promise<void> {
    const key = JSON.stringify(of)
    this.asked = key
    this.reach = null
    if (of.standings.length === 0) return
    try {
      const reach = await this.send(of)
      runInAction(() => {
        if (this.asked === key) this.reach = reach.asOf === null ? null : reach
      })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      // The numbers are beside the choice: it stands without them.
    }
  }

  private send(of: Asked): Promise<WritingReach> {
    return this.app.call('writing', 'reach', of)
  }
}
