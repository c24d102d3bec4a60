import * as v from 'valibot'
import { action } from './define'
import { kept, scannedText } from './checkin-fields'
import { id } from './fields'
import type { WhoAmI } from './identity'

/** A venue on its way from one keeper to another. */
export interface HandingOver {
  venue: { venueId: string; name: string }
  /** The reader, who hands it over. */
  from: string
  /** The last offer; null where there never was one. Who it was made to is named by whom it was made. */
  offer: {
    to: string
    branch: string
    at: string
    expiresAt: string
    state: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
  } | null
  /** What goes along: activities that are not over, late claims that wait, drafts. */
  handed: { activities: number; late: number; drafts: number }
  now: string
}

/** An offer as who is to take the venue over reads it. */
export interface OfferedVenue {
  venue: { venueId: string; name: string; address: string }
  org: string
  from: string
  at: string
  expiresAt: string
  now: string
}

/** Handing a venue over (交接): whoever is to take it shows their personal code, and becomes keeper by accepting within seven days. */
export const handingOver = {
  /** Where a hand-over stands, and what goes along with it. FORBIDDEN */
  handOver: action<HandingOver>()({
    input: v.strictObject({ venueId: id }),
    may: 'hand-over',
    on: { venueId: 'venue' },
  }),

  /**
   * Offers the venue to whoever's personal code was scanned. A new offer takes the place of the last. FORBIDDEN · INVALID_INPUT no
   * personal code, or an old one · CONFLICT they have joined no branch, or keep the venue already
   */
  offerVenue: action<HandingOver>()({
    input: v.strictObject({ venueId: id, code: scannedText, ...kept }),
    may: 'hand-over',
    on: { venueId: 'venue' },
  }),

  /** Takes an offer back that was not answered. Repeating it changes nothing. FORBIDDEN · CONFLICT accepted already */
  withdrawOffer: action<HandingOver>()({
    input: v.strictObject({ venueId: id }),
    may: 'hand-over',
    on: { venueId: 'venue' },
  }),

  /** The offer of a venue to the reader. NOT_JOINED · NOT_FOUND · EXPIRED */
  offered: action<OfferedVenue>()({ input: v.strictObject({ venueId: id }), may: 'take-office', on: 'self' }),

  /**
   * Takes a venue over, or says no. The rights move at that moment: the new keeper has them before the former one loses them, so that the
   * venue is never without. Repeating it changes nothing. NOT_JOINED · NOT_FOUND · EXPIRED · CONFLICT withdrawn, or who offered it keeps it no more
   */
  takeOver: action<WhoAmI>()({
    input: v.strictObject({ venueId: id, accept: v.boolean() }),
    may: 'take-office',
    on: 'self',
  }),
}
