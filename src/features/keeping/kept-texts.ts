import type { ActivityText, EditedActivity } from '../../contract/keeping'
import { AppError } from '../../contract/errors'
import { COUNTS, type Counts } from '../../domain/checkins/hours'
import { ACTIVITY_KINDS, WAYS, WELCOMES } from '../../domain/homes/activity'
import { among, isCount, isFlag, isText, listOf, orNone, orNull, shape, type Check } from '../../services/checks'
import type { App } from '../../stores/app'

/** An activity as it was written on this phone and is not in the cloud. */
export interface KeptText {
  activityId: string
  venueId: string
  /** What it was changed from. */
  version: number
  /** Not published: it goes to the cloud by itself. What is published is changed by its keeper's own tap. */
  draft: boolean
  text: ActivityText
  /** Epoch ms of this phone's clock. */
  at: number
}

/** As it may lie here: an earlier version of the app knew nothing of hours that count. */
interface LyingText extends Omit<KeptText, 'text'> {
  text: Omit<ActivityText, 'counts'> & { counts?: Counts }
}

/** So many are kept, the last written first. */
export const KEPT_TEXTS = 10

/** What a keeper has written, a list a person: on a shared phone nobody finds another's. */
export class KeptTexts {
  constructor(private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock'>) {}

  /** Whether it could be kept. */
  keep(kept: Omit<KeptText, 'at'>): boolean {
    const others = this.all().filter(({ activityId }) => activityId !== kept.activityId)
    return this.write([{ ...kept, at: this.app.clock() }, ...others].slice(0, KEPT_TEXTS))
  }

  find(activityId: string): KeptText | null {
    return this.all().find((kept) => kept.activityId === activityId) ?? null
  }

  of(venueId: string): KeptText[] {
    return this.all().filter((kept) => kept.venueId === venueId)
  }

  drop(activityId: string): void {
    const all = this.all()
    const left = all.filter((kept) => kept.activityId !== activityId)
    if (left.length < all.length) this.write(left)
  }

  /** Sends drafts that were written without a network. One that somebody else has changed meanwhile stays for its writer to look at. */
  async send(): Promise<void> {
    for (const kept of this.all().filter(({ draft }) => draft)) await this.sendOne(kept)
  }

  private async sendOne({ activityId, venueId, version, text, at }: KeptText): Promise<EditedActivity | null> {
    try {
      const edited = await this.app.call('keeping', 'saveDraft', { activityId, venueId, version, text })
      // Meanwhile it may have been written on.
      if (this.find(activityId)?.at === at) this.drop(activityId)
      return edited
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      return null
    }
  }

  private all(): KeptText[] {
    const { owner } = this
    return owner === null ? [] : (this.app.storage.read(keyOf(owner), areLying) ?? []).map(whole)
  }

  private write(all: readonly KeptText[]): boolean {
    const { owner } = this
    return owner !== null && this.app.storage.write(keyOf(owner), all)
  }

  private get owner(): string | null {
    return this.app.session.personKey
  }
}

const keyOf = (owner: string): string => `keeping:texts:${owner}`

const text: Record<keyof ActivityText, Check> = {
  kind: among(...ACTIVITY_KINDS),
  title: isText,
  startsAt: isText,
  endsAt: isText,
  room: isText,
  host: isText,
  quota: isCount,
  waits: isFlag,
  way: among(...WAYS),
  welcome: among(...WELCOMES),
  ranged: isFlag,
  counts: orNone(among(...COUNTS)),
  opensAt: orNull(isText),
  closesAt: orNull(isText),
  cancelHours: isCount,
  text: isText,
  pictures: listOf(isText),
}
const kept: Record<keyof KeptText, Check> = {
  activityId: isText,
  venueId: isText,
  version: isCount,
  draft: isFlag,
  text: shape(text),
  at: isCount,
}
const check = listOf(shape(kept))
const areLying = (value: unknown): value is LyingText[] => check(value)
const whole = (lying: LyingText): KeptText => ({
  ...lying,
  text: { ...lying.text, counts: lying.text.counts ?? 'none' },
})
