import type { BranchSignUp } from '../../../contract/homes'
import { isCount, shape } from '../../../services/checks'
import type { App } from '../../../stores/app'
import { isBranchSignUp } from './is-activity'

/** People of a branch as they were read on this phone to be chosen from. */
export interface KeptBranch {
  signUp: BranchSignUp
  /** Epoch ms of the phone's clock. */
  at: number
}

/** Only those looked at last, for one secretary at a time: names do not pile up on a phone. */
export class BranchBox {
  constructor(
    private readonly app: Pick<App, 'session' | 'storage'>,
    private readonly activityId: string,
  ) {}

  keep(kept: KeptBranch): void {
    const { key } = this
    if (key !== null) this.app.storage.write(key, kept)
  }

  /** Null where they were not read, or what lies there can't be shown. */
  find(): KeptBranch | null {
    const { key } = this
    const kept = key === null ? null : this.app.storage.read(key, isKept)
    return kept?.signUp.activity.activityId === this.activityId ? kept : null
  }

  drop(): void {
    const { key } = this
    if (key !== null) this.app.storage.remove(key)
  }

  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `branch-people:${owner}`
  }
}

const check = shape({ at: isCount, signUp: isBranchSignUp })
const isKept = (value: unknown): value is KeptBranch => check(value)
