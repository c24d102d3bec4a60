/** One run of a piece of work that can be gone on with another time. */
export interface Run {
  now: Date
  /** Whether there is time for more. Once it says no it stays so: whoever hears that must change nothing more. */
  hasTime: () => boolean
}

/** The work stops in the middle, at a place from which it can be gone on with. No failure. */
export class TimeIsUp extends Error {
  constructor() {
    super('the time is up')
    this.name = 'TimeIsUp'
  }
}

/** Before each step of a work that must not be taken for finished when it stops there. */
export function needTime({ hasTime }: Pick<Run, 'hasTime'>): void {
  if (!hasTime()) throw new TimeIsUp()
}
