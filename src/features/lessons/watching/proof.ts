import { SPANS_MAX } from '../../../domain/limits'
import { subtract, type Span } from '../../../domain/lessons/spans'
import { serverTime, type Mode, type Ticket } from './ticket'

/** What shows the cloud how much was watched: its own token, and the seconds that the token does not hold yet. */
export interface Proof {
  token: string
  spans: [number, number][]
  /** Epoch ms of the server's clock. */
  at: number
  /** Whether the token says that it was enough: only then is a time of answering believed later. */
  signed: boolean
}

interface Known {
  mode: Mode
  played: readonly Span[]
  /** Epoch ms of the phone's clock. */
  now: number
}

/** Reading shows no seconds of the video: its token alone tells how long it has taken. */
export function proofOf(ticket: Ticket, { mode, played, now }: Known): Proof {
  const spans = mode === 'read' ? [] : longest(subtract(played, ticket.credited))
  return { token: ticket.token, spans, at: serverTime(ticket, now), signed: ticket.enoughAt !== null }
}

/** One proof holds so many spans: of a lesson played in snippets, the longest count first. */
const longest = (spans: Span[]): [number, number][] =>
  [...spans]
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .slice(0, SPANS_MAX)
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => [from, to])
