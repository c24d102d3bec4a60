import { makeAutoObservable, observable } from 'mobx'
import type { Finished, LessonDetail } from '../../contract/lessons'
import type { App } from '../../stores/app'
import { DraftBox } from './draft'
import type { Claim, HandedIn } from './hand-in'
import { leaveId } from './outbox-acts'
import { personNow } from './person'
import { Quiz } from './quiz/quiz.store'
import { redo } from './quiz/redo'
import { finish } from './watching/finish'
import { Watching } from './watching/watching.store'

/** Whether it is recorded, also where the receipt is somebody else's: of who had the member's place on the roster before. */
export const isFinished = ({ state }: Pick<LessonDetail, 'state'>): boolean => state === 'done' || state === 'late'

/** One person's taking of one lesson: the watching of it and its questions, which know nothing of each other and meet here. */
export class Taking {
  /** Null for visitors and once the lesson is finished: then nothing is recorded. */
  watching: Watching | null
  /** Null for visitors. */
  readonly quiz: Quiz | null
  readonly person: string | null
  private readonly lessonId: string

  constructor(
    private readonly app: App,
    lesson: LessonDetail,
  ) {
    const { session } = app
    const { lessonId, questions } = lesson
    const finished = isFinished(lesson)
    const box = new DraftBox(app, { personKey: session.me.value?.personKey ?? '', lessonId })
    if (finished) box.clear()
    const visitor = !session.may('take-lesson')
    this.lessonId = lessonId
    this.person = personNow(session)
    this.watching = visitor || finished ? null : new Watching(app, lesson, box)
    this.quiz = visitor ? null : new Quiz({ questions, box, handIn: (claim) => this.handIn(claim) })
    makeAutoObservable<this, 'app' | 'lessonId'>(this, {
      watching: observable.ref,
      quiz: false,
      person: false,
      app: false,
      lessonId: false,
    })
  }

  /** Takes a result, from the questions or from what the outbox has got through: what was watched need not be told any more. */
  hear(finished: Finished): void {
    const { quiz } = this
    if (!quiz) return
    this.app.outbox.drop(leaveId(this.lessonId))
    if (quiz.result !== finished) quiz.take(finished)
    if (finished.receipt) this.watching = null
  }

  /** Once the lesson is finished nothing is watched for the record: then the questions are redone for a higher score. */
  private handIn(claim: Claim): Promise<HandedIn> {
    const { app, watching, lessonId } = this
    return watching ? finish(app, watching, claim) : redo(app, lessonId, claim)
  }
}
