/** Participation 参学率 = on time ÷ (roster − excused), shown with its parts. Late ones apart. Members and youth apart. */
export interface Participation {
  /** 0..100 with one decimal; null where nobody is expected. */
  percent: number | null
  onTime: number
  late: number
  excused: number
  /** On the roster, before taking away the excused. */
  roster: number
  /** ISO. */
  asOf: string
}

/** Coverage 覆盖面 = branches with at least one finished member ÷ all branches below. */
export interface Coverage {
  percent: number | null
  covered: number
  branches: number
}
