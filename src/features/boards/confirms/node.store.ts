import { makeAutoObservable, runInAction } from 'mobx'
import type { Overview } from '../../../contract/boards'
import type { OrgName } from '../../../contract/identity'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { Look } from '../../../ui/live'
import { look } from '../look'
import { progressText } from './confirm-words'

/** How far confirming a notice is at a level and right below it: numbers only. */
export class NodeConfirms {
  readonly overview = new Loadable<Overview>()
  /** Whether the text for a group is in the clipboard; null before it was tried. */
  copied: boolean | null = null

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
    readonly assignmentId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { overview: false, app: false })
  }

  /** From the reader's own office down to this level: what lies above is not theirs to open. */
  get crumbs(): OrgName[] {
    const { value } = this.overview
    return value ? [...value.path.filter(({ open }) => open), value.org] : []
  }

  async load(): Promise<void> {
    const { orgId, assignmentId } = this
    this.copied = null
    await this.overview.load(() => this.app.call('boards', 'overview', { orgId, assignmentId }), assignmentId)
  }

  /** Newer numbers of the same; while some are on their way already, those will do. */
  async refresh(): Promise<void> {
    if (!this.overview.busy) await this.load()
  }

  look(): Promise<Look> {
    const { orgId, assignmentId } = this
    return look(this.overview, {
      version: () => this.app.call('boards', 'version', { orgId, assignmentId }),
      whole: () => this.app.call('boards', 'overview', { orgId, assignmentId }),
    })
  }

  async copy(into: (text: string) => Promise<boolean>): Promise<void> {
    const { value } = this.overview
    if (value === null) return
    const copied = await into(progressText(value))
    runInAction(() => (this.copied = copied))
  }
}
