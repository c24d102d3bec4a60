import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { Finished, OpenQuestion } from '../../../contract/lessons'
import type { DraftBox } from '../draft'
import type { HandedIn, HandIn } from '../hand-in'
import { claimOf, isAnswered, withOption, type Answers } from './answers'

/** unanswered: a question has no answer, nothing was handed in · the others as handing in has it */
export type Outcome = 'unanswered' | HandedIn['outcome']

interface Way {
  questions: OpenQuestion[]
  box: DraftBox
  handIn: HandIn
}

/** The questions of a lesson: one at a time, answers kept on the phone until they are graded. */
export class Quiz {
  index = 0
  answers: Answers
  result: Finished | null = null
  /** What the result is about; the answers of the next try are others. */
  given: Answers = {}
  error: AppError | null = null
  /** Questions that had no answer when handing in was tried. */
  missed = 0
  private sending: Promise<Outcome> | null = null
  private handed: 'graded' | 'waiting' | null = null

  constructor(private readonly way: Way) {
    this.answers = { ...way.box.draft.answers }
    makeAutoObservable<this, 'way' | 'sending'>(this, {
      answers: observable.ref,
      result: observable.ref,
      given: observable.ref,
      sending: observable.ref,
      way: false,
    })
  }

  get questions(): OpenQuestion[] {
    return this.way.questions
  }

  get question(): OpenQuestion | null {
    return this.questions[this.index] ?? null
  }

  get busy(): boolean {
    return this.sending !== null
  }

  get isLast(): boolean {
    return this.index >= this.questions.length - 1
  }

  get unanswered(): number {
    return this.questions.filter((question) => !isAnswered(this.answers, question)).length
  }

  get begun(): boolean {
    return this.unanswered < this.questions.length
  }

  /** Whether this try is over: coming back to the questions begins another. */
  get over(): boolean {
    return this.handed === 'graded'
  }

  chosen(questionId: string): string[] {
    return this.answers[questionId] ?? []
  }

  choose(optionId: string): void {
    const { question } = this
    if (!question || this.busy) return
    this.answers = withOption(this.answers, question, optionId)
    this.handed = null
    this.missed = 0
    this.keep(this.answers)
  }

  step(by: 1 | -1): void {
    this.index = Math.min(Math.max(0, this.index + by), this.questions.length - 1)
  }

  /** Sends once, however often it is tapped. */
  submit(): Promise<Outcome> {
    if (this.handed) return Promise.resolve(this.handed)
    if (this.sending) return this.sending
    this.missed = this.unanswered
    if (this.missed > 0) {
      this.index = this.questions.findIndex((question) => !isAnswered(this.answers, question))
      return Promise.resolve('unanswered')
    }
    this.error = null
    this.sending = this.send().finally(() => runInAction(() => (this.sending = null)))
    return this.sending
  }

  /** Another try, from the first question. */
  restart(): void {
    this.index = 0
    this.answers = {}
    this.error = null
    this.handed = null
    this.keep({})
  }

  /** Takes a result, from this screen or from what the outbox has got through. */
  take(result: Finished): void {
    this.result = result
    this.given = this.answers
    this.handed = 'graded'
    if (result.receipt) this.way.box.clear()
    else this.keep({})
  }

  private async send(): Promise<Outcome> {
    const handed = await this.way.handIn(claimOf(this.answers, this.questions))
    this.settle(handed)
    return handed.outcome
  }

  private settle(handed: HandedIn): void {
    if (handed.outcome === 'graded') this.take(handed.finished)
    if (handed.outcome === 'waiting') this.handed = 'waiting'
    if (handed.outcome === 'failed') this.error = handed.error
  }

  private keep(answers: Answers): void {
    this.way.box.note({ answers })
    this.way.box.keep()
  }
}
