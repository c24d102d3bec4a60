import { makeAutoObservable, observable } from 'mobx'
import type { Waiting, WaitingAppeal, WaitingRequest } from '../../../contract/desk'
import type { AppError } from '../../../contract/errors'
import { WAITING_ROWS } from '../../../domain/limits'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { lookAt } from '../../../stores/waiting'
import type { Look } from '../../../ui/live'
import type { GroupName } from '../routes'
import { allItems, type Item } from './items'
import { itemWords } from './words'

/** What is said to an appeal or a request before it is sent. */
export interface Draft {
  outcome: 'accept' | 'refuse'
  reason: string
}

const NEW: Draft = { outcome: 'accept', reason: '' }

/** Everything that waits for the reader, the one that is looked at, and its answer. What is answered makes room for the next one. */
export class DeskStore {
  readonly found = new Loadable<Waiting>()
  /** The one that somebody has opened; null while nobody has. */
  chosenKey: string | null = null
  busy = false
  /** What was done last: read out when it comes. */
  said = ''
  private failure: AppError | null = null
  /** Which one is shown where nobody has opened any: what comes before it later takes no panel from under the finger. */
  private firstKey: string | null = null
  private readonly drafts = observable.map<string, Draft>()
  private readonly whole = observable.set<GroupName>()

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'waiting'>) {
    makeAutoObservable<this, 'app' | 'drafts' | 'whole'>(this, {
      found: false,
      app: false,
      drafts: false,
      whole: false,
    })
  }

  get items(): Item[] {
    return this.found.value ? allItems(this.found.value) : []
  }

  get chosen(): Item | null {
    return this.of(this.chosenKey)
  }

  /** The one to look at while nobody has opened any. */
  get first(): Item | null {
    return this.of(this.firstKey) ?? this.items[0] ?? null
  }

  /** Answers need a network: they are somebody's record. */
  get offline(): boolean {
    return !this.app.session.online
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (this.offline) return '没有网络，联网后再答复。写的还在这里。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  async refresh(): Promise<void> {
    if (this.found.busy) return
    await this.found.load(() => this.app.call('desk', 'waiting', { rows: WAITING_ROWS }))
    if (this.found.value && !this.found.error) this.app.waiting.found.set(this.found.value)
    this.settle()
  }

  /** The same, while the page is open: nothing says that it is under way. */
  async look(): Promise<Look> {
    const before = this.chosen ?? this.first
    const look = await lookAt(this.found, () => this.app.call('desk', 'waiting', { rows: WAITING_ROWS }))
    if (look === 'new' && this.found.value) this.app.waiting.found.set(this.found.value)
    if (before && this.of(before.key) === null) this.lose(before, '')
    this.settle()
    return look
  }

  isWhole(group: GroupName): boolean {
    return this.whole.has(group)
  }

  showWhole(group: GroupName): void {
    this.whole.add(group)
  }

  choose(key: string | null): void {
    this.chosenKey = key
    this.failure = null
  }

  /** From one to the one before or after it; null at either end. */
  beside(item: Item, by: 1 | -1): Item | null {
    const { items } = this
    return items[items.findIndex(({ key }) => key === item.key) + by] ?? null
  }

  /** 第 1 / 14 件, of those that are here. */
  placeOf({ key }: Item): string {
    const { items } = this
    return `第 ${items.findIndex((one) => one.key === key) + 1} / ${items.length} 件`
  }

  draftOf({ key }: Item): Draft {
    return this.drafts.get(key) ?? NEW
  }

  write(item: Item, part: Partial<Draft>): void {
    this.drafts.set(item.key, { ...this.draftOf(item), ...part })
  }

  async answerAppeal(item: Item, { assignmentId, memberId, name }: WaitingAppeal): Promise<void> {
    const { outcome, reason } = this.draftOf(item)
    if (reason.trim() === '') return
    await this.answer(item, async () => {
      await this.app.call('boards', 'correct', { assignmentId, memberId, outcome, reason })
      return outcome === 'accept' ? `已答复${name}，改为按时` : `已答复${name}，维持原记录`
    })
  }

  /** Passes a request to a row of the roster, or refuses it where none is named. */
  async answerRequest(item: Item, { branch, askId, name }: WaitingRequest, memberId: string | null): Promise<void> {
    const { reason } = this.draftOf(item)
    if (memberId === null && reason.trim() === '') return
    await this.answer(item, async () => {
      const answer = memberId === null ? ({ by: 'refuse', reason } as const) : ({ by: 'pass', memberId } as const)
      await this.app.call('identity', 'answerRequest', { branchId: branch.id, askId, answer })
      return memberId === null ? `没有通过${name}，本人会看到理由` : `已通过${name}，本人同意后加入`
    })
  }

  /** Once something was answered: what is left is read anew, and the next one opens by itself. */
  async follow(item: Item): Promise<void> {
    const next = this.beside(item, 1) ?? this.beside(item, -1)
    await this.refresh()
    if (this.chosenKey === item.key && !this.items.some(({ key }) => key === item.key)) this.choose(next?.key ?? null)
  }

  /** Once however often it is pressed; what somebody else has answered meanwhile goes as well. */
  private async answer(item: Item, send: () => Promise<string>): Promise<void> {
    if (this.busy) return
    this.start()
    try {
      this.end(item, await send())
    } catch (error) {
      this.fail(asAppError(error))
      await this.refresh()
      if (this.of(item.key) === null) this.lose(item, '没有办成。')
      return
    }
    await this.follow(item)
  }

  private of(key: string | null): Item | null {
    return this.items.find((item) => item.key === key) ?? null
  }

  private settle(): void {
    this.firstKey = this.first?.key ?? null
  }

  /** It went while it was looked at: the next one is another, and nothing is said beside that. */
  private lose(item: Item, undone: string): void {
    const { title } = itemWords(item, this.found.value?.now ?? 0)
    this.choose(null)
    this.said = `${undone}${title}：已撤回，或有人处理过了`
  }

  private start(): void {
    this.busy = true
    this.failure = null
    this.said = ''
  }

  private end({ key }: Item, said: string): void {
    this.busy = false
    this.said = said
    this.drafts.delete(key)
  }

  private fail(failure: AppError): void {
    this.busy = false
    this.failure = failure
  }
}
