import { field, list } from '../../json'
import { mapOf, type MapOnScreen } from '../components/map'
import { placeOf, placesOf } from '../map/markers'
import { asComponent, nameOf } from '../nodes'
import type { Phone } from '../phone'
import { select } from '../select'
import { api, failing } from './calls'

/** The map on a page with this id, asked where it is and told where to go. */
export function mapContext({ stack, device }: Phone, id: string): Record<string, unknown> {
  const find = (): MapOnScreen | undefined => {
    const nodes = stack.all.flatMap((page) => [...select(page, `#${id}`), ...select(page, `.comp >>> #${id}`)])
    const component = nodes.flatMap((node) => (nameOf(node) === 'map' ? [asComponent(node)] : []))[0]
    return component ? mapOf(component) : undefined
  }
  const on = (name: string, work: (map: MapOnScreen, options: unknown) => unknown) =>
    api(name, (options) => {
      const map = find()
      if (!map) throw failing(`${name}:fail map not found`)
      return work(map, options)
    })
  return {
    getCenterLocation: on('getCenterLocation', ({ view }) => ({ ...view.centre })),
    getRegion: on('getRegion', ({ view }) => view.region),
    getScale: on('getScale', ({ view }) => ({ scale: view.scale })),
    includePoints: on('includePoints', (map, options) => {
      const [top = 0, right = top, bottom = top, left = right] = list(options, 'padding').map(Number)
      map.include(placesOf(options, 'points'), [top, right, bottom, left])
    }),
    moveToLocation: on('moveToLocation', (map, options) => {
      const named = field(options, 'latitude') !== undefined
      const place = named ? placeOf(options) : device.answers.location
      if (!place) throw failing('moveToLocation:fail auth deny')
      map.moveTo(place)
    }),
  }
}
