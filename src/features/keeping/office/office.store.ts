import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import { INVITE_LENGTH } from '../../../domain/limits'
import { codeKey } from '../../../domain/people/invite-code'
import type { Appointed as Office } from '../../../contract/keeping-replies'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** Accepting an appointment: the code, what it is for, and the yes. */
export class OfficeStore {
  /** Another one for another code: what came of the first is nowhere to be seen. */
  office = new Loadable<Office>()
  code = ''
  busy = false
  failure: AppError | null = null
  /** The office that is held now. */
  taken: Office | null = null

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    makeAutoObservable<this, 'app'>(this, { app: false, office: observable.ref })
  }

  get complete(): boolean {
    return this.code.length === INVITE_LENGTH
  }

  /** Whether it is known who asks. */
  get known(): boolean {
    return this.app.session.me.value !== null
  }

  get joined(): boolean {
    return this.app.session.may('take-office')
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** Who asks, and what a shared code is for. */
  async begin(code: string | undefined): Promise<void> {
    if (code !== undefined) this.type(code)
    if (this.app.session.me.value === null) await this.app.session.refresh()
    if (this.complete && this.joined) await this.look()
  }

  type(typed: string): void {
    this.code = codeKey(typed).slice(0, INVITE_LENGTH)
    this.failure = null
    this.office = new Loadable()
  }

  async look(): Promise<void> {
    if (!this.complete || this.office.busy) return
    await this.office.load(() => this.app.call('keeping', 'lookUpAppointment', { code: this.code }))
  }

  async take(): Promise<void> {
    const office = this.office.value
    if (!office || this.busy) return
    this.busy = true
    this.failure = null
    try {
      this.app.session.set(await this.app.call('keeping', 'takeOffice', { code: this.code }))
      runInAction(() => (this.taken = office))
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }
}
