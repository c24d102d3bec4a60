import { randomBytes } from 'node:crypto'
import type { Contract } from '../../../src/contract'
import type { Offer } from '../../../src/contract/checkin-replies'
import { ALIAS } from '../../../src/domain/checkins/code'
import { CARD_RENEWED_DAYS, HAND_OVER_DAYS, INVITE_ALPHABET } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { findCard, insertCard, type Card as KeptCard } from '../../shared/checkins/cards.repo'
import { offersTo } from '../../shared/checkins/hand-overs.repo'
import { cardKeyOf } from '../../shared/checkins/hmac'
import { keptUntil } from '../../shared/checkins/personal-card'
import { venueNames } from '../../shared/homes/venues.repo'
import { findOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { takeCard } from '../member-gates'
import type { Loaders } from '../targets'

type Card = Handler<Contract['checkins']['card'], Context, Loaders>

export const card: Card = async ({ alias }, context) => {
  const { member, now } = context
  const { personId, name } = await context.account()
  const own = (await goodStill(alias, personId, now)) ?? (await newCard(personId, context))
  const [branch, offers] = await Promise.all([member ? findOrg(member.branchId) : null, offersFor(personId, now)])
  return {
    alias: own._id,
    key: cardKeyOf(own._id),
    issuedAt: own.at.toISOString(),
    until: keptUntil(own).toISOString(),
    name,
    branch: branch?.name ?? null,
    offers,
    now: now.toISOString(),
  }
}

/** The one that the phone has, if it is the caller's own and is to be used for some days more. */
async function goodStill(alias: string | null, personId: string, now: Date): Promise<KeptCard | null> {
  const found = alias === null ? null : await findCard(alias)
  const since = now.getTime() - CARD_RENEWED_DAYS * DAY_MS
  return found?.personId === personId && found.at.getTime() > since ? found : null
}

async function newCard(personId: string, context: Context): Promise<KeptCard> {
  for (;;) {
    const made: KeptCard = { _id: randomAlias(), personId, at: context.now, spent: {} }
    await takeCard(made._id, context)
    if (await insertCard(made)) return made
  }
}

/** Each letter stands for five bits, so that none comes more often than others. */
const randomAlias = (): string =>
  [...randomBytes(ALIAS)].map((byte) => INVITE_ALPHABET[byte % INVITE_ALPHABET.length] ?? '').join('')

/** One that was not answered in time is told for some days: both have to know that all is as it was. */
async function offersFor(personId: string, now: Date): Promise<Offer[]> {
  const offers = await offersTo(personId, new Date(now.getTime() - HAND_OVER_DAYS * DAY_MS))
  const names = offers.length > 0 ? await venueNames(offers.map(({ _id }) => _id)) : new Map<string, never>()
  return offers.map(({ _id, from, expiresAt }) => ({
    venueId: _id,
    venue: names.get(_id)?.name ?? '',
    from: from.name,
    expiresAt: expiresAt.toISOString(),
  }))
}
