import type { Contract } from '../../../src/contract'
import type { Pin } from '../../../src/contract/home-replies'
import { standsIn, type Stand } from '../../../src/domain/homes/pins'
import type { Spot } from '../../../src/domain/homes/position'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { lookThrough, type Numbered } from '../listed'
import type { Loaders } from '../targets'

type Map = Handler<Contract['homes']['map'], Context, Loaders>

export const map: Map = async ({ wanted, order, from, to }, { now }) => {
  const { fitting } = await lookThrough({ wanted, order, now })
  const placed = fitting.flatMap((one) => (one.venue.spot ? [{ ...one, spot: one.venue.spot }] : []))
  return { pins: standsIn(placed, { from, to }).map(presentStand), total: fitting.length, now: now.toISOString() }
}

const presentStand = (stand: Stand<Numbered & { spot: Spot }>): Pin => {
  if ('many' in stand) return { count: stand.many.length, spot: stand.spot, ...stand.bounds }
  const { venue, number, spot } = stand.one
  return { venueId: venue.venueId, number, name: venue.name, spot }
}
