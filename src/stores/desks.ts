import { makeAutoObservable, observable } from 'mobx'
import type { OrgName } from '../contract/identity'
import type { Deed } from '../domain/permissions/table'
import { ROLE_NAMES, type RoleName } from '../domain/permissions/roles'
import type { Storage } from '../services/storage'
import type { Session } from './session'

/** What a desk is for: the people of one branch, or the numbers of a level and what is below it. */
export type Work = 'board' | 'overview'

/** A place of work that a role opens. */
export interface Desk {
  /** The same as long as the role is held. */
  key: string
  work: Work
  org: OrgName
  /** Those that open it. */
  roles: RoleName[]
}

/** Work at Youth Homes: the day of one that is kept, and those below a committee. Both may be open beside any desk. */
export type HomesWork = 'keeping' | 'venues'

/** A Youth Home that somebody keeps, or a level that looks after some. */
export interface AtHomes {
  key: string
  work: HomesWork
  /** The Youth Home, or the level. */
  place: OrgName
}

/** Which deed, allowed on the role's own node, opens it. */
const HOMES_OPENED_BY: Record<HomesWork, Deed> = { keeping: 'run-activities', venues: 'see-venues' }
const HOMES_WORKS = Object.keys(HOMES_OPENED_BY) as HomesWork[]

/** Which deed, allowed on the role's own node, makes it a desk. */
const OPENED_BY: Record<Work, Deed> = { board: 'see-names', overview: 'see-node' }
const WORKS = Object.keys(OPENED_BY) as Work[]
export const isWork = (word: string | undefined): word is Work => WORKS.some((work) => work === word)

const isText = (value: unknown): value is string => typeof value === 'string'

/** The desks of the person who uses the phone. Who has several says which; it is kept on this phone. */
export class Desks {
  /** What was chosen by whom, as far as it was asked for. */
  private readonly chosenBy = observable.map<string, string>()

  constructor(
    private readonly session: Pick<Session, 'me'>,
    private readonly storage: Pick<Storage, 'read' | 'write'>,
  ) {
    makeAutoObservable<this, 'session' | 'storage' | 'chosenBy'>(this, {
      session: false,
      storage: false,
      chosenBy: false,
    })
  }

  /** All that the person's roles open, each once. */
  get all(): Desk[] {
    const found = new Map<string, Desk>()
    for (const { name, org, may } of this.session.me.value?.roles ?? [])
      for (const work of WORKS.filter((one) => may.includes(OPENED_BY[one]))) {
        const key = `${work}:${org.id}`
        found.set(key, { key, work, org, roles: [...(found.get(key)?.roles ?? []), name] })
      }
    return [...found.values()]
  }

  /** All work at Youth Homes that the person's roles open, each once. */
  get atHomes(): AtHomes[] {
    const found = new Map<string, AtHomes>()
    for (const { org, may } of this.session.me.value?.roles ?? [])
      for (const work of HOMES_WORKS.filter((one) => may.includes(HOMES_OPENED_BY[one]))) {
        const key = `${work}:${org.id}`
        found.set(key, { key, work, place: org })
      }
    return [...found.values()]
  }

  /** The organisations whose notices the person writes or reviews. */
  get writings(): OrgName[] {
    const found = (this.session.me.value?.roles ?? []).flatMap(({ org, may }) =>
      may.includes('see-writing') ? [org] : [],
    )
    return [...new Map(found.map((org) => [org.id, org])).values()]
  }

  /** The committee whose lecturers the person organises; missing for who organises none. */
  get lectures(): string | undefined {
    return this.session.me.value?.roles.find(({ name }) => name === 'organiser')?.org.id
  }

  get several(): boolean {
    return this.all.length > 1
  }

  /** The one that was chosen, or the only one; null while somebody with several has not chosen, and for who has none. */
  get current(): Desk | null {
    const { all } = this
    if (all.length === 1) return all[0] ?? null
    const chosen = this.chosenKey
    return all.find(({ key }) => key === chosen) ?? null
  }

  /** The desk for some work: the chosen one, or the only one of its kind; null where it has to be asked for. */
  of(work: Work): Desk | null {
    if (this.current?.work === work) return this.current
    const fitting = this.all.filter((desk) => desk.work === work)
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }

  /** The desk that a page about an organisation belongs to: its own, or else the one for such work. */
  near(work: Work, orgId: string | undefined): Desk | null {
    return this.all.find((desk) => desk.work === work && desk.org.id === orgId) ?? this.of(work)
  }

  choose({ key }: Desk): void {
    const { owner } = this
    if (owner === null) return
    this.chosenBy.set(owner, key)
    this.storage.write(keyOf(owner), key)
  }

  private get owner(): string | null {
    return this.session.me.value?.personKey ?? null
  }

  private get chosenKey(): string | null {
    const { owner } = this
    if (owner === null) return null
    return this.chosenBy.get(owner) ?? this.storage.read(keyOf(owner), isText)
  }
}

const keyOf = (owner: string): string => `desk:${owner}`

/** Such as 团支书工作台; of several roles at one place all are named. */
export const deskName = ({ roles }: Pick<Desk, 'roles'>): string =>
  `${roles.map((role) => ROLE_NAMES[role]).join('、')}工作台`
