import { FIRST_KIND } from '../../src/domain/kind-names'
import { TOKEN } from '../../cloudfunctions/notices/confirm-token'
import { sign } from '../../cloudfunctions/kit/sign'
import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { JoinRequest } from '../../cloudfunctions/shared/people/join-requests.repo'
import type { RosterJoining } from '../../cloudfunctions/shared/people/joinings.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { CATEGORIES } from '../../src/domain/notices/category'
import { wallClock } from '../../src/domain/time'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { all } from '../simulation/load/recount'
import { checkinFacts, checkinsOf, type Checkins } from './known-checkins'
import { homeFacts, homesOf, type Homes } from './known-homes'
import { sayingFacts, sayingsOf, type Sayings } from './known-sayings'
import { starFacts, starsKnown, type StarsKnown } from './known-stars'
import { talkFacts, talksOf, type Talks } from './known-talks'
import { writingFacts, writingsOf, type Writings } from './known-writing'
import type { Fitting } from './skeleton'

/** What somebody who has seen the city from inside would put into a request, so that handlers are reached and not only the door. */
export interface Known {
  /** What fits a request about somebody of the city, whom chance or who asks decides. */
  about(asker: string, random: Random): Fitting
  /**
   * Takes what a reply hands out: tokens, tickets, cursors, numbers; from then on they are used, by others too. Answers with the fields
   * of what is long enough to be there for being handed back.
   */
  learn(asker: string, reply: unknown): string[]
}

/** A page's end is where the next begins. */
const ALSO: Readonly<Record<string, string>> = { next: 'cursor' }
/** Texts of each name that are kept in mind. */
const REMEMBERED = 12
const LONG = 20
const OWN = 0.6

interface City {
  accounts: ReadonlyMap<string, Account>
  rows: readonly RosterRow[]
  /** Nobody has joined as these, and there is a code for their branch. */
  free: readonly RosterRow[]
  orgs: readonly Org[]
  invites: readonly { _id: string; orgId: string }[]
  assignments: readonly Assignment[]
  lessons: readonly Lesson[]
  joinings: readonly RosterJoining[]
  requests: readonly JoinRequest[]
  notices: readonly Notice[]
  withFiles: readonly Notice[]
  /** Those that are to be confirmed. */
  asking: readonly Notice[]
  homes: Homes
  checkins: Checkins
  sayings: Sayings
  writings: Writings
  stars: StarsKnown
  talks: Talks
  /** What is known of each field whoever asks, about whom it may be. */
  always: Facts
}

export function knownOf(database: Engine): Known {
  const lessons = new Map(all<Lesson>(database, 'lessons').map((lesson) => [lesson._id, lesson]))
  const assignments = all<Assignment>(database, 'assignments')
    .filter(({ kind }) => kind === FIRST_KIND)
    .sort((a, b) => b.order - a.order)
  const notices = all<Notice>(database, 'notices')
  const rows = all<RosterRow>(database, 'roster')
  const invites = all<{ _id: string; orgId: string }>(database, 'invites')
  const invited = new Set(invites.map(({ orgId }) => orgId))
  const city: City = {
    accounts: new Map(all<Account>(database, 'accounts').map((account) => [account._id, account])),
    rows,
    free: rows.filter(({ personId, branchId }) => personId === null && invited.has(branchId)),
    orgs: all<Org>(database, 'orgs'),
    invites,
    assignments,
    lessons: assignments.flatMap(({ subjectId }) => lessons.get(subjectId) ?? []),
    joinings: all<RosterJoining>(database, 'joinings'),
    requests: all<JoinRequest>(database, 'joinRequests'),
    notices,
    withFiles: notices.filter(({ attachments }) => attachments.length > 0),
    asking: notices.filter(({ confirm, asked, withdrawn }) => confirm && asked && !withdrawn),
    homes: homesOf(database),
    checkins: checkinsOf(database),
    sayings: sayingsOf(database),
    writings: writingsOf(database),
    stars: starsKnown(database),
    talks: talksOf(database),
    always: alwaysOf(assignments),
  }
  const learnt = new Learnt()
  return {
    about: (asker, random) => {
      const row = rowFor(city, asker, random)
      const facts = factsOf(city, { row, asker }, random)
      const slices = slicesOf(row)
      return (field) => [...facts(field), ...learnt.by(asker, field), ...slices, ...learnt.ofOthers(field)]
    },
    learn: (asker, reply) => learnt.take(asker, reply),
  }
}

/** Who is asked about: mostly the asker, or one of the same branch; or somebody who could join. */
function rowFor({ accounts, rows, free }: City, asker: string, random: Random): RosterRow {
  const own = accounts.get(asker)?.membership
  const self = rows.find(({ _id }) => _id === own?.memberId)
  if (self && random.chance(OWN / 2)) return self
  if (self && random.chance(OWN)) return random.pick(rows.filter(({ branchId }) => branchId === self.branchId))
  return random.pick(free.length > 0 && random.chance(OWN) ? free : rows)
}

type Facts = Readonly<Record<string, readonly unknown[]>>

const alwaysOf = (assignments: readonly Assignment[]): Facts => ({
  kind: [...new Set(assignments.map(({ kind }) => kind))],
  season: [...new Set(assignments.map(({ series }) => series))],
  month: assignments.map(({ deadline }) => deadline.toISOString().slice(0, 7)),
})

/** By the name of the field. */
function factsOf(city: City, { row, asker }: { row: RosterRow; asker: string }, random: Random): Fitting {
  const branch = city.orgs.find(({ _id }) => _id === row.branchId)
  const path = [...(branch?.path ?? [])].reverse()
  const lesson = random.chance(0.7) ? city.lessons[0] : random.pick(city.lessons)
  const seconds = lesson?.durationSeconds ?? 1
  const ids = [lesson?._id, ...city.assignments.map(({ _id }) => _id)]
  const codes = city.invites.filter(({ orgId }) => orgId === row.branchId).map(({ _id }) => _id)
  const half: [number, number][] = [[0, Math.ceil(seconds / 2)]]
  const keeps = city.homes.keptBy.get(asker)
  const checkIn = checkinFacts(city.checkins, { asker, venueId: keeps }, random)
  const homes = homeFacts(city.homes, asker, random)
  const talks = talkFacts(city.talks, row.branchId, random)
  const writing = writingFacts(city.writings, asker, random)
  const said = sayingFacts(city.sayings)
  const stars = starFacts(city.stars, keeps, random)
  const others: Facts = {
    ...city.always,
    ...checkIn,
    ...noticeFacts(city, city.accounts.get(asker)?.membership?.memberId, random),
    ...homes,
    ...said,
    activityId: withSecond(homes.activityId, said.lecture),
    ...talks,
    // Who keeps a venue mostly asks about what takes place there.
    startsAt: keeps === undefined ? (talks.startsAt ?? []) : [...(homes.startsAt ?? []), ...(talks.startsAt ?? [])],
    lessonId: ids,
    assignmentId: ids,
    branchId: path,
    orgId: [...path, random.pick(city.orgs)._id],
    memberId: [row._id],
    joiningId: city.joinings.flatMap(({ _id, memberId }) => (memberId === row._id ? _id : [])),
    askId: city.requests.flatMap(({ askId, branchId }) => (branchId === row.branchId ? askId : [])),
    memberIds: [[row._id], [row._id, random.pick(city.rows)._id]],
    code: [...(checkIn.code ?? []), ...codes, ...city.homes.codes, ...city.invites.map(({ _id }) => _id)],
    name: [row.name],
    number: [row.number],
    answers: [lesson?.questions.map(({ id, right }) => ({ questionId: id, chosen: right }))],
    spans: [[[0, Math.ceil(seconds)]], half, []],
    position: [seconds],
    answeredAt: [0, 60, 3600, -60, 86_400].map((ago) => new Date(Date.now() - ago * 1000).toISOString()),
  }
  return (field) => [...(stars[field] ?? []), ...(writing[field] ?? []), ...(others[field] ?? [])]
}

/** Behind the first, which is what is asked about most. */
const withSecond = ([first, ...rest]: readonly unknown[] = [], more: readonly unknown[] = []): unknown[] => [
  first,
  ...more,
  ...rest,
]

/** About one of the notices: each is out, to come, withdrawn, of somewhere else, as it comes; mostly one that has files. */
function noticeFacts({ notices, withFiles, asking }: City, memberId: string | undefined, random: Random): Facts {
  const asked = memberId !== undefined && random.chance(0.3) ? random.pick(asking) : null
  const notice = asked ?? random.pick(random.chance(0.6) ? withFiles : notices)
  const { title, source, category, publishAt } = notice
  return {
    noticeId: [notice._id, ...notices.map(({ _id }) => _id)],
    attachmentId: notice.attachments.map(({ id }) => id),
    words: [title.slice(0, 4), `${title.slice(-2)} ${source}`, '评议', ...notice.attachments.map(({ name }) => name)],
    category: [category, ...CATEGORIES],
    year: [wallClock(publishAt).year],
    // Who has it open may confirm it, by an answer where it asks for one.
    ...(asked?.asked && memberId !== undefined
      ? {
          token: [sign(TOKEN, { noticeId: asked._id, nth: asked.asked.nth, memberId, at: Date.now() })],
          answer: [asked.confirm?.question?.right ?? null],
          confirmedAt: [null],
        }
      : {}),
  }
}

/** Whatever is asked of a number, it is some of its letters in a row. */
const slicesOf = ({ number }: RosterRow): string[] =>
  [4, 2].flatMap((length) => [number.slice(-length), number.slice(4, 4 + length), number.slice(0, length)])

/** What replies have told, by the name of the field: the latest first. */
class Learnt {
  readonly #own = new Map<string, unknown[]>()
  readonly #all = new Map<string, unknown[]>()
  /** What is answered of each field until more is told. */
  readonly #answered = new Map<string, readonly unknown[]>()

  by(asker: string, field: string): readonly unknown[] {
    return this.#own.get(`${asker} ${field}`) ?? []
  }

  /** Last those of another name: a ticket where a token is asked for. */
  ofOthers(field: string): readonly unknown[] {
    const answered = this.#answered.get(field) ?? this.#lookUp(field)
    this.#answered.set(field, answered)
    return answered
  }

  #lookUp(field: string): readonly unknown[] {
    const strange = [...this.#all].flatMap(([name, [latest]]) => (name === field ? [] : [latest]))
    return [...(this.#all.get(field) ?? []), ...strange]
  }

  take(asker: string, reply: unknown): string[] {
    const texts = textsIn(reply).map(([name, text]): [field: string, text: string] => [ALSO[name] ?? name, text])
    this.#answered.clear()
    for (const [field, text] of texts) {
      remember(this.#own, `${asker} ${field}`, text)
      remember(this.#all, field, text)
    }
    return texts.flatMap(([field, text]) => (text.length >= LONG ? [field] : []))
  }
}

function remember(texts: Map<string, unknown[]>, key: string, text: string): void {
  texts.set(key, [text, ...(texts.get(key) ?? [])].slice(0, REMEMBERED))
}

/** Texts by their field: few of a list, whose rows are much the same. */
function textsIn(value: unknown): [field: string, text: string][] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 2).flatMap(textsIn)
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
    typeof one === 'string' ? [[name, one]] : textsIn(one),
  )
}
