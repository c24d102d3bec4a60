import { commitmentOf, drawn, type Sha256 } from './draw'

/** All that a draw was made of and what came of it, as the cloud tells it. */
export interface ToldDraw {
  activityId: string
  commitment: string
  seed: string
  /** In the order in which they came. */
  tickets: readonly string[]
  /** As the cloud computed it. */
  order: readonly string[]
  /** The reader's own, as the cloud tells it; null where they take no part. */
  own: string | null
}

/** What the phone knows by itself. */
export interface KnownDraw {
  /** The commitment when this phone first saw it; null where it first comes now. */
  commitment: string | null
  /** Whose ticket is looked for. */
  personKey: string | null
  /** Whether the reader signed up, as far as this phone has heard before. */
  tookPart: boolean
}

/** What the check comes to: all fits, or the first thing that does not. */
export type DrawFinding =
  | { is: 'fits' }
  /** Another commitment stood there when this phone first looked. */
  | { is: 'commitment' }
  /** The seed is not what the commitment binds to. */
  | { is: 'seed' }
  /** This person's ticket is none, or another, of those in the draw. */
  | { is: 'own' }
  /** The nth ticket to come, from 1 on, is there twice, or not among those that were put in order. */
  | { is: 'ticket'; nth: number }
  /** From the nth place on, the order is another than the seed and the tickets give. */
  | { is: 'place'; nth: number }

/** A ticket is made of nothing but the activity and the person: nobody chooses theirs, and each phone can make its own. */
export const drawTicketOf = (activityId: string, personKey: string, sha256: Sha256): string =>
  sha256(`${activityId}\n${personKey}`)

/** Computes a draw anew and compares: with what was promised, with the reader's own ticket, with the order as it was told. */
export function checkDraw(told: ToldDraw, known: KnownDraw, sha256: Sha256): DrawFinding {
  if (known.commitment !== null && known.commitment !== told.commitment) return { is: 'commitment' }
  if (commitmentOf(told.seed, sha256) !== told.commitment) return { is: 'seed' }
  if (!hasOwn(told, known, sha256)) return { is: 'own' }
  const { tickets, order } = told
  const left = new Set(order)
  // What was found is no longer left: a second one of the same is strange.
  const strange = tickets.findIndex((id) => !left.delete(id))
  if (strange >= 0) return { is: 'ticket', nth: strange + 1 }
  const right = drawn(told.seed, tickets, sha256)
  const length = Math.max(right.length, order.length)
  for (let index = 0; index < length; index += 1)
    if (right[index] !== order[index]) return { is: 'place', nth: index + 1 }
  return { is: 'fits' }
}

/** A ticket stays in the draw for ever, also where it was given back: then the cloud tells none as one's own, and it is among them. */
function hasOwn({ activityId, tickets, own }: ToldDraw, { personKey, tookPart }: KnownDraw, sha256: Sha256): boolean {
  if (own === null && !tookPart) return true
  if (personKey === null) return false
  const right = drawTicketOf(activityId, personKey, sha256)
  return tickets.includes(right) && (own === null || own === right)
}
