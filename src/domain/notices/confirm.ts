/** That a notice asks each of its readers to confirm it, why and until when. */
export interface Confirm {
  /** Shown to readers: asking is a burden and needs a reason. */
  reason: string
  deadline: Date
}

/** Whether confirming is still asked for: at the deadline it is over, and of a withdrawn notice nothing is. */
export const isAsked = (
  { confirm, withdrawn }: { confirm: { deadline: Date } | null; withdrawn: object | null },
  now: Date,
): boolean => confirm !== null && withdrawn === null && confirm.deadline > now
