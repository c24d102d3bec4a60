import type { App } from './app'

/** Who used this phone last: without a network at the start nobody says who it is now. */
const KEY = 'person'

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * Under whom what was read lies on this phone: who uses it, or while that is not known, who did last. WeChat keeps what an app stores
 * apart by account.
 */
export const readerKey = ({ session, storage }: Pick<App, 'session' | 'storage'>): string | null =>
  session.me.value?.personKey ?? storage.read(KEY, isText)

export const rememberPerson = ({ storage }: Pick<App, 'storage'>, personKey: string): boolean =>
  storage.write(KEY, personKey)
