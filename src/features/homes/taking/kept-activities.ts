import type { ActivityDetail } from '../../../contract/homes'
import { isCount, isText, listOf, shape } from '../../../services/checks'
import type { App } from '../../../stores/app'
import { isActivityDetail } from './is-activity'

/** An activity as it was read on this phone. */
export interface KeptActivity {
  activity: ActivityDetail
  /** Epoch ms of the phone's clock. */
  at: number
}

/** So many that somebody looked at last can be read without a network. */
export const KEPT_ACTIVITIES = 20

/** Activities as somebody saw them last, each person's apart: on a shared phone nobody finds another's sign-up. */
export class KeptActivities {
  constructor(private readonly app: Pick<App, 'storage' | 'session' | 'clock'>) {}

  /** Puts it before all others; what then is too much goes. Who reads is known a moment after a link was opened: the next look keeps it. */
  keep(activity: ActivityDetail): void {
    const { owner } = this
    if (owner === null) return
    const { activityId } = activity
    const kept: KeptActivity = { activity, at: this.app.clock() }
    if (!this.app.storage.write(keyOf(owner, activityId), kept)) return
    const ids = [activityId, ...this.ids(owner).filter((id) => id !== activityId)]
    for (const id of ids.slice(KEPT_ACTIVITIES)) this.app.storage.remove(keyOf(owner, id))
    this.app.storage.write(listKeyOf(owner), ids.slice(0, KEPT_ACTIVITIES))
  }

  /** Null where it was not read, or what lies there can't be read. */
  find(activityId: string): KeptActivity | null {
    const { owner } = this
    if (owner === null) return null
    const kept = this.app.storage.read(keyOf(owner, activityId), isKept)
    return kept?.activity.activityId === activityId ? kept : null
  }

  drop(activityId: string): void {
    const { owner } = this
    if (owner !== null) this.app.storage.remove(keyOf(owner, activityId))
  }

  private ids(owner: string): string[] {
    return this.app.storage.read(listKeyOf(owner), isIds) ?? []
  }

  private get owner(): string | null {
    return this.app.session.personKey
  }
}

const listKeyOf = (owner: string): string => `activities:read:${owner}`
const keyOf = (owner: string, activityId: string): string => `activity:${owner}:${activityId}`

const isIdList = listOf(isText)
const isIds = (value: unknown): value is string[] => isIdList(value)
const check = shape({ at: isCount, activity: isActivityDetail })
const isKept = (value: unknown): value is KeptActivity => check(value)
