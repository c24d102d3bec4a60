import { needTime, type Run } from '../kit/run'
import { putReport, type Difference, type ReportDocument } from '../shared/counting/reports.repo'

/** Enough to know where to look; the counts tell how many there are. */
const EXAMPLES = 50

/**
 * What one step of a reconciliation has found. It stands in the report before it is repaired: a night that dies in between may
 * count a difference twice, but hides none.
 */
export class Findings {
  #repairs: (() => Promise<unknown>)[] = []
  #noted = false

  constructor(
    readonly report: ReportDocument,
    private readonly run: Run,
  ) {}

  /** `what` names documents, never persons' data. */
  add(kind: Difference, what: string, repair?: () => Promise<unknown>): void {
    const { found, examples } = this.report
    found[kind] = (found[kind] ?? 0) + 1
    if (examples.length < EXAMPLES) examples.push(`${kind} ${what}`)
    this.#noted = true
    if (repair) this.#repairs.push(repair)
  }

  async repair(): Promise<void> {
    if (!this.#noted) return
    if (this.#repairs.length > 0) this.report.stirred = true
    await putReport(this.report)
    for (const repair of this.#repairs.splice(0)) {
      needTime(this.run)
      await repair()
    }
    this.#noted = false
  }
}

/** How many differences a report counts. */
export const foundIn = ({ found }: ReportDocument): number => Object.values(found).reduce((sum, n) => sum + n, 0)
