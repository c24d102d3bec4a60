import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { keptSessions } from '../kept-sessions'
import type { Loaders } from '../targets'

type Sessions = Handler<Contract['checkins']['sessions'], Context, Loaders>

export const sessions: Sessions = (_, { now }, on) => keptSessions(on.venueId.venue, now)
