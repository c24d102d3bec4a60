import { makeAutoObservable, observable } from 'mobx'
import type { LessonDetail } from '../../../contract/lessons'
import { covered, percentOf, skipped, subtract, union, type Span } from '../../../domain/lessons/spans'
import { isTooFast, PlayTracker } from '../../../domain/lessons/tracker'
import type { DraftBox } from '../draft'

/** What was really played of one lesson, on this phone or another, credited or not. */
export class Played {
  /** In whole seconds. */
  spans: Span[]
  /** Where the film goes on. */
  position: number
  /** Just now it is played faster than counts. */
  tooFast = false
  private readonly tracker = new PlayTracker()

  constructor(
    private readonly lesson: Pick<LessonDetail, 'durationSeconds' | 'progress' | 'rules'>,
    private readonly box: DraftBox,
  ) {
    const { spans, position } = box.draft
    const { watched, position: elsewhere } = lesson.progress
    this.tracker.restore([...watched, ...spans])
    this.spans = this.tracked()
    const furtherElsewhere = subtract(watched, spans).length > 0
    this.position = spans.length === 0 || furtherElsewhere ? elsewhere : position
    makeAutoObservable<this, 'lesson' | 'box' | 'tracker'>(this, {
      spans: observable.ref,
      lesson: false,
      box: false,
      tracker: false,
    })
  }

  get seconds(): number {
    return covered(this.spans)
  }

  get percent(): number {
    return percentOf(this.spans, this.lesson.durationSeconds)
  }

  get firstGap(): Span | null {
    return skipped(this.spans, this.lesson.durationSeconds)[0] ?? null
  }

  /** One position of the player, at an epoch ms of the phone's clock. */
  report(position: number, at: number): void {
    this.tracker.report(position, at)
    this.position = Math.min(Math.floor(position), this.lesson.durationSeconds)
    this.tooFast = isTooFast(this.tracker.rate, this.lesson.rules.maxRate)
    this.look()
  }

  /** Pause, seek, buffering, background: the next report starts anew. */
  interrupt(): void {
    this.tracker.interrupt()
    this.tooFast = false
    this.look()
    this.box.keep()
  }

  /** Adds what the cloud has credited, on whatever device it was played. */
  restore(credited: readonly Span[]): void {
    this.tracker.restore(credited)
    this.look()
  }

  private look(): void {
    const spans = this.tracked()
    if (covered(spans) !== this.seconds) this.spans = spans
    this.box.note({ spans: this.spans, position: this.position })
  }

  /** A player may report a little more than the lesson's length; the cloud would refuse it. */
  private tracked(): Span[] {
    const length = this.lesson.durationSeconds
    return union(this.tracker.pending([]).map(([from, to]): Span => [Math.max(0, from), Math.min(length, to)]))
  }
}
