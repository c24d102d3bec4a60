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

/** Whose a personal code is that was scanned at an instant; null for any other text, a forged one, one of a card that is forgotten by then, or an old one. */
export async function cardShown(text: string, scan: { at: Date; sure: boolean }): Promise<Shown | null> {
  const code = readCode(text)
  if (code?.kind !== 'personal') return null
  if (personalMac({ key: cardKeyOf(code.alias) }, code, hmac) !== code.mac) return null
  const card = await findCard(code.alias)
  if (!card || card.at.getTime() + CARD_KEPT_DAYS * DAY_MS <= scan.at.getTime()) return null
  return isStale(code, scan) ? null : { code, card }
}
