import { makeAutoObservable, observable, runInAction, when } from 'mobx'
import type { Claimed } from '../../../contract/checkins'
import { AppError } from '../../../contract/errors'
import { readCode } from '../../../domain/checkins/code'
import { mayGetThrough } from '../../../services/outbox'
import type { Seen } from '../../../services/platform/scan'
import { asAppError } from '../../../stores/loadable'
import { deviceIn } from '../device'
import { Door, type CheckingApp, type Locating } from './door'
import {
  arrivedClaim,
  claimAct,
  ofCode,
  refusedClaim,
  scanNow,
  stillWaiting,
  type Scan,
  type Stored,
} from './waiting-claims'

/** What the page shows. */
export type Step =
  /** The ways to check in; `looking` while the camera is open, `sending` while the cloud is asked. */
  | { at: 'ways'; busy: 'looking' | 'sending' | null }
  | { at: 'claimed'; claimed: Claimed }
  /** Kept on the phone until the cloud can be reached. */
  | { at: 'stored'; stored: Stored }
  /** What was read is no code for this, or one that only a keeper scans. */
  | { at: 'odd'; what: 'not-a-code' | 'personal' }
  | { at: 'no-camera' }
  /** `again`: the same code may be sent once more. */
  | { at: 'failed'; error: AppError; again: boolean }

export interface Phone extends Locating {
  see: () => Promise<Seen>
}

/** A position that is asked for before the camera opens may take a look at the question; once a code is read there is no time for one. */
const BEFORE_MS = 10_000
const AFTER_MS = 3_000

/** Checking in by the code of a keeper's screen. What is scanned is never lost: the cloud has it, or the phone keeps it. */
export class CheckinStore {
  readonly door: Door
  private now: Step = { at: 'ways', busy: null }
  /** What was read last, as long as it may be sent again. */
  private scan: Scan | null = null
  private begun = false

  constructor(
    private readonly app: CheckingApp,
    private readonly phone: Phone,
    readonly venueId: string,
  ) {
    this.door = new Door(app, phone, venueId)
    makeAutoObservable<this, 'app' | 'phone' | 'now' | 'scan' | 'begun'>(this, {
      door: false,
      venueId: false,
      app: false,
      phone: false,
      now: observable.ref,
      scan: false,
      begun: false,
    })
  }

  /** What waited shows its answer as soon as it is there. */
  get step(): Step {
    const { now } = this
    if (now.at !== 'stored') return now
    const claimed = arrivedClaim(this.app.outbox, now.stored)
    if (claimed) return { at: 'claimed', claimed }
    const refused = refusedClaim(this.app.outbox, now.stored)
    return refused === null ? now : { at: 'failed', error: new AppError('INVALID_INPUT', refused), again: false }
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** The page opens: a claim of today that still waits is what it is about, and nothing is scanned twice. */
  async begin(scan: boolean): Promise<void> {
    this.resume()
    // Where the app was opened at this page it is not yet known whose things it may show.
    if (this.app.outbox.owner === null)
      when(
        () => this.app.outbox.owner !== null,
        () => this.resume(),
      )
    const loaded = this.door.load()
    this.begun = true
    await Promise.all([loaded, scan && this.now.at === 'ways' ? this.look() : null])
  }

  /** The tap: where the place is asked for, that is asked now; then the camera opens. */
  async look(): Promise<void> {
    if (this.now.at === 'ways' && this.now.busy !== null) return
    this.now = { at: 'ways', busy: 'looking' }
    await this.door.whereabouts(this.door.open(), BEFORE_MS)
    const seen = await this.phone.see()
    if (seen === 'refused') return this.go({ at: 'no-camera' })
    if (seen.text === null) return this.go({ at: 'ways', busy: null })
    const code = readCode(seen.text.trim())
    if (code?.kind === 'session') return this.claim(scanNow(seen.text.trim(), code, this.app), this.venueId)
    this.go({ at: 'odd', what: code === null ? 'not-a-code' : 'personal' })
  }

  /** The code is another venue's, and its holder says that they are there. */
  async there(): Promise<void> {
    if (this.scan) await this.claim(this.scan, null)
  }

  /** The same code once more. */
  async again(): Promise<void> {
    if (this.scan) await this.claim(this.scan, this.venueId)
  }

  /** Another code, from whatever the page shows. */
  async anew(): Promise<void> {
    this.back()
    await this.look()
  }

  /** The page comes into sight again: meanwhile the keeper may have scanned its reader's code. */
  show(): void {
    if (this.begun && !this.door.here.busy) void this.door.load()
  }

  /** Back to the ways: to scan another code, or the camera may be used now. */
  back(): void {
    this.now = { at: 'ways', busy: null }
  }

  private resume(): void {
    if (this.now.at !== 'ways' || this.now.busy !== null) return
    const stored = stillWaiting(this.app.outbox, this.venueId, this.door.now())
    if (stored) this.now = { at: 'stored', stored }
  }

  private async claim(scan: Scan, venueId: string | null): Promise<void> {
    if (this.now.at === 'ways' && this.now.busy === 'sending') return
    const { app, door } = this
    // Whose it is: the phone may go to another while the cloud does not answer.
    const owner = app.outbox.owner ?? app.session.personKey
    this.scan = scan
    this.go({ at: 'ways', busy: 'sending' })
    if (!this.online) return this.store(scan, owner)
    try {
      const claimed = await app.call('checkins', 'claim', {
        code: scan.text,
        venueId,
        scanned: scan.told,
        device: deviceIn(app, scan.code.tag),
        spot: await door.whereabouts(door.of(scan.code.tag), AFTER_MS),
      })
      this.go({ at: 'claimed', claimed })
    } catch (failure) {
      if (mayGetThrough(failure)) this.store(scan, owner)
      else this.go({ at: 'failed', error: asAppError(failure), again: true })
    }
  }

  /** However old the code looks: that is the server's to judge, and the keeper's. */
  private store(scan: Scan, owner: string | null): void {
    const { app, door, venueId } = this
    if (owner === null) return this.go({ at: 'failed', error: new AppError('UNREACHABLE', NOBODY), again: true })
    const act = claimAct(app, { venueId, venue: door.venue?.name ?? '青年之家' }, scan)
    app.outbox.put(act, owner)
    this.go({ at: 'stored', stored: { id: act.id, at: scan.at, ...ofCode(scan.code) } })
  }

  private go(step: Step): void {
    runInAction(() => (this.now = step))
  }
}

const NOBODY = '这部手机还没连上过网络，没法替你存下。连上网再扫，或请管理员登记。'
