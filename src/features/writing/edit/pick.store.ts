import { makeAutoObservable } from 'mobx'
import type { Reference } from '../../../domain/notices/document'
import { spaced } from '../../../domain/assignments/label'
import { dayName } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { rowTime } from '../words'

/** Something that a card can lead to, or a venue in which one is found. */
export interface Choice {
  id: string
  title: string
  caption: string
  /** Opens what is in it instead of being chosen. */
  opens?: boolean
}

/** What of this app a card can lead to, as its own readers find it. */
export class PickStore {
  readonly choices = new Loadable<Choice[]>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly to: Reference['to'],
    /** Who writes: of notices their own are offered. */
    private readonly orgId: string,
  ) {
    makeAutoObservable<this, 'app' | 'orgId'>(this, { app: false, to: false, orgId: false, choices: false })
  }

  async refresh(): Promise<void> {
    await this.choices.load(() => this.all())
  }

  /** What takes place at a venue. */
  async open(venueId: string): Promise<void> {
    await this.choices.load(async () => {
      const { rows } = await this.app.call('homes', 'activities', { venueId, which: 'coming', cursor: null })
      return rows.map(({ activityId, title, startsAt }) => ({ id: activityId, title, caption: dayName(startsAt) }))
    }, venueId)
  }

  private async all(): Promise<Choice[]> {
    const { call } = this.app
    if (this.to === 'lesson') {
      const { rows } = await call('lessons', 'past', { season: null, cursor: null })
      const { issue } = await call('lessons', 'home', {})
      const later = issue && !rows.some(({ lessonId }) => lessonId === issue.lessonId) ? [issue] : []
      return [...later, ...rows].map(({ lessonId, title, label }) => ({
        id: lessonId,
        title,
        caption: spaced(label),
      }))
    }
    if (this.to === 'notice') {
      const { rows, now } = await call('writing', 'writings', { orgId: this.orgId, stage: 'published', cursor: null })
      return rows.map((row) => ({ id: row.noticeId, title: row.title, caption: `${rowTime(row, now)} 发布` }))
    }
    const wanted = { districts: [], open: [], today: false, services: [], stars: null, words: '' as const }
    const order = { by: 'district' as const, district: null }
    const { rows } = await call('homes', 'venues', { wanted, order, cursor: null })
    return rows.map(({ venueId, name, district }) => ({ id: venueId, title: name, caption: district, opens: true }))
  }
}
