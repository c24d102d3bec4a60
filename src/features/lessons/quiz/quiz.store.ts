import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Finished, LessonDetail, OpenQuestion } from '../../../contract/lessons'
import { AppError } from '../../../contract/errors'
import { clockTime } from '../../../domain/time'
import { asAppError } from '../../../stores/loadable'
import type { DraftBox } from '../draft'
import { shortLabel } from '../issue-words'
import { finishId, leaveId } from '../outbox-acts'
import type { Parts, Watching } from '../watching/watching.store'

/**
 * graded: the score is here · waiting: kept in the outbox · unanswered, locked: something is missing ·
 * elsewhere: finished on another device · failed: not handed in, `error` says why
 */
export type Outcome = 'graded' | 'waiting' | 'unanswered' | 'locked' | 'elsewhere' | 'failed'

interface Way {
  lesson: LessonDetail
  box: DraftBox
  /** Null once the lesson is finished: then the questions are redone for a higher score. */
  watching: () => Watching | null
}

/** The questions of a lesson: one at a time, answers kept on the phone until they are graded. */
export class Quiz {
  index = 0
  answers: Record<string, string[]>
  result: Finished | null = null
  /** What the result is about; the answers of the next try are others. */
  given: Record<string, string[]> = {}
  error: AppError | null = null
  /** Questions that had no answer when handing in was tried. */
  missed = 0
  private sending: Promise<Outcome> | null = null
  private handed: Outcome | null = null

  constructor(
    private readonly parts: Parts,
    private readonly way: Way,
  ) {
    this.answers = { ...way.box.draft.answers }
    makeAutoObservable<this, 'parts' | 'way' | 'sending'>(this, {
      answers: observable.ref,
      result: observable.ref,
      given: observable.ref,
      sending: observable.ref,
      parts: false,
      way: false,
    })
  }

  get questions(): OpenQuestion[] {
    return this.way.lesson.questions
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
    return this.questions.filter(({ id }) => !this.answers[id]?.length).length
  }

  get begun(): boolean {
    return this.unanswered < this.questions.length
  }

  chosen(questionId: string): string[] {
    return this.answers[questionId] ?? []
  }

  choose(optionId: string): void {
    const { question } = this
    if (!question || this.busy) return
    const before = this.chosen(question.id)
    const toggled = before.includes(optionId) ? before.filter((id) => id !== optionId) : [...before, optionId]
    this.answers = { ...this.answers, [question.id]: question.kind === 'multiple' ? toggled : [optionId] }
    this.handed = null
    this.missed = 0
    this.way.box.note({ answers: this.answers })
    this.way.box.keep()
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
      this.index = this.questions.findIndex(({ id }) => !this.answers[id]?.length)
      return Promise.resolve('unanswered')
    }
    this.error = null
    this.sending = this.handIn().finally(() => runInAction(() => (this.sending = null)))
    return this.sending
  }

  /** Another try, from the first question. */
  restart(): void {
    this.index = 0
    this.answers = {}
    this.error = null
    this.handed = null
    this.forgetAnswers()
  }

  /** Whether this try is over: coming back to the questions begins another. */
  get over(): boolean {
    return this.handed === 'graded'
  }

  /** Takes a result, from this screen or from what the outbox has got through. */
  take(result: Finished): void {
    this.result = result
    this.given = this.answers
    this.handed = 'graded'
    this.parts.outbox.drop(leaveId(this.way.lesson.lessonId))
    if (result.receipt) this.way.box.clear()
    else this.forgetAnswers()
  }

  private handIn(): Promise<Outcome> {
    const watching = this.way.watching()
    return watching ? this.finish(watching) : this.redo()
  }

  private async finish(watching: Watching): Promise<Outcome> {
    watching.tick()
    const mode = watching.openMode
    const started = mode && (await watching.start(mode))
    if (started === 'unreached') return this.failed(new AppError('UNREACHABLE', '没有连上网络，答案已存在这部手机'))
    if (started === 'done') return 'elsewhere'
    const claim = mode && watching.claim(mode)
    if (!claim) return 'locked'
    const { token, spans } = claim
    const input = { token, spans, answers: this.listed }
    try {
      this.take(await this.parts.call('lessons', 'finish', { ...input, answeredAt: null }))
      return 'graded'
    } catch (failure) {
      const error = asAppError(failure)
      if (error.code === 'UNREACHABLE') return this.wait({ ...input, answeredAt: new Date(claim.at).toISOString() })
      if (await watching.renewIfRefused(mode, failure)) return 'locked'
      return this.failed(error)
    }
  }

  private async redo(): Promise<Outcome> {
    try {
      const input = { lessonId: this.way.lesson.lessonId, answers: this.listed }
      this.take(await this.parts.call('lessons', 'redo', input))
      return 'graded'
    } catch (failure) {
      return this.failed(asAppError(failure))
    }
  }

  private wait(input: { answeredAt: string }): Outcome {
    const { lessonId, label } = this.way.lesson
    this.parts.outbox.put({
      id: finishId(lessonId),
      kind: 'answers',
      title: `${shortLabel(label)}小测答案`,
      detail: `${this.questions.length} 题，${clockTime(input.answeredAt)} 提交`,
      name: 'lessons',
      action: 'finish',
      input,
    })
    this.parts.outbox.drop(leaveId(lessonId))
    this.handed = 'waiting'
    return 'waiting'
  }

  private forgetAnswers(): void {
    this.way.box.note({ answers: {} })
    this.way.box.keep()
  }

  private failed(error: AppError): Outcome {
    this.error = error
    return 'failed'
  }

  private get listed(): { questionId: string; chosen: string[] }[] {
    return this.questions.map(({ id }) => ({ questionId: id, chosen: this.chosen(id) }))
  }
}
