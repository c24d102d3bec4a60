import { makeAutoObservable } from 'mobx'
import type { BoardPerson, BranchBoard, PickableAssignment } from '../../../contract/boards'
import type { Page } from '../../../contract/paging'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { Pages } from '../../../stores/pages'
import type { Look } from '../../../ui/live'
import { assignmentPages } from '../assignment-pages'
import { look } from '../look'
import { whichOf } from '../which'

export type BoardTab = 'open' | 'done' | 'excused' | 'youth' | 'all'

/** A branch's board of one assignment: numbers for everyone who may see them, names for its secretary and deputy. */
export class BoardStore {
  readonly board = new Loadable<BranchBoard>()
  readonly list: Pages<Page<PickableAssignment>>
  /** What is asked for; null is this week's. */
  assignmentId: string | null
  tab: BoardTab = 'open'
  /** How often it has been asked for: what was done with an earlier answer is over. */
  asked = 0

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly branchId: string,
    assignmentId: string | null = null,
  ) {
    this.assignmentId = assignmentId
    this.list = assignmentPages(app, branchId)
    makeAutoObservable<this, 'app'>(this, { board: false, list: false, app: false })
  }

  /** Tabs with how many stand in each; excused and youth only where there are any. */
  get tabs(): { key: BoardTab; label: string; count: number }[] {
    const tab = (key: BoardTab, label: string) => ({ key, label, count: this.peopleOf(key).length })
    const some = [tab('excused', '请假'), tab('youth', '青年')].filter(({ count }) => count > 0)
    return [tab('open', '未完成'), tab('done', '已完成'), ...some]
  }

  /** The tab that is shown: one that has emptied away gives way to the first. */
  get shown(): BoardTab {
    return this.tab === 'all' || this.tabs.some(({ key }) => key === this.tab) ? this.tab : 'open'
  }

  /** Members by how they stand; youth apart, as they are counted apart. */
  peopleOf(tab: BoardTab): BoardPerson[] {
    const people = this.board.value?.people ?? []
    const members = people.filter(({ standing }) => standing === 'member')
    switch (tab) {
      case 'open':
        return inOrder(members).filter(isOpen)
      case 'done':
        return inOrder(members).filter(isDone)
      case 'excused':
        return members.filter(({ state }) => state === 'excused')
      case 'youth':
        return inOrder(people.filter(({ standing }) => standing !== 'member'))
      case 'all':
        return [...inOrder(members), ...this.peopleOf('youth')]
    }
  }

  show(tab: BoardTab): void {
    this.tab = tab
  }

  async load(): Promise<void> {
    const { branchId, assignmentId } = this
    this.asked += 1
    const get = () => this.app.call('boards', 'board', { branchId, ...whichOf(assignmentId) })
    await this.board.load(get, assignmentId ?? undefined)
  }

  /** Newer numbers of the same; while some are on their way already, those will do. */
  async refresh(): Promise<void> {
    if (!this.board.busy) await this.load()
  }

  /** Whether the cloud has newer numbers than are shown, and shows them, without a word of being under way. */
  look(): Promise<Look> {
    const { branchId, assignmentId } = this
    const which = whichOf(assignmentId)
    return look(this.board, {
      version: () => this.app.call('boards', 'version', { orgId: branchId, ...which }),
      whole: () => this.app.call('boards', 'board', { branchId, ...which }),
    })
  }

  async choose(assignmentId: string): Promise<void> {
    this.assignmentId = assignmentId
    await this.load()
  }
}

const isOpen = ({ state }: BoardPerson): boolean => state === 'in-progress' || state === 'not-started'
const isDone = ({ state }: BoardPerson): boolean => state === 'done' || state === 'corrected' || state === 'late'

/** Nearest to the end first, then who has not begun, then who has not joined; the finished by when, newest first. */
function inOrder(people: readonly BoardPerson[]): BoardPerson[] {
  const place = ({ state, joined }: BoardPerson): number => {
    if (state === 'in-progress') return 0
    if (state === 'not-started') return joined ? 1 : 2
    return state === 'excused' ? 4 : 3
  }
  return [...people].sort(
    (a, b) =>
      place(a) - place(b) ||
      (b.percent ?? 0) - (a.percent ?? 0) ||
      (isDone(a) ? (b.lastAt ?? '').localeCompare(a.lastAt ?? '') : 0),
  )
}
