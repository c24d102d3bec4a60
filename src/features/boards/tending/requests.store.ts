import { makeAutoObservable, observable } from 'mobx'
import type { Sent } from '../../../contract/define'
import type { Contract } from '../../../contract'
import type { AppError } from '../../../contract/errors'
import type { RequestBeside, RequestRow, Requests } from '../../../contract/requests'
import type { Standing } from '../../../domain/people/standing'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { Pages } from '../../../stores/pages'

type Given = Sent<Contract['identity']['answerRequest']>['answer']

/** To which row a request is to be passed: one of the roster, or a new one. */
export type Chosen = { memberId: string } | { standing: Standing }

/** Requests to be added to a branch, and answering them. */
export class RequestsStore {
  readonly pages: Pages<Requests>
  /** The one that is looked at, and whether it is to be refused; null while the list alone is shown. */
  open: { row: RequestRow; refusing: boolean } | null = null
  /** Made anew for each, so that a late reply reaches nobody. */
  beside = new Loadable<RequestBeside>()
  chosen: Chosen | null = null
  reason = ''
  busy = false
  /** What was done last, for the list. */
  said: string | null = null
  private failure: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('identity', 'requests', { branchId, cursor }))
    makeAutoObservable<this, 'app'>(this, { pages: false, app: false, beside: observable.ref, open: observable.ref })
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再试。现在还没有改动。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  get mayAnswer(): boolean {
    return this.pages.page.value?.may.includes('answer-request') ?? false
  }

  /** Those of the page in sight that fit the roster exactly. */
  get matching(): RequestRow[] {
    return this.pages.page.value?.rows.filter(({ how, own }) => how === 'same' && !own) ?? []
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  /** Looks at one beside the roster. */
  async check(row: RequestRow): Promise<void> {
    this.show({ row, refusing: false })
    const { branchId, beside } = this
    await beside.load(() => this.app.call('identity', 'compareRequest', { branchId, askId: row.askId }))
  }

  askToRefuse(row: RequestRow): void {
    this.show({ row, refusing: true })
  }

  close(): void {
    this.show(null)
  }

  choose(chosen: Chosen): void {
    this.chosen = chosen
  }

  say(reason: string): void {
    this.reason = reason
  }

  /** Passes one that fits the roster exactly, to the row that it fits. */
  async pass(row: RequestRow): Promise<void> {
    if (row.memberId !== null) await this.answer(row, { by: 'pass', memberId: row.memberId })
  }

  /** Passes the one that is looked at to what was chosen. */
  async confirm(): Promise<void> {
    const { open, chosen } = this
    if (!open || !chosen) return
    await this.answer(open.row, 'memberId' in chosen ? { by: 'pass', ...chosen } : { by: 'add', ...chosen })
  }

  async refuse(): Promise<void> {
    const { open, reason } = this
    if (open && reason.trim() !== '') await this.answer(open.row, { by: 'refuse', reason })
  }

  /** Passes all of the page in sight that fit the roster exactly. */
  async passMatching(): Promise<void> {
    const { branchId, matching } = this
    const askIds = matching.map(({ askId }) => askId)
    if (askIds.length === 0) return
    await this.act(async () => {
      const { passed } = await this.app.call('identity', 'passMatching', { branchId, askIds })
      const left = askIds.length - passed
      return `已通过 ${passed} 人，本人同意后加入${left > 0 ? `；${left} 人有变动，还在这里` : ''}`
    })
  }

  private answer(row: RequestRow, given: Given): Promise<void> {
    const { branchId } = this
    return this.act(async () => {
      await this.app.call('identity', 'answerRequest', { branchId, askId: row.askId, answer: given })
      return given.by === 'refuse' ? `没有通过${row.name}，本人会看到原因` : `已通过${row.name}，本人同意后加入`
    })
  }

  private show(open: RequestsStore['open']): void {
    this.open = open
    this.beside = new Loadable()
    this.chosen = null
    this.reason = ''
    this.failure = null
  }

  /** Once however often it is tapped; the list is fetched anew also where somebody else was faster. */
  private async act(send: () => Promise<string>): Promise<void> {
    if (this.busy) return
    this.start()
    let told: { said: string } | AppError
    try {
      told = { said: await send() }
    } catch (error) {
      told = asAppError(error)
    }
    // What was done and the list that comes of it are shown together.
    await this.pages.load()
    this.end(told)
  }

  private start(): void {
    this.busy = true
    this.failure = null
    this.said = null
  }

  private end(told: { said: string } | AppError): void {
    this.busy = false
    if ('said' in told) {
      this.show(null)
      this.said = told.said
    } else this.failure = told
  }
}
