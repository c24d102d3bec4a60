import { makeAutoObservable } from 'mobx'
import type { WhoAmI } from '../contract/identity'
import type { Deed } from '../domain/permissions/table'
import type { Call } from '../services/cloud'
import type { Outbox } from '../services/outbox'
import { Loadable } from './loadable'

/** Who uses the app, shared by all screens. */
export class Session {
  readonly me = new Loadable<WhoAmI>()
  /** False while the phone says that it has no network. */
  online = true
  private asking: Promise<void> | null = null

  constructor(
    private readonly call: Call,
    private readonly outbox: Pick<Outbox, 'setOwner'>,
  ) {
    makeAutoObservable<this, 'call' | 'outbox' | 'asking'>(this, {
      me: false,
      call: false,
      outbox: false,
      asking: false,
      may: false,
    })
  }

  /** Whether the table allows this person a deed with what is their own. */
  may(deed: Deed): boolean {
    return this.me.value?.may.includes(deed) ?? false
  }

  get joined(): boolean {
    return Boolean(this.me.value?.branch)
  }

  /** Asked again while it is asking, it waits for the same reply. */
  refresh(): Promise<void> {
    this.asking ??= this.ask().finally(() => (this.asking = null))
    return this.asking
  }

  /** Takes an answer that came with joining, leaving or taking a request back. */
  set(me: WhoAmI): void {
    this.me.set(me)
    this.settle()
  }

  setOnline(online: boolean): void {
    this.online = online
  }

  private async ask(): Promise<void> {
    await this.me.load(() => this.call('identity', 'whoAmI', {}))
    this.settle()
  }

  private settle(): void {
    const me = this.me.value
    if (me) this.outbox.setOwner(me.personKey)
  }
}
