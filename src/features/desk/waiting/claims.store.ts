import { makeAutoObservable } from 'mobx'
import type { LateClaim, LateClaims } from '../../../contract/checkins'
import type { AppError } from '../../../contract/errors'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** An answer that was given here and can be taken back within a minute. */
interface Given {
  claim: LateClaim
  seen: boolean
}

/** Late check-ins of a Youth Home, answered one at a time. */
export class ClaimsStore {
  readonly found = new Loadable<LateClaims>()
  /** The last answer. */
  given: Given | null = null
  busy = false
  private failure: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly venueId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { found: false, app: false })
  }

  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再确认，或到“晚到的签到”里先存着。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  async refresh(): Promise<void> {
    const { venueId } = this
    if (this.found.busy) return
    await this.found.load(() => this.app.call('checkins', 'late', { venueId, which: 'waiting', cursor: null }))
  }

  /** Says whom the keeper saw. Answers with how many are left. */
  async answer(claim: LateClaim, seen: boolean): Promise<number> {
    await this.send(claim, seen)
    return this.found.value?.waiting ?? 0
  }

  async takeBack(): Promise<void> {
    if (this.given) await this.send(this.given.claim, null)
  }

  private async send(claim: LateClaim, seen: boolean | null): Promise<void> {
    if (this.busy) return
    this.start()
    const { attendanceId, session } = claim
    try {
      await this.app.call('checkins', 'answer', { sessionId: session.sessionId, attendanceId, seen })
      this.end(seen === null ? null : { claim, seen })
    } catch (error) {
      this.fail(asAppError(error))
    }
    await this.refresh()
  }

  private start(): void {
    this.busy = true
    this.failure = null
  }

  private end(given: Given | null): void {
    this.busy = false
    this.given = given
  }

  private fail(failure: AppError): void {
    this.busy = false
    this.failure = failure
  }
}
