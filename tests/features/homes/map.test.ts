import type { Pin } from '../../../src/contract/homes'
import { PINS_MAX } from '../../../src/domain/limits'
import { MapStore } from '../../../src/features/homes/finding/map.store'
import type { RoughPosition } from '../../../src/services/platform/location'
import { appWith, Cloud, member, refusal } from '../identity/cloud'
import { detailOf, groupOf, NOW, pinOf } from './city'

const HERE = { latitude: 30.2, longitude: 116.4 }
const reply = (pins: Pin[]) => ({ pins, total: pins.length, now: NOW })

function opened(cloud: Cloud, position: RoughPosition = 'refused') {
  const prompts = { count: 0 }
  const store = new MapStore(appWith(cloud, member), () => {
    prompts.count += 1
    return Promise.resolve(position)
  })
  return { store, prompts }
}

/** The parts of the map that were asked for. */
const parts = (cloud: Cloud) =>
  cloud.inputs('map').map((input) => {
    const { from, to } = input as { from: typeof HERE; to: typeof HERE }
    return [from.latitude, to.latitude]
  })

describe('the map of Youth Homes', () => {
  it('looks at everything first, and into the one group that all are in', async () => {
    const cloud = new Cloud().answer(
      'map',
      reply([groupOf(45, 30, 30.4)]),
      reply([pinOf('v1', 1, 30), groupOf(44, 30.1, 30.4)]),
    )
    const { store } = opened(cloud)
    await store.begin()
    expect(parts(cloud)[1]).toEqual([30, 30.4])
    expect(store.shown.map(({ word, group }) => [word, group])).toEqual([
      ['1', false],
      ['44', true],
    ])
    expect(store.sight.map(({ latitude }) => latitude)).toEqual([30, 30.1, 30.4])
    store.stop()
  })

  it('does not look for ever into a group at one place', async () => {
    const cloud = new Cloud().answer('map', reply([groupOf(3, 30, 30)]))
    const { store } = opened(cloud)
    await store.begin()
    expect(cloud.inputs('map')).toHaveLength(1)
    store.stop()
  })

  it('a tap on a group shows what is in it, one on a pin tells of its venue', async () => {
    const cloud = new Cloud()
      .answer('map', reply([pinOf('v1', 1, 30), groupOf(2, 30.1, 30.4)]), reply([pinOf('v2', 2, 30.1), pinOf('v3', 3, 30.4)]))
      .answer('venue', detailOf('v3'))
    const { store } = opened(cloud)
    await store.begin()
    await store.tap(store.shown[1]?.key ?? '')
    expect(parts(cloud)[1]).toEqual([30.1, 30.4])
    expect(store.shown.map(({ word }) => word)).toEqual(['2', '3'])
    expect(store.chosen).toBeNull()
    await store.tap('v3')
    expect(store.chosen).toBe('v3')
    expect(store.card.value?.venueId).toBe('v3')
    store.close()
    expect(store.chosen).toBeNull()
    store.stop()
  }) // oxfmt-ignore

  it('never holds more than a map can, whatever comes', async () => {
    const many = Array.from({ length: PINS_MAX + 20 }, (_, n) => pinOf(`v${n}`, n + 1, 30 + n / 1000))
    const { store } = opened(new Cloud().answer('map', reply(many)))
    await store.begin()
    expect(store.shown).toHaveLength(PINS_MAX)
    store.stop()
  })

  it('comes to whoever says where they are, whatever was on its way', async () => {
    const cloud = new Cloud().answer('map', reply([pinOf('far', 40, 31), pinOf('v1', 1, 30.21)]))
    const { store } = opened(cloud, HERE)
    await store.begin()
    await store.locate()
    await Promise.resolve()
    expect(store.looking.byDistance).toBe(true)
    expect(store.sight.map(({ latitude }) => latitude)).toEqual([30.15, 30.25])
    expect(parts(cloud).at(-1)).toEqual([30.15, 30.25])
    store.stop()
  })

  it('stays with all where nothing is near', async () => {
    const far = reply([pinOf('far', 1, 31), pinOf('farther', 2, 32)])
    const cloud = new Cloud().answer('map', far, far, reply([]), far)
    const { store } = opened(cloud, HERE)
    await store.begin()
    await store.locate()
    expect(store.shown).toHaveLength(2)
    store.stop()
  })

  it('who says no is asked once', async () => {
    const { store, prompts } = opened(new Cloud().answer('map', reply([pinOf('v1', 1, 30)])))
    await store.begin()
    const { sight } = store
    await store.locate()
    await store.locate()
    expect(prompts.count).toBe(1)
    expect(store.sight).toBe(sight)
    store.stop()
  })

  it('what is chosen on it is chosen in the list, and it begins anew', async () => {
    const cloud = new Cloud().answer('map', reply([pinOf('v1', 1, 30)]))
    const { store } = opened(cloud)
    await store.begin()
    store.flip('now')
    store.flipToday()
    expect(store.looking.wanted).toMatchObject({ open: ['now'], today: true })
    expect(cloud.inputs('map').at(-1)).toMatchObject({ wanted: { open: ['now'], today: true } })
    store.flip('now')
    expect(store.looking.wanted.open).toEqual([])
    store.stop()
  })

  it('keeps its pins when the network goes', async () => {
    const { store } = opened(new Cloud().answer('map', reply([pinOf('v1', 1, 30)]), refusal('UNREACHABLE')))
    await store.begin()
    await store.load({ from: HERE, to: HERE })
    expect(store.shown).toHaveLength(1)
    expect(store.pins.error?.code).toBe('UNREACHABLE')
    store.stop()
  })
})
