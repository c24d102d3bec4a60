import { isStale } from '../../../src/domain/checkins/claim'
import { personalMac, readCode, type PersonalCode } from '../../../src/domain/checkins/code'
import { CARD_KEPT_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import { findCard, type Card } from './cards.repo'
import { cardKeyOf, hmac } from './hmac'

interface Shown {
  code: PersonalCode
  card: Card
}

/** A personal code whose MAC is right; null for any other text. */
export function readPersonal(text: string): PersonalCode | null {
  const code = readCode(text)
  if (code?.kind !== 'personal') return null
  return personalMac({ key: cardKeyOf(code.alias) }, code, hmac) === code.mac ? code : null
}

/** Whether a true code was too old when it was scanned, or its card was. */
export const isOutlived = ({ code, card }: Shown, scan: { at: Date; sure: boolean }): boolean =>
  scan.at >= keptUntil(card) || isStale(code, scan)

/** From when on a card's codes are good for nothing. */
export const keptUntil = ({ at }: Pick<Card, 'at'>): Date => new Date(at.getTime() + CARD_KEPT_DAYS * DAY_MS)

/** Whose a personal code is that was scanned at an instant; null for any other text, a forged one, one of a card that is forgotten by then, or an old one. */
export async function cardShown(text: string, scan: { at: Date; sure: boolean }): Promise<Shown | null> {
  const code = readPersonal(text)
  const card = code && (await findCard(code.alias))
  return !card || isOutlived({ code, card }, scan) ? null : { code, card }
}
