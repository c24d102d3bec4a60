import { deviceMark } from '../../domain/checkins/code'
import type { App } from '../../stores/app'
import { hmac } from './hmac'

const KEY = 'phone'
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const LETTERS = 20

/** A random word that this phone gave itself; it never leaves it. */
function ownWord({ storage }: Pick<App, 'storage'>): string {
  const known = storage.read(KEY, isText)
  if (known !== null) return known
  const made = Array.from({ length: LETTERS }, () => Math.floor(Math.random() * 36).toString(36)).join('')
  storage.write(KEY, made)
  return made
}

/** What stands for this phone in one session (by its tag or id) and nowhere else. */
export const deviceIn = (app: Pick<App, 'storage'>, session: string): string => deviceMark(ownWord(app), session, hmac)
