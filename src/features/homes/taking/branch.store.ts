import { makeAutoObservable, observable, runInAction } from 'mobx'
import { AppError } from '../../../contract/errors'
import type { BranchPerson, BranchSignedUp, BranchSignUp } from '../../../contract/homes'
import { BRANCH_SIGN_UPS_MAX } from '../../../domain/limits'
import { ms } from '../../../domain/time'
import { isText, listOf } from '../../../services/checks'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { BranchBox, type KeptBranch } from './kept-branch'
import { freeOf } from './seat-words'

type BranchApp = Pick<App, 'call' | 'clock' | 'session' | 'storage'>

/** People of the reader's branch who are signed up for an activity together. Who was chosen stays chosen until it is done. */
export class BranchStore {
  readonly people = new Loadable<BranchSignUp>()
  words = ''
  busy = false
  error: AppError | null = null
  done: BranchSignedUp | null = null
  /** As they were read before; null while the cloud's own are there. */
  kept: KeptBranch | null = null
  private chosen: readonly string[] = []
  private offset = 0
  private readonly box: BranchBox

  constructor(
    private readonly app: BranchApp,
    readonly activityId: string,
  ) {
    this.box = new BranchBox(app, activityId)
    makeAutoObservable<this, 'app' | 'chosen' | 'offset' | 'box'>(this, {
      people: false,
      activityId: false,
      error: observable.ref,
      done: observable.ref,
      kept: observable.ref,
      box: false,
      chosen: observable.ref,
      app: false,
      offset: false,
    })
    this.chosen = this.recall()
  }

  /** What is shown; null while there is nothing. */
  get value(): BranchSignUp | null {
    return this.people.value ?? this.kept?.signUp ?? null
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Those that were looked for. */
  get shown(): BranchPerson[] {
    const words = this.words.trim()
    return this.all.filter(({ name }) => name.includes(words))
  }

  /** In the order of the roster, in which they are signed up. */
  get picked(): string[] {
    return this.all.filter(({ memberId, state }) => state === 'can' && this.chosen.includes(memberId)).map(idOf)
  }

  get free(): number {
    const { value } = this
    return value === null ? 0 : freeOf(value.activity)
  }

  /** Of those chosen, so many who would have to wait. Before a draw nobody knows. */
  get overflow(): number {
    const activity = this.value?.activity
    if (activity === undefined || activity.way === 'draw') return 0
    return Math.max(0, this.picked.length - this.free)
  }

  get bySelf(): number {
    return this.all.filter(({ by }) => by === 'self').length
  }

  get mayPickMore(): boolean {
    return this.picked.length < BRANCH_SIGN_UPS_MAX
  }

  /** By the server's clock. */
  now(): number {
    return this.app.clock() + this.offset
  }

  isPicked({ memberId }: BranchPerson): boolean {
    return this.chosen.includes(memberId)
  }

  search(words: string): void {
    this.words = words
  }

  pick({ memberId, state }: BranchPerson, on: boolean): void {
    if (state !== 'can' || (on && !this.mayPickMore)) return
    const others = this.chosen.filter((id) => id !== memberId)
    this.choose(on ? [...others, memberId] : others)
  }

  async refresh(): Promise<void> {
    if (this.people.busy || this.busy) return
    await this.load()
  }

  async send(): Promise<void> {
    const memberIds = this.picked
    const branchId = this.value?.branch.id
    if (this.busy || branchId === undefined || memberIds.length === 0) return
    this.busy = true
    this.error = null
    this.done = null
    try {
      // The choice is kept; what can't be confirmed is not sent.
      if (!this.online) throw new AppError('UNREACHABLE', '没有网络')
      const done = await this.app.call('homes', 'signUpBranch', { branchId, activityId: this.activityId, memberIds })
      runInAction(() => {
        this.done = done
        this.choose([])
      })
      await this.load()
    } catch (failure) {
      runInAction(() => void (this.error = asAppError(failure)))
    } finally {
      runInAction(() => void (this.busy = false))
    }
  }

  private async load(): Promise<void> {
    const { activityId } = this
    await this.people.load(async () => {
      const { session, call } = this.app
      if (session.me.value === null) await session.refresh()
      const branchId = session.me.value?.branch?.id
      if (branchId === undefined) throw session.me.error ?? new AppError('FORBIDDEN', '只有团支书能替支部报名')
      return call('homes', 'branchPeople', { branchId, activityId })
    })
    const { value, error } = this.people
    runInAction(() => {
      if (value !== null && error === null) this.take(value)
      else if (error?.code === 'UNREACHABLE' || error?.code === 'INTERNAL') this.showKept()
      // Whom they are not for any more does not keep them either.
      else this.box.drop()
    })
  }

  private take(signUp: BranchSignUp): void {
    this.offset = ms(signUp.now) - this.app.clock()
    this.kept = null
    this.box.keep({ signUp, at: this.app.clock() })
    this.chosen = this.recall()
  }

  private showKept(): void {
    if (this.people.value !== null) return
    this.kept = this.box.find()
    this.chosen = this.recall()
  }

  private choose(chosen: readonly string[]): void {
    this.chosen = chosen
    const { key } = this
    if (key === null) return
    if (chosen.length === 0) this.app.storage.remove(key)
    else this.app.storage.write(key, chosen)
  }

  private recall(): readonly string[] {
    const { key } = this
    return key === null ? this.chosen : (this.app.storage.read(key, isIds) ?? this.chosen)
  }

  private get all(): BranchPerson[] {
    return this.value?.people ?? []
  }

  private get key(): string | null {
    const { personKey } = this.app.session
    return personKey === null ? null : `sign-up-branch:${personKey}:${this.activityId}`
  }
}

const idOf = ({ memberId }: BranchPerson): string => memberId
const isIdList = listOf(isText)
const isIds = (value: unknown): value is string[] => isIdList(value)
