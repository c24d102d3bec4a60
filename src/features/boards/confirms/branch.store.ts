import { makeAutoObservable } from 'mobx'
import type { BoardPerson, BranchBoard } from '../../../contract/boards'
import { together } from '../../../domain/assignments/together'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { Look } from '../../../ui/live'
import { look } from '../look'

export type ConfirmTab = 'open' | 'done'

/** Who of a branch has confirmed a notice: members and youth as one, for it is asked of each. */
export class BranchConfirms {
  readonly board = new Loadable<BranchBoard>()
  tab: ConfirmTab = 'open'
  /** How often it has been asked for: what was done with an earlier answer is over. */
  asked = 0

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly branchId: string,
    readonly assignmentId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { board: false, app: false })
  }

  get people(): BoardPerson[] {
    return this.of(this.tab)
  }

  get tabs(): { key: ConfirmTab; label: string; count: number }[] {
    return [
      { key: 'open', label: '未确认', count: this.of('open').length },
      { key: 'done', label: '已确认', count: this.of('done').length },
    ]
  }

  show(tab: ConfirmTab): void {
    this.tab = tab
  }

  async load(): Promise<void> {
    const { branchId, assignmentId } = this
    this.asked += 1
    await this.board.load(() => this.app.call('boards', 'board', { branchId, assignmentId }), assignmentId)
  }

  /** Newer numbers of the same; while some are on their way already, those will do. */
  async refresh(): Promise<void> {
    if (!this.board.busy) await this.load()
  }

  /** Whether the cloud has newer numbers than are shown, and shows them, without a word of being under way. */
  look(): Promise<Look> {
    const { branchId, assignmentId } = this
    return look(this.board, {
      version: () => this.app.call('boards', 'version', { orgId: branchId, assignmentId }),
      whole: () => this.app.call('boards', 'board', { branchId, assignmentId }),
    })
  }

  /** The excused are asked nothing; the others who have not come first that can be reached, the confirmed the newest first. */
  private of(tab: ConfirmTab): BoardPerson[] {
    const people = this.board.value?.people ?? []
    if (tab === 'done') return people.filter(isDone).sort((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? ''))
    const open = people.filter((one) => !isDone(one) && one.state !== 'excused')
    return [...open.filter(({ joined }) => joined), ...open.filter(({ joined }) => !joined)]
  }
}

const isDone = ({ state }: BoardPerson): boolean => state === 'done' || state === 'corrected' || state === 'late'

/** How many of a branch have confirmed, in time or later, of those who are asked. */
export function confirmedOf({ rate, youthRate }: Pick<BranchBoard, 'rate' | 'youthRate'>): {
  confirmed: number
  late: number
  due: number
} {
  const { done, late, due } = together({ member: rate, youth: youthRate })
  return { confirmed: done + late, late, due }
}
