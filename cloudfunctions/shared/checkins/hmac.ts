import { createHmac } from 'node:crypto'
import type { Hmac } from '../../../src/domain/checkins/letters'
import { mac } from '../../kit/sign'

/** The cloud's own. */
export const hmac: Hmac = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')

/** A session's key of a version: follows from the secret, so that it lies nowhere. */
export const sessionKeyOf = (sessionId: string, version: number): string =>
  mac('session-key', `${sessionId}\n${version}`).toString('hex')

/** What sessions are called in codes by. */
export const tagSecret = (): string => mac('session-tag', '').toString('hex')

/** The key of a personal code. */
export const cardKeyOf = (alias: string): string => mac('personal-card', alias).toString('hex')
