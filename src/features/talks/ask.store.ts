import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AskedTalk, AskingForm } from '../../contract/talks'
import { QUOTA_MAX, SEARCH_MAX, TALK_NOTE_MAX, TALK_WISHES_MAX } from '../../domain/limits'
import type { Wished } from '../../domain/talks/free-times'
import { newId } from '../../services/new-id'
import type { Consent } from '../../services/platform/subscribe'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

type VenueName = AskingForm['venues'][number]
interface Asking {
  branchId: string
  lecturerId: string
  /** What was asked for before, to be changed; null for a new request. */
  talkId: string | null
}

const PEOPLE_AT_FIRST = 40

/** A request for a talk: what is chosen stays until it is sent, and however often it is sent it is one. */
export class AskStore {
  readonly form = new Loadable<AskingForm>()
  readonly act: Act
  topicId: string | null = null
  wishes: readonly Wished[] = []
  venue: VenueName | null = null
  people = PEOPLE_AT_FIRST
  note = ''
  /** Venues that were looked for by their words; null while none were. */
  found: readonly VenueName[] | null = null
  sent: AskedTalk | null = null
  private readonly newTalkId: string
  private before: AskedTalk | null = null
  /** What WeChat was answered about a message: asked once, however often it is sent. */
  private consent: Promise<Consent> | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session'>,
    readonly asking: Asking,
  ) {
    this.act = new Act(app)
    this.newTalkId = newId('t', app.clock())
    makeAutoObservable<this, 'app' | 'newTalkId' | 'before' | 'consent'>(this, {
      app: false,
      form: false,
      act: false,
      asking: false,
      newTalkId: false,
      wishes: observable.ref,
      venue: observable.ref,
      found: observable.ref,
      sent: observable.ref,
      before: observable.ref,
      consent: false,
    })
  }

  get changes(): boolean {
    return this.asking.talkId !== null
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** What is still to be said before it can be sent, as the button's words; null where nothing is. */
  get lack(): string | null {
    if (this.topicId === null) return '先选题目'
    if (this.wishes.length === 0) return '先选时间'
    if (this.venue === null) return '先选在哪讲'
    const { value } = this.form
    if (!this.changes && value && value.open >= value.most) return `已有 ${value.open} 条在等`
    return this.offline ? '联网后再提交' : null
  }

  async refresh(): Promise<void> {
    const { app, asking } = this
    if (this.form.value || this.form.busy) return
    const { branchId, lecturerId, talkId } = asking
    await this.form.load(async () => {
      const form = await app.call('talks', 'asking', { branchId, lecturerId })
      const before = talkId === null ? null : await this.find(talkId)
      runInAction(() => this.take(form, before))
      return form
    })
  }

  choose(topicId: string): void {
    this.topicId = topicId
    this.act.forget()
  }

  isWished({ day, part }: Wished): boolean {
    return this.wishes.some((one) => one.day === day && one.part === part)
  }

  /** In the order of time. */
  wish(time: Wished, on: boolean): void {
    const others = this.wishes.filter((one) => one.day !== time.day || one.part !== time.part)
    if (on && others.length >= TALK_WISHES_MAX) return
    const offered = this.form.value?.lecturer.times ?? []
    const chosen = on ? [...others, time] : others
    this.wishes = offered.filter((one) => chosen.some(({ day, part }) => day === one.day && part === one.part))
    this.act.forget()
  }

  chooseVenue(venue: VenueName): void {
    this.venue = venue
    this.act.forget()
  }

  count(people: number): void {
    this.people = Math.min(QUOTA_MAX, Math.max(1, people))
  }

  say(note: string): void {
    this.note = [...note].slice(0, TALK_NOTE_MAX).join('')
  }

  /** Venues by name, street or district. */
  async look(typed: string): Promise<void> {
    const words = [...typed.trim()].slice(0, SEARCH_MAX).join('')
    if (words === '') return void (this.found = null)
    const wanted = { districts: [], open: [], today: false, services: [], stars: null, words }
    await this.act.send(async () => {
      const order = { by: 'district' as const, district: null }
      const { rows } = await this.app.call('homes', 'venues', { wanted, order, cursor: null })
      runInAction(() => (this.found = rows.map(({ venueId, name }) => ({ venueId, name }))))
    })
  }

  /** Whether a message about what becomes of it can be agreed to. */
  get tells(): boolean {
    return typeof this.form.value?.template === 'string'
  }

  /** `ask` is WeChat's question whether one message may be sent: it wants it asked in the tap itself. */
  async send(ask: (template: string) => Promise<Consent>): Promise<void> {
    const { app, asking, topicId, venue, people, note, before } = this
    if (topicId === null || venue === null || this.lack !== null || this.act.busy) return
    const { template } = this.form.value ?? {}
    if (typeof template === 'string') this.consent ??= ask(template)
    const wishes = this.wishes.map((wish) => ({ ...wish }))
    const said = { topicId, wishes, venueId: venue.venueId, people, note: note.trim() }
    const { branchId, lecturerId } = asking
    await this.act.send(async () => {
      const consented = (await this.consent) === 'accepted'
      const sent = before
        ? await app.call('talks', 'askAnew', { talkId: before.talkId, version: before.version, ...said, consented })
        : await app.call('talks', 'ask', { branchId, talkId: this.newTalkId, lecturerId, ...said, consented })
      runInAction(() => (this.sent = sent))
    })
  }

  /** What was asked for before: it is on the first page of the branch's own, or too old to be changed. */
  private async find(talkId: string): Promise<AskedTalk | null> {
    const { branchId } = this.asking
    const { rows } = await this.app.call('talks', 'asked', { branchId, cursor: null })
    return rows.find((one) => one.talkId === talkId) ?? null
  }

  private take(form: AskingForm, before: AskedTalk | null): void {
    this.before = before
    const { topics, times } = form.lecturer
    const [only] = topics
    this.topicId = before?.topicId ?? (topics.length === 1 ? (only?.id ?? null) : null)
    this.venue = before?.venue ?? form.venues[0] ?? null
    if (!before) return
    this.people = before.people
    this.note = before.note
    this.wishes = times.filter((one) => before.wishes.some(({ day, part }) => day === one.day && part === one.part))
  }
}
