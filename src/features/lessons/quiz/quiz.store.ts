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
  /** Handing in was tried before all was answered: from then on the way leads from gap to gap. */
  filling = false
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

  /** What the button leads to. */
  get next(): 'question' | 'gap' | 'hand-in' {
    if (this.filling) return this.nextGap === null ? 'hand-in' : 'gap'
    return this.index < this.questions.length - 1 ? 'question' : 'hand-in'
  }

  get unanswered(): number {
    return this.questions.filter((question) => !isAnswered(this.answers, question)).length
  }

  /** Questions without an answer, once handing in was tried. */
  get missed(): number {
    return this.filling ? this.unanswered : 0
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
    this.keep(this.answers)
  }

  step(by: 1 | -1): void {
    this.index = Math.min(Math.max(0, this.index + by), this.questions.length - 1)
  }

  /** To the next question without an answer, behind this one first. */
  toGap(): void {
    this.index = this.nextGap ?? this.index
  }

  /** Sends once, however often it is tapped. */
  submit(): Promise<Outcome> {
    if (this.handed) return Promise.resolve(this.handed)
    if (this.sending) return this.sending
    this.filling = this.unanswered > 0
    if (this.filling) {
      if (this.question && isAnswered(this.answers, this.question)) this.toGap()
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
    this.filling = false
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

  /** Null where no other question lacks an answer. */
  private get nextGap(): number | null {
    const { questions, index, answers } = this
    const others = questions.map((_, n) => (index + 1 + n) % questions.length).slice(0, -1)
    return others.find((n) => questions[n] && !isAnswered(answers, questions[n])) ?? null
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
