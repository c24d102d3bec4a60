import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { openidOf, branchId } from '../support/city'
import { anything, aVenue, homesOf, keptCity, KEEPER, listOf } from '../support/venues'

/** Where somebody is: figures that stand nowhere else, in more digits than a phone would send. */
const HERE = { latitude: 30.734_519, longitude: 116.281_347 }
const NORTH_EAST = { latitude: 31.734_519, longitude: 117.281_347 }
const FIGURES = ['30.73', '116.28', '31.73', '117.28', '734519', '281347', '30.7345', '116.2813']
const PEOPLE = ['openid-visitor', openidOf(branchId(0, 0), 1), KEEPER]

let test: TestCloud
const lines: string[] = []
beforeAll(async () => {
  test = await localCloud({ log: (line) => void lines.push(line) })
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  const venues = Array.from({ length: 60 }, (_, n) =>
    aVenue({ _id: `v${n}`, order: n, spot: { latitude: 28 + n / 50, longitude: 114 + n / 50 } }),
  )
  test.has({ ...homesOf(venues) })
})
afterAll(() => test.stop())

/** All that is kept: documents, files on the disk, what was logged and what was sent. */
function allThatIsKept(): string {
  const documents = test.cloud.database.collections().map(({ name }) => JSON.stringify(test.cloud.database.find(name)))
  const disk = readdirSync(test.dataDir, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  return [...documents, ...disk, ...lines, JSON.stringify(test.cloud.outbox)].join('\n')
}

it('leaves nothing of where somebody is, whatever they ask and whatever goes wrong', async () => {
  const order = { by: 'distance' as const, from: HERE }
  for (const openid of PEOPLE) {
    const person = test.as(openid)
    const first = await listOf(person, { order })
    expect(first.rows).toHaveLength(12)
    await listOf(person, { order, cursor: first.next })
    await person.call('homes', 'map', { wanted: anything(), order, from: HERE, to: NORTH_EAST })
    await person.call('homes', 'venue', { venueId: first.rows[0]?.venueId ?? '' })
    // What is refused, and what fails.
    for (const input of [
      { wanted: anything(), order, cursor: 'WyJ4Il0' },
      { wanted: anything(), order: { by: 'distance', from: { ...HERE, accuracy: 5 } }, cursor: null },
      {
        wanted: anything(),
        order: { by: 'distance', from: { latitude: 130.734_519, longitude: 116.281_347 } },
        cursor: null,
      },
    ]) {
      const refused = await person.send('homes', { action: 'venues', input })
      expect(refused.ok).toBe(false)
      expect(FIGURES.filter((figure) => JSON.stringify(refused).includes(figure))).toEqual([])
    }
    test.cloud.setFaults(({ collection }) => (collection === 'directories' ? 'error-before' : undefined))
    await expect(listOf(person, { order })).rejects.toMatchObject({ code: expect.any(String) as string })
    test.cloud.setFaults()
  }
  await test.settle()
  expect(lines.length).toBeGreaterThan(0)
  const kept = allThatIsKept()
  // The search finds what there is: a venue's own place.
  expect(kept).toContain('114.02')
  expect(FIGURES.filter((figure) => kept.includes(figure))).toEqual([])
})
