import { makeAutoObservable, runInAction } from 'mobx'
import type { LessonDetail, MyAppeal } from '../../../contract/lessons'
import type { AppError } from '../../../contract/errors'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'

/** What a member tells the secretary of a lesson that was done and is not recorded. */
export class AppealStore {
  /** As it stands now; what the lesson came with, until it is sent anew. */
  appeal: MyAppeal | null
  writing = false
  text: string
  busy = false
  error: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call'>,
    private readonly lesson: Pick<LessonDetail, 'lessonId' | 'appeal'>,
  ) {
    this.appeal = lesson.appeal
    this.text = lesson.appeal?.text ?? ''
    makeAutoObservable<this, 'app' | 'lesson'>(this, { app: false, lesson: false })
  }

  /** An answered one is not opened again. */
  get mayWrite(): boolean {
    return this.appeal === null || this.appeal.state === 'open'
  }

  get maySend(): boolean {
    return this.text.trim() !== '' && !this.busy
  }

  write(writing: boolean): void {
    this.writing = writing
    this.error = null
  }

  say(text: string): void {
    this.text = text
  }

  async send(): Promise<void> {
    if (!this.maySend) return
    this.busy = true
    this.error = null
    try {
      const { lessonId } = this.lesson
      const appeal = await this.app.call('lessons', 'appeal', { lessonId, text: this.text.trim() })
      runInAction(() => {
        this.appeal = appeal
        this.writing = false
      })
    } catch (failure) {
      runInAction(() => (this.error = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }
}
