import { makeAutoObservable } from 'mobx'
import type { Report } from '../../../contract/committee'
import { CONFIRM_KIND } from '../../../domain/kind-names'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** A month, or the week in which an assignment of lessons is due. */
export type ReportSpan = { month: string } | { weekOf: string }

/** The frozen numbers of what was to be confirmed in the same time as lessons: a heading of its own, never in their rate. */
export class ConfirmReportStore {
  readonly report = new Loadable<Report>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    private readonly orgId: string,
  ) {
    makeAutoObservable<this, 'app' | 'orgId'>(this, { report: false, app: false, orgId: false })
  }

  async load(span: ReportSpan): Promise<void> {
    const { orgId } = this
    const key = 'month' in span ? span.month : span.weekOf
    await this.report.load(() => this.app.call('boards', 'report', { orgId, kind: CONFIRM_KIND, ...span }), key)
  }
}
