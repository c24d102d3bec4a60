import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentHandOver } from '../present-hand-over'
import type { Loaders } from '../targets'

type HandOver = Handler<Contract['keeping']['handOver'], Context, Loaders>

export const handOver: HandOver = (_input, context, on) => presentHandOver(on.venueId.venue, context)
