import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Organisers, TendedLecturer, TendedLecturers } from '../../contract/talks'
import { TALK_MINUTES_MAX, TALK_MINUTES_MIN, TOPICS_MAX } from '../../domain/limits'
import type { Deed } from '../../domain/permissions/table'
import type { Decision } from '../../domain/talks/lecturers'
import type { Theme } from '../../domain/talks/themes'
import { newId } from '../../services/new-id'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Pages } from '../../stores/pages'
import { Act } from '../../stores/act'
import { TimesStore } from './times.store'

export interface DraftTopic {
  id: string
  title: string
  /** As it was typed. */
  minutes: string
  note: string
}

/** What is said of a lecturer, as it is being written. */
export interface LecturerDraft {
  lecturerId: string
  version: number
  name: string
  unit: string
  themes: readonly Theme[]
  topics: readonly DraftTopic[]
}

const MINUTES = '60'

/** The lecturers of a committee, and what whoever organises does with them. */
export class TendedStore {
  readonly pages: Pages<TendedLecturers>
  readonly organisers = new Loadable<Organisers>()
  readonly act: Act
  /** Being written; null while the sheet is closed. */
  draft: LecturerDraft | null = null
  /** The one that is looked at; null while that sheet is closed. */
  chosen: TendedLecturer | null = null
  /** The code that was made for the chosen one. */
  code: { code: string; expiresAt: string } | null = null
  reason = ''
  /** Whether the times of the chosen one are being written. */
  timed = false
  readonly times: TimesStore

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session'>,
    readonly orgId: string,
  ) {
    this.act = new Act(app)
    this.times = new TimesStore(app)
    this.pages = new Pages((cursor) => app.call('talks', 'tended', { orgId, cursor }))
    makeAutoObservable<this, 'app'>(this, {
      app: false,
      pages: false,
      organisers: false,
      act: false,
      times: false,
      draft: observable.ref,
      chosen: observable.ref,
      code: observable.ref,
    })
  }

  may(deed: Deed): boolean {
    return this.pages.page.value?.may.includes(deed) ?? false
  }

  async refresh(): Promise<void> {
    const { app, orgId } = this
    if (this.pages.busy) return
    await this.pages.load()
    if (this.may('name-organiser')) await this.organisers.load(() => app.call('talks', 'organisers', { orgId }))
  }

  choose(lecturer: TendedLecturer | null): void {
    this.chosen = lecturer
    this.timed = false
    this.code = null
    this.reason = ''
    this.act.forget()
  }

  say(reason: string): void {
    this.reason = reason
  }

  writeTimes(lecturer: TendedLecturer): void {
    this.times.take(lecturer)
    this.timed = true
  }

  closeTimes(): void {
    this.timed = false
  }

  async saveTimes(): Promise<void> {
    if (!(await this.times.save())) return
    this.closeTimes()
    this.choose(null)
    await this.pages.load()
  }

  begin(): void {
    const lecturerId = newId('l', this.app.clock())
    this.draft = { lecturerId, version: 0, name: '', unit: '', themes: [], topics: [this.blankTopic()] }
    this.act.forget()
  }

  edit({ lecturerId, version, name, unit, themes, topics }: TendedLecturer): void {
    const written = topics.map((topic) => ({ ...topic, minutes: String(topic.minutes) }))
    this.draft = { lecturerId, version, name, unit, themes, topics: written }
    this.chosen = null
    this.act.forget()
  }

  write(part: Partial<LecturerDraft>): void {
    if (this.draft) this.draft = { ...this.draft, ...part }
    this.act.forget()
  }

  writeTopic(id: string, part: Partial<DraftTopic>): void {
    const topics = this.draft?.topics ?? []
    this.write({ topics: topics.map((topic) => (topic.id === id ? { ...topic, ...part } : topic)) })
  }

  addTopic(): void {
    const topics = this.draft?.topics ?? []
    if (topics.length < TOPICS_MAX) this.write({ topics: [...topics, this.blankTopic()] })
  }

  dropTopic(id: string): void {
    this.write({ topics: (this.draft?.topics ?? []).filter((topic) => topic.id !== id) })
  }

  close(): void {
    this.draft = null
  }

  /** What is still missing, as the button's words; null where nothing is. */
  get lack(): string | null {
    const { draft } = this
    if (!draft) return null
    if (draft.name.trim() === '') return '先写姓名'
    if (draft.unit.trim() === '') return '先写单位'
    if (draft.themes.length === 0) return '先选方向'
    if (draft.topics.length === 0 || draft.topics.some(({ title }) => title.trim() === '')) return '先写题目'
    return draft.topics.every(({ minutes }) => isMinutes(minutes))
      ? null
      : `时长填 ${TALK_MINUTES_MIN} 到 ${TALK_MINUTES_MAX}`
  }

  async propose(): Promise<void> {
    const { app, orgId, draft } = this
    if (!draft || this.lack !== null) return
    const { lecturerId, version, name, unit, themes, topics } = draft
    const said = topics.map(({ id, title, minutes, note }) => ({
      id,
      title: title.trim(),
      minutes: Number(minutes),
      note: note.trim(),
    }))
    const lecturer = { name: name.trim(), unit: unit.trim(), themes: [...themes], topics: said }
    const done = await this.act.send(
      async () => void (await app.call('talks', 'propose', { orgId, lecturerId, version, lecturer })),
    )
    if (!done) return
    this.close()
    await this.pages.load()
  }

  async decide(decision: Decision): Promise<void> {
    const { app, chosen, reason } = this
    if (!chosen) return
    const { lecturerId, version } = chosen
    const done = await this.act.send(
      async () => void (await app.call('talks', 'decide', { lecturerId, version, decision, reason: reason.trim() })),
    )
    if (!done) return
    this.choose(null)
    await this.pages.load()
  }

  /** A code with which the chosen one comes to the lecturer's own page. */
  async invite(): Promise<void> {
    const { app, chosen } = this
    if (!chosen) return
    await this.act.send(async () => {
      const made = await app.call('talks', 'invite', { lecturerId: chosen.lecturerId })
      runInAction(() => (this.code = made))
    })
  }

  async appoint(): Promise<void> {
    const { app, orgId } = this
    await this.act.send(async () => this.organisers.set(await app.call('talks', 'appointOrganiser', { orgId })))
  }

  async dismiss(organiserId: string, reason: string): Promise<boolean> {
    const { app, orgId } = this
    return this.act.send(async () =>
      this.organisers.set(await app.call('talks', 'dismissOrganiser', { orgId, organiserId, reason })),
    )
  }

  private blankTopic(): DraftTopic {
    return { id: newId('tp', this.app.clock()), title: '', minutes: MINUTES, note: '' }
  }
}

const isMinutes = (typed: string): boolean => {
  const minutes = Number(typed)
  return Number.isInteger(minutes) && minutes >= TALK_MINUTES_MIN && minutes <= TALK_MINUTES_MAX
}
