import { utf8Bytes } from '../../domain/utf8'
import type { Storage } from '../../services/storage'

/**
 * How the keys of what is only a copy of the cloud begin: without it things are asked for again. Whatever else lies on the phone is the
 * only one there is (what waits to be sent, texts half written, codes and lists for doors without a network), or says who uses it.
 */
const COPIES = [
  ...['notices:feed:', 'notices:read:', 'notice:', 'notices:searched:'],
  ...['homes:list', 'homes:read', 'activities:read:', 'activity:'],
  ...['checkins:here', 'check-ins:'],
]

const isCopy = (key: string): boolean => COPIES.some((beginning) => key.startsWith(beginning))

/** What this phone keeps of what was read, so that it can be read without a network. */
export class PhoneCopies {
  constructor(
    private readonly storage: Pick<Storage, 'look' | 'remove'>,
    private readonly keys: () => readonly string[],
  ) {}

  /** Bytes of all that lies here for whoever uses the app. */
  all(): number {
    return this.sum(this.keys())
  }

  /** Bytes of it that can go. */
  clearable(): number {
    return this.sum(this.keys().filter(isCopy))
  }

  clear(): void {
    for (const key of this.keys()) if (isCopy(key)) this.storage.remove(key)
  }

  private sum(keys: readonly string[]): number {
    return keys.reduce((bytes, key) => bytes + utf8Bytes(JSON.stringify(this.storage.look(key).value) ?? ''), 0)
  }
}
