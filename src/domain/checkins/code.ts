import { ms, type Instant } from '../time'
import { lettersOfHash, type Hmac } from './letters'

/** How long the code on a keeper's screen stands, and how much later than it a claim may arrive: DESIGN-members 2.2. */
export const STEP_MS = 10_000
export const GRACE_MS = 10_000
/** How long a personal code stands. */
export const PERSONAL_STEP_MS = 30_000

export const stepAt = (at: Instant, length: number): number => Math.floor(ms(at) / length)
export const stepStart = (step: number, length: number): Date => new Date(step * length)

const TAG = 7
export const ALIAS = 10
const STEP = 6
const MAC = 12
const MARK = 8

/** The rotating code as it is read. All letters are those that a QR code holds best: it stays at version 2, level M. */
export interface SessionCode {
  kind: 'session'
  /** Which session: a few letters that stand for its id. */
  tag: string
  /** Whether the phone that made it knew the time. */
  sure: boolean
  step: number
  mac: string
}

/** The personal code as it is read: whose it is, only the cloud and the keeper's list can tell. */
export interface PersonalCode {
  kind: 'personal'
  alias: string
  sure: boolean
  step: number
  mac: string
}

const A = '[A-HJ-NP-Z2-9]'
const SESSION = new RegExp(`^C(${A}{${TAG}})([01])([0-9A-Z]{${STEP}})(${A}{${MAC}})$`)
const PERSONAL = new RegExp(`^P(${A}{${ALIAS}})([01])([0-9A-Z]{${STEP}})(${A}{${MAC}})$`)

const stepText = (step: number): string => step.toString(36).toUpperCase().padStart(STEP, '0')
const flagOf = (sure: boolean): string => (sure ? '1' : '0')

/** What a session is called in its codes. */
export const tagOf = (sessionId: string, secret: string, hmac: Hmac): string =>
  lettersOfHash(hmac(secret, sessionId), TAG)

export interface SessionSigner {
  venueId: string
  sessionId: string
  tag: string
  /** The session's key, as the keeper's phone has fetched it. */
  key: string
}

interface Shown {
  step: number
  sure: boolean
}

/** The MAC over venue, session and step. */
export const sessionMac = ({ venueId, sessionId, key }: SessionSigner, { step, sure }: Shown, hmac: Hmac): string =>
  lettersOfHash(hmac(key, `${venueId}\n${sessionId}\n${step}\n${flagOf(sure)}`), MAC)

/** What the keeper's screen shows during a step. */
export const sessionCode = (signer: SessionSigner, shown: Shown, hmac: Hmac): string =>
  `C${signer.tag}${flagOf(shown.sure)}${stepText(shown.step)}${sessionMac(signer, shown, hmac)}`

/** A personal key with the number that stands for its holder. */
export interface Card {
  alias: string
  key: string
}

export const personalMac = ({ key }: Pick<Card, 'key'>, { step, sure }: Shown, hmac: Hmac): string =>
  lettersOfHash(hmac(key, `${step}\n${flagOf(sure)}`), MAC)

/** What a person's own phone shows during a step: a number that is good once, no name. */
export const personalCode = (card: Card, shown: Shown, hmac: Hmac): string =>
  `P${card.alias}${flagOf(shown.sure)}${stepText(shown.step)}${personalMac(card, shown, hmac)}`

/** What a card is recognised by in the list of one session and in no other: so a list that was fetched beforehand shows names. */
export const markOf = (alias: string, sessionId: string, hmac: Hmac): string =>
  lettersOfHash(hmac(sessionId, alias), MARK)

/** The numbers that are told for a session: from its key, so that nothing more has to be fetched or kept. */
export const passcodeOf = ({ key }: Pick<SessionSigner, 'key'>, hmac: Hmac): string =>
  String(parseInt(hmac(key, 'passcode').slice(0, 12), 16) % 1_000_000).padStart(6, '0')

/** What a scanned text says; null where it is no code for checking in. Whether it is true, its MAC tells. */
export function readCode(text: string): SessionCode | PersonalCode | null {
  const session = SESSION.exec(text)
  if (session) {
    const [, tag = '', flag, step = '', mac = ''] = session
    return { kind: 'session', tag, sure: flag === '1', step: parseInt(step, 36), mac }
  }
  const personal = PERSONAL.exec(text)
  if (!personal) return null
  const [, alias = '', flag, step = '', mac = ''] = personal
  return { kind: 'personal', alias, sure: flag === '1', step: parseInt(step, 36), mac }
}

const DEVICE = 12

/** What stands for a phone in one session: from a word that it keeps to itself, so that it can't be followed from one to another. */
export const deviceMark = (ownWord: string, session: string, hmac: Hmac): string =>
  lettersOfHash(hmac(ownWord, session), DEVICE)
