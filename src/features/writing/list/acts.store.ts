import { makeAutoObservable, runInAction } from 'mobx'
import { AppError } from '../../../contract/errors'
import type { Writing, WritingReach } from '../../../contract/writing'
import { askingId } from '../../../domain/notices/asking'
import type { Deed } from '../../../domain/permissions/table'
import type { App } from '../../../stores/app'
import { branchConfirmsUrl, confirmsUrl } from '../../../desk/confirm-ways'
import { WritingStore, type Order } from '../writing.store'
import type { ActName } from './acts'

/** One notice of the list, and the act that is asked about: what it does is said before it is done. */
export class ActsStore {
  readonly writing: WritingStore
  asked: ActName | null = null
  /** Why, where that is to be said. */
  words = ''
  /** For how many people it is; null while that is asked, `unknown` where nobody has counted or it did not come. */
  reach: WritingReach | 'unknown' | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    noticeId: string,
    /** Once something was done. */
    private readonly done: () => void = () => undefined,
  ) {
    this.writing = new WritingStore(app, noticeId)
    makeAutoObservable<this, 'app' | 'done'>(this, { app: false, writing: false, done: false })
  }

  ask(name: ActName | null): void {
    this.asked = name
    this.words = ''
    this.writing.hush()
  }

  say(words: string): void {
    this.words = words
  }

  /** Whether it was done. Where it was not, what was written stays. */
  async confirm(order: Order): Promise<boolean> {
    const made = await this.writing.move(order)
    if (made) this.ask(null)
    this.done()
    return made
  }

  async refresh(): Promise<void> {
    await this.writing.refresh()
    const { value } = this.writing.found
    const known = this.reach !== null && this.reach !== 'unknown'
    if (value && this.counts(value) && !known) await this.count(value)
  }

  /** Those who write may ask how many people a text is for. */
  counts({ org }: Writing): boolean {
    const roles = this.app.session.me.value?.roles ?? []
    return roles.some((role) => role.org.id === org.id && role.may.includes('write-notices'))
  }

  /** Where it is seen how far confirming is, for who may see that here; null for others. */
  confirmsOf({ noticeId, org, asking }: Writing): string | null {
    if (asking === null) return null
    const roles = this.app.session.me.value?.roles ?? []
    const mayHere = (deed: Deed) => roles.some(({ org: { id }, may }) => id === org.id && may.includes(deed))
    const assignmentId = askingId(noticeId, asking.nth)
    if (mayHere('see-names')) return branchConfirmsUrl(org.id, assignmentId)
    return mayHere('see-node') ? confirmsUrl(org.id, assignmentId) : null
  }

  /** The number is beside whom it is for: that stands without it. */
  private async count({ org, text: { scope, standings, sectors } }: Writing): Promise<void> {
    const asked = { orgId: org.id, scope: scope.id, standings: [...standings], sectors: sectors && [...sectors] }
    try {
      const reach = await this.app.call('writing', 'reach', asked)
      runInAction(() => (this.reach = reach.asOf === null ? 'unknown' : reach))
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      runInAction(() => (this.reach ??= 'unknown'))
    }
  }
}
