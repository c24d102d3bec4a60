import { makeAutoObservable } from 'mobx'
import type { WhoAmI } from '../contract/identity'
import type { Deed } from '../domain/permissions/table'
import type { Call } from '../services/cloud'
import type { Outbox } from '../services/outbox'
import type { Storage } from '../services/storage'
import { Loadable } from './loadable'

/** Under which this phone keeps who used it last. */
const LAST = 'person'

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Who uses the app, shared by all screens. */
export class Session {
  readonly me = new Loadable<WhoAmI>()
  /** False while the phone says that it has no network. */
  online = true
  private asking: Promise<void> | null = null

  constructor(
    private readonly call: Call,
    private readonly outbox: Pick<Outbox, 'setOwner'>,
    private readonly storage: Pick<Storage, 'read' | 'write'>,
  ) {
    makeAutoObservable<this, 'call' | 'outbox' | 'storage' | 'asking'>(this, {
      me: false,
      call: false,
      outbox: false,
      storage: false,
      asking: false,
      may: false,
      knowing: false,
    })
  }

  /** Whether the table allows this person a deed with what is their own. */
  may(deed: Deed): boolean {
    return this.me.value?.may.includes(deed) ?? false
  }

  /**
   * Whose things of this phone may be shown: as long as the cloud can't say who this is, those of whom it was last. What is kept lies in a
   * drawer that WeChat gives each account of a phone for itself, and the web each person's address.
   */
  get personKey(): string | null {
    return this.me.value?.personKey ?? this.storage.read(LAST, isText)
  }

  get joined(): boolean {
    return Boolean(this.me.value?.branch)
  }

  /** Asked again while it is asking, it waits for the same reply. */
  refresh(): Promise<void> {
    this.asking ??= this.ask().finally(() => (this.asking = null))
    return this.asking
  }

  /** The same calls: what is answered while it is asked for the first time who this is waits for that, or it would be kept for nobody. */
  knowing(call: Call): Call {
    return async (name, action, input) => {
      const reply = await call(name, action, input)
      if (this.personKey === null && this.asking !== null) await this.asking
      return reply
    }
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
    if (!me) return
    this.outbox.setOwner(me.personKey)
    if (this.storage.read(LAST, isText) !== me.personKey) this.storage.write(LAST, me.personKey)
  }
}
