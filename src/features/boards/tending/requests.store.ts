import { makeAutoObservable, observable } from 'mobx'
import type { Sent } from '../../../contract/define'
import type { Contract } from '../../../contract'
import type { RequestBeside, RequestRow, Requests } from '../../../contract/requests'
import type { Standing } from '../../../domain/people/standing'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
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
  /** What was done last, for the list. */
  said: string | null = null
  private readonly act: Act

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('identity', 'requests', { branchId, cursor }))
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'act'>(this, {
      pages: false,
      app: false,
      act: false,
      beside: observable.ref,
      open: observable.ref,
    })
  }

  get busy(): boolean {
    return this.act.busy
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    return this.act.problem
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
    await this.send(async () => {
      const { passed } = await this.app.call('identity', 'passMatching', { branchId, askIds })
      const left = askIds.length - passed
      return `已通过 ${passed} 人，本人同意后加入${left > 0 ? `；${left} 人有变动，还在这里` : ''}`
    })
  }

  private answer(row: RequestRow, given: Given): Promise<void> {
    const { branchId } = this
    return this.send(async () => {
      await this.app.call('identity', 'answerRequest', { branchId, askId: row.askId, answer: given })
      return given.by === 'refuse' ? `没有通过${row.name}，本人会看到原因` : `已通过${row.name}，本人同意后加入`
    })
  }

  private show(open: RequestsStore['open']): void {
    this.open = open
    this.beside = new Loadable()
    this.chosen = null
    this.reason = ''
    this.act.forget()
  }

  /** Once however often it is tapped; the list is fetched anew also where somebody else was faster, and shown with what was done. */
  private async send(work: () => Promise<string>): Promise<void> {
    if (this.busy) return
    this.said = null
    await this.act.send(async () => this.told(await this.thenList(work)))
  }

  private async thenList(work: () => Promise<string>): Promise<string> {
    try {
      return await work()
    } finally {
      await this.pages.load()
    }
  }

  private told(said: string): void {
    this.show(null)
    this.said = said
  }
}
