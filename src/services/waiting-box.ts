import { makeAutoObservable, observable } from 'mobx'
import type { Storage } from './storage'

/** Something a person did that the cloud has not confirmed yet. */
export interface Waiting {
  /** The same act again replaces the older one. */
  id: string
  /** Who did it: on a shared phone nobody sends another's. */
  owner: string
  /** For the list that shows what waits: enough for a screen that does not know the action. */
  title: string
  detail: string
  /** What is asked of the cloud. Another version of the app may have put it: whether it is right is decided at the cloud's door. */
  name: string
  action: string
  input: unknown
  /** Epoch ms of the phone's clock. */
  at: number
  /** A sentence, where the cloud has refused it for good. */
  refused: string | null
}

export type BoxStorage = Pick<Storage, 'look' | 'write' | 'remove'>

/** The list that the first format kept for all persons together; each person's items are taken out of it when they come. */
const FIRST = 'outbox'
/**
 * The format stands in the key: a version of the app with another keeps it under another and never meets this one's writing. The second
 * key is for when something lies under the first that is no list: that stays for a version that can read it.
 */
const keysOf = (owner: string): string[] => [`outbox:2:${owner}`, `outbox:2:${owner}:beside`]

/** One person's list of what waits, on this phone. What is in memory stays there, however the writing goes. */
export class WaitingBox {
  items: Waiting[] = []
  /** What lies among the items and can't be read: it is written back as it is. */
  private readonly unread: unknown[]
  /** Where the list is written; null where something else lies under every key. */
  private readonly home: string | null
  /** Further lists whose items are in this one as well: to be removed once it is written. */
  private others: string[]
  /** Whether the first format's list still has items of this person. */
  private inFirst: boolean

  constructor(
    private readonly storage: BoxStorage,
    readonly owner: string,
  ) {
    const lists = keysOf(owner).flatMap((key) => {
      const list = listIn(storage, key)
      return list === null ? [] : [{ key, list }]
    })
    const kept = lists.flatMap(({ list }) => list)
    const first = (listIn(storage, FIRST) ?? []).filter((item) => this.isMine(item))
    this.home = lists[0]?.key ?? null
    this.others = lists.slice(1).flatMap(({ key, list }) => (list.length > 0 ? [key] : []))
    this.inFirst = first.length > 0
    this.unread = kept.filter((item) => !this.isMine(item))
    this.items = newest([...first.map(written), ...kept.filter((item) => this.isMine(item))])
    if (this.inFirst || this.others.length > 0) this.keep()
    makeAutoObservable<this, 'storage' | 'unread' | 'home' | 'others' | 'inFirst'>(this, {
      // Whole lists are replaced, so that what is sent and kept are plain objects.
      items: observable.ref,
      owner: false,
      storage: false,
      unread: false,
      home: false,
      others: false,
      inFirst: false,
    })
  }

  put(item: Waiting): void {
    this.items = [...this.items.filter(({ id }) => id !== item.id), item]
    this.keep()
  }

  drop(id: string): void {
    if (!this.items.some((item) => item.id === id)) return
    this.items = this.items.filter((item) => item.id !== id)
    this.keep()
  }

  /** Only this very one: while it was on its way, a newer one may have taken its place. */
  replace(item: Waiting, by: Waiting | null): void {
    this.items = this.items.flatMap((other) => (other === item ? (by ?? []) : other))
    this.keep()
  }

  /** Nothing is taken from where it was before it is written where it belongs: an app killed in between finds it in both. */
  private keep(): void {
    if (this.home === null || !this.storage.write(this.home, [...this.unread, ...this.items])) return
    for (const key of this.others) this.storage.remove(key)
    this.others = []
    if (this.inFirst) this.inFirst = !this.takenFromFirst()
  }

  /** Leaves in the first format's list what is others' or can't be read. Whether that could be written. */
  private takenFromFirst(): boolean {
    const list = listIn(this.storage, FIRST)
    if (list === null) return false
    const left = list.filter((item) => !this.isMine(item))
    if (left.length > 0) return this.storage.write(FIRST, left)
    this.storage.remove(FIRST)
    return true
  }

  private isMine(item: unknown): item is Waiting {
    return isWaiting(item) && item.owner === this.owner
  }
}

/** Null where something else lies there. */
function listIn(storage: BoxStorage, key: string): unknown[] | null {
  const { there, value } = storage.look(key)
  if (!there) return []
  return Array.isArray(value) ? (value as unknown[]) : null
}

const isWaiting = (item: unknown): item is Waiting =>
  typeof item === 'object' &&
  item !== null &&
  'input' in item &&
  ['id', 'owner', 'title', 'detail', 'name', 'action'].every((key) => typeof Reflect.get(item, key) === 'string') &&
  'at' in item &&
  Number.isFinite(item.at) &&
  'refused' in item &&
  (item.refused === null || typeof item.refused === 'string')

/** Without what the first format had besides. */
const written = ({ id, owner, title, detail, name, action, input, at, refused }: Waiting): Waiting => ({
  id,
  owner,
  title,
  detail,
  name,
  action,
  input,
  at,
  refused,
})

/** The same act may lie in two lists: the later one counts. */
function newest(items: readonly Waiting[]): Waiting[] {
  const byId = new Map<string, Waiting>()
  for (const item of items) {
    const other = byId.get(item.id)
    if (other && other.at > item.at) continue
    byId.delete(item.id)
    byId.set(item.id, item)
  }
  return [...byId.values()]
}
