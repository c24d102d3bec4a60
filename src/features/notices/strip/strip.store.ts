import { makeAutoObservable } from 'mobx'
import type { NoticeCard, NoticeStrip } from '../../../contract/notices'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** The two notices that matter now. Where they don't come there are none: the lesson beside them is what the screen is for. */
export class StripStore {
  private readonly strip = new Loadable<NoticeStrip>()

  constructor(private readonly app: Pick<App, 'call' | 'unreadConfirms'>) {
    makeAutoObservable<this, 'strip' | 'app'>(this, { strip: false, app: false })
  }

  get rows(): NoticeCard[] {
    return this.strip.value?.rows ?? []
  }

  /** ISO, the server's clock. */
  get now(): string {
    return this.strip.value?.now ?? ''
  }

  get settled(): boolean {
    return this.strip.settled
  }

  get failed(): boolean {
    return this.strip.error !== null
  }

  /** For every time the screen is shown: one call. */
  refresh(): Promise<void> {
    const { call, unreadConfirms } = this.app
    return this.strip.load(async () => {
      const strip = await call('notices', 'strip', {})
      unreadConfirms.tell(strip)
      return strip
    })
  }
}
