import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { DAY_MS } from '../../src/domain/time'
import type { Planted } from './local-cloud'
import { anActivity, aVenue, homesOf } from './venues'
import { anything, BY_DISTRICT } from './venues'
import { photo } from './pictures'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  action: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

/** The least that begins as a picture does. */
const PICTURE = photo()
const FROM = { latitude: 30.2, longitude: 116.4 }

interface Finders {
  readers: readonly string[]
  /** May edit the venue. */
  keeper: string
  venueId: string
}

/** Everything about finding a Youth Home and keeping what it says of itself, asked with success by all of some people. */
export async function findHomes(call: Call, { readers, keeper, venueId }: Finders): Promise<void> {
  for (const reader of readers) {
    for (const order of [BY_DISTRICT, { by: 'distance' as const, from: FROM }]) {
      const { next } = await call(reader, ['homes', 'venues'], { wanted: anything(), order, cursor: null })
      if (next !== null) await call(reader, ['homes', 'venues'], { wanted: anything(), order, cursor: next })
      const to = { latitude: FROM.latitude + 1, longitude: FROM.longitude + 1 }
      await call(reader, ['homes', 'map'], { wanted: anything({ words: '青年' }), order, from: FROM, to })
    }
    await call(reader, ['homes', 'venue'], { venueId })
  }
  const sent = { venueId, uploadId: 'story-picture', bytes: PICTURE.length, nth: 0, part: PICTURE.toString('base64') }
  const { pictureId } = await call(keeper, ['keeping', 'picture'], sent)
  const read = await call(keeper, ['keeping', 'editedVenue'], { venueId })
  const { name, district, address, spot, services, contact, phone, text } = read
  const about = { name: `${name}新`, district, address, spot, services, contact, phone, note: '有空位', text }
  const pictures = [...read.pictures.map(({ id }) => id), pictureId ?? '']
  const { version } = await call(keeper, ['keeping', 'editVenue'], { venueId, version: read.version, about, pictures })
  const week = read.hours.week.map((spans) => spans.map(([from, to]): [number, number] => [from, to]))
  const closing = {
    kind: 'closing' as const,
    from: '2026-12-24',
    until: '2026-12-25',
    spans: [],
    name: '',
    reason: '检修',
  }
  await call(keeper, ['keeping', 'editHours'], { venueId, version, hours: { week, special: [closing] } })
}

/** More venues than a page of the list has, with something to come at the first of them. */
export function homesToFind(now: Date): Planted {
  const activities = [1, 2].map((day) =>
    anActivity({ _id: `found-${day}`, venueId: 'found-1', startsAt: new Date(now.getTime() + day * DAY_MS) }),
  )
  const venues = Array.from({ length: 25 }, (_, n) =>
    aVenue({ _id: `found-${n + 1}`, name: `${n + 1} 号青年之家`, order: n }),
  )
  return { ...homesOf(venues, activities) }
}
