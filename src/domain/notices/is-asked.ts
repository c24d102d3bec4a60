/** Whether confirming is still asked for: at the deadline it is over, and of a withdrawn notice nothing is. */
export const isAsked = (
  { confirm, withdrawn }: { confirm: { deadline: Date } | null; withdrawn: object | null },
  now: Date,
): boolean => confirm !== null && withdrawn === null && confirm.deadline > now
