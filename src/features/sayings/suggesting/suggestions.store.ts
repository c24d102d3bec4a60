import { makeAutoObservable, runInAction } from 'mobx'
import type { Suggestion, Suggestions } from '../../../contract/sayings'
import { SUGGESTION_TURNS } from '../../../domain/limits'
import { newId } from '../../../services/new-id'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { Said } from '../said'

type Parts = Pick<App, 'call' | 'clock' | 'outbox' | 'session'>

/** What people would like at a Youth Home: the reader's own, what everybody reads, and what its keeper says to it. */
export class SuggestionsStore {
  readonly found = new Loadable<Suggestions>()
  readonly said: Said
  /** What its keeper does about one. */
  readonly act: Act
  text = ''
  /** The suggestion that is being answered; null while none is. */
  answering: string | null = null
  answer = ''
  /** Something was written here that the cloud's own must not take away. */
  private touched = false

  constructor(
    private readonly app: Parts,
    readonly venueId: string,
  ) {
    this.said = new Said(app, `suggest:${venueId}`)
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'touched'>(this, {
      found: false,
      said: false,
      act: false,
      venueId: false,
      app: false,
      touched: false,
    })
  }

  /** Whether something can be said here at all. */
  get asks(): boolean {
    const { value } = this.found
    return value !== null && value.welcomed && !value.venue.closed
  }

  get ready(): boolean {
    return this.text.trim() !== ''
  }

  get mayChange(): boolean {
    return this.said.done && this.said.next <= SUGGESTION_TURNS
  }

  async refresh(): Promise<void> {
    const { app, venueId } = this
    const round = this.found.value?.round ?? null
    await this.found.load(() => app.call('sayings', 'suggestions', { venueId }))
    runInAction(() => this.take(round))
  }

  write(text: string): void {
    this.touched = true
    this.text = text
  }

  async submit(): Promise<void> {
    const { app, venueId, said } = this
    const { value } = this.found
    if (value === null || !this.ready) return
    const input = { venueId, round: value.round, text: this.text.trim(), turn: said.next }
    await said.send(
      {
        // One a venue: a later one takes the older one's place.
        id: said.id,
        title: '青年之家的心愿',
        detail: value.venue.name,
        name: 'sayings',
        action: 'suggest',
        input,
      },
      () => app.call('sayings', 'suggest', input),
    )
  }

  /** The keeper begins to answer one, with what was answered before. */
  beginAnswer({ sayingId, answer }: Suggestion): void {
    this.answering = sayingId
    this.answer = answer?.text ?? ''
    this.act.forget()
  }

  writeAnswer(text: string): void {
    this.answer = text
  }

  leaveAnswer(): void {
    this.answering = null
  }

  async giveAnswer({ boxId, sayingId }: Suggestion): Promise<void> {
    const text = this.answer.trim()
    if (text === '') return
    const done = await this.tend(() => this.app.call('sayings', 'answer', { boxId, sayingId, text }))
    if (done) runInAction(() => (this.answering = null))
  }

  /** Says of which activity it becomes one; answers with its id, or null where that did not come about. */
  async makeActivity({ boxId, sayingId }: Suggestion): Promise<string | null> {
    const activityId = newId('a', this.app.clock())
    const done = await this.tend(() => this.app.call('sayings', 'makeActivity', { boxId, sayingId, activityId }))
    return done ? activityId : null
  }

  private tend(call: () => Promise<unknown>): Promise<boolean> {
    return this.act.send(async () => {
      await call()
      await this.refresh()
    })
  }

  private take(round: number | null): void {
    const { value, error } = this.found
    if (value === null || error !== null) return
    if (round !== null && round !== value.round) {
      // What is being written is for whichever round is open.
      if (this.said.done) this.text = ''
      this.said.beginAnew()
    }
    this.said.take(value.own)
    if (value.own !== null && !this.touched) this.text = value.own.text
  }
}
