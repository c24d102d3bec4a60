import { makeAutoObservable, reaction } from 'mobx'
import type { Contract } from '../../../contract'
import type { Sent } from '../../../contract/define'
import type { WritingBurden } from '../../../contract/writing'
import { monthOf } from '../../../domain/assignments/report'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { WriteStore } from './write.store'

type Asked = Sent<Contract['writing']['burden']>

/** How much may still be asked in the month in which a notice is to come out. Asked anew where that can differ, not with each key. */
export class BurdenStore {
  readonly burden = new Loadable<WritingBurden>()
  private readonly stopLooking: () => void

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly store: WriteStore,
    /** Whether what is asked uses up a place: asking anew does not. */
    private readonly isCharged: () => boolean,
  ) {
    makeAutoObservable<this, 'app' | 'store' | 'isCharged' | 'stopLooking'>(this, {
      burden: false,
      app: false,
      store: false,
      isCharged: false,
      stopLooking: false,
    })
    this.stopLooking = reaction(
      () => this.asked && app.session.online && this.keyOf(this.asked),
      () => void this.refresh(),
    )
  }

  get needed(): boolean {
    const { text, editable } = this.store
    return text !== null && text.confirm !== null && editable && this.isCharged()
  }

  async refresh(): Promise<void> {
    const { asked } = this
    if (asked) await this.burden.load(() => this.app.call('writing', 'burden', asked), this.keyOf(asked))
  }

  stop(): void {
    this.stopLooking()
  }

  private get asked(): Asked | null {
    const { text, orgId, isNew, noticeId } = this.store
    if (!this.needed || text === null) return null
    const { scope, sectors, publishAt } = text
    return { orgId, noticeId: isNew ? null : noticeId, scope: scope.id, sectors: sectors && [...sectors], publishAt }
  }

  /** Of the instant its month alone. */
  private keyOf({ scope, sectors, publishAt }: Asked): string {
    return JSON.stringify([scope, sectors, monthOf(publishAt ?? this.store.now)])
  }
}
