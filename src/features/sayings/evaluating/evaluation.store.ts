import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Evaluation, EvaluationResults } from '../../../contract/sayings'
import { EVALUATION_TURNS } from '../../../domain/limits'
import { QUESTIONS, saysSomething, type Choice } from '../../../domain/sayings/evaluation'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { Said } from '../said'
import { DeclinedBox } from './declined-box'

type Parts = Pick<App, 'call' | 'outbox' | 'session' | 'storage'>

const NOTHING: readonly (Choice | null)[] = QUESTIONS.map(() => null)

/** One lecture as who was there evaluates it, unsigned; and what came of it for who may read that. */
export class EvaluationStore {
  readonly found = new Loadable<Evaluation>()
  readonly results = new Loadable<EvaluationResults>()
  readonly said: Said
  answers: readonly (Choice | null)[] = NOTHING
  text = ''
  declined: boolean
  /** Something was written here that the cloud's own must not take away. */
  private touched = false
  private readonly box: DeclinedBox

  constructor(
    private readonly app: Parts,
    readonly activityId: string,
  ) {
    this.said = new Said(app, `evaluate:${activityId}`)
    this.box = new DeclinedBox(app)
    this.declined = this.box.has(activityId)
    makeAutoObservable<this, 'app' | 'touched' | 'box'>(this, {
      found: false,
      results: false,
      said: false,
      activityId: false,
      answers: observable.ref,
      app: false,
      touched: false,
      box: false,
    })
  }

  /** Whether the questions are asked at all: of who was there, while it is open. */
  get asks(): boolean {
    const { value } = this.found
    return value !== null && value.state === 'open' && value.attendedAt !== null && !this.declined
  }

  /** Whether anything would be said. */
  get ready(): boolean {
    return saysSomething({ answers: this.answers, text: this.text.trim() })
  }

  /** Whether what was said can be said otherwise. */
  get mayChange(): boolean {
    return this.said.done && this.said.next <= EVALUATION_TURNS
  }

  async refresh(): Promise<void> {
    const { app, activityId } = this
    await this.found.load(() => app.call('sayings', 'evaluation', { activityId }))
    runInAction(() => this.take())
    if (this.found.value?.results === true)
      await this.results.load(() => app.call('sayings', 'results', { activityId }))
  }

  choose(question: number, choice: number): void {
    const { busy, done } = this.said
    if (busy || done || (choice !== 0 && choice !== 1 && choice !== 2)) return
    this.touched = true
    // A second tap takes it back.
    this.answers = this.answers.map((one, nth) => (nth === question ? (one === choice ? null : choice) : one))
  }

  write(text: string): void {
    this.touched = true
    this.text = text
  }

  async submit(): Promise<void> {
    const { app, activityId, answers, said } = this
    if (!this.ready) return
    const input = { activityId, answers: [...answers], text: this.text.trim(), turn: said.next }
    await said.send(
      {
        // One a lecture: a later one takes the older one's place.
        id: said.id,
        title: '宣讲评估',
        detail: this.found.value?.title ?? '',
        name: 'sayings',
        action: 'evaluate',
        input,
      },
      () => app.call('sayings', 'evaluate', input),
    )
  }

  /** 不评了: for good, for this lecture, and for this phone's person alone. */
  decline(): void {
    this.declined = true
    this.box.add(this.activityId)
  }

  private take(): void {
    const { value, error } = this.found
    if (value === null || error !== null) return
    this.declined = this.box.has(this.activityId)
    this.said.take(value.own)
    if (value.own === null || this.touched) return
    this.answers = value.own.answers
    this.text = value.own.text
  }
}
