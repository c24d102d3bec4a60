import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { barePicture } from '../../cloudfunctions/shared/files/bare-picture'
import type { Contract } from '../../src/contract'
import type { Reply } from '../../src/contract/define'
import { PART_BYTES, PICTURE_BYTES_MAX, PICTURES_PER_HOUR } from '../../src/domain/limits'
import { TUESDAY, type Person, type TestCloud } from '../support/local-cloud'
import { TEXT } from '../support/keeping-works'
import { photo } from '../support/pictures'
import { aVenue, homesCloud, homesOf, KEEPER, OTHER_KEEPER } from '../support/venues'

type Answer = Reply<Contract['keeping']['picture']>
const HOUR = 3_600_000

let test: TestCloud
let keeper: Person
beforeEach(async () => {
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })]))
  keeper = test.as(KEEPER)
})
afterEach(() => test.stop())

/** A photo of so many bytes at least, with the place in which it was taken. */
const aFile = (bytes: number): Buffer => photo({ filling: bytes })
const noFile = (bytes: number): Buffer => Buffer.from('<svg>'.padEnd(bytes))
const partIn = (file: Buffer, nth: number): string =>
  file.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES).toString('base64')
const FILE = aFile(2 * PART_BYTES + 10)
const STORED = barePicture(FILE)

interface Sending {
  file?: Buffer
  uploadId?: string
  venueId?: string
  person?: Person
  part?: string
}
const send = (
  nth: number,
  { file = FILE, uploadId = 'p1', venueId = 'v1', person = keeper, part = partIn(file, nth) }: Sending = {},
): Promise<Answer> => person.call('keeping', 'picture', { venueId, uploadId, bytes: file.length, nth, part })
const edit = (version: number, pictures: string[], venueId = 'v1', person = keeper) => {
  const { name, district, address, spot, contact, phone, note, text } = aVenue({ _id: venueId })
  const about = { name, district, address, spot, services: ['study' as const], contact, phone, note, text }
  return person.call('keeping', 'editVenue', { venueId, version, about, pictures })
}
const count = (collection: string): number => test.cloud.database.count(collection)
const day = async (hours: number): Promise<void> => {
  test.cloud.clock.advance(hours * HOUR)
  await test.settle()
}

describe('a picture', () => {
  it('comes in parts, in any order and any number of times, and is stored once by whoever brings the last', async () => {
    expect(await send(2)).toEqual({ pictureId: null, url: null })
    expect(await send(0)).toEqual({ pictureId: null, url: null })
    expect(await send(0)).toEqual({ pictureId: null, url: null })
    const last = await Promise.all([send(1), send(1)])
    expect(last.map(({ pictureId }) => pictureId)).toEqual(['p1', 'p1'])
    expect((await send(1)).pictureId).toBe('p1')
    expect(count('uploads')).toBe(1)
    expect(count('uploadParts')).toBe(0)
    const url = last[0]?.url ?? ''
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(STORED ?? FILE)).toBe(true)
    expect(STORED?.length).toBeLessThan(1000)
  })

  it('is shown by the venue that it was sent for, and by no other', async () => {
    for (const nth of [0, 1, 2]) await send(nth)
    expect((await edit(1, ['p1'])).pictures).toMatchObject([{ id: 'p1' }])
    expect((await test.as('openid-visitor').call('homes', 'venue', { venueId: 'v1' })).pictures).toHaveLength(1)
    const other = test.as(OTHER_KEEPER)
    await expect(edit(1, ['p1'], 'v2', other)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(edit(2, ['p1', 'none'])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(send(0, { person: other })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(send(0, { venueId: 'v2', person: other })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('is none where it does not begin as one, or is not as long as was told', async () => {
    const text = noFile(100)
    await expect(send(0, { file: text })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(send(0, { uploadId: 'p2', part: noFile(90).toString('base64') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(send(3, { uploadId: 'p3', part: 'AAAA' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(send(0, { file: aFile(PICTURE_BYTES_MAX + 1) })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await send(0, { uploadId: 'p4' })
    await expect(send(1, { uploadId: 'p4', file: aFile(PART_BYTES) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(count('uploadParts')).toBe(1)
  })

  it('is one of so many in an hour, also of those that are begun at once', async () => {
    const begun = await Promise.allSettled(
      Array.from({ length: PICTURES_PER_HOUR + 5 }, (_, n) => send(0, { uploadId: `p${n}` })),
    )
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(PICTURES_PER_HOUR)
    await expect(send(0, { uploadId: 'more' })).rejects.toMatchObject({ code: 'TOO_MANY' })
    test.cloud.clock.advance(HOUR + 1)
    await send(0, { uploadId: 'more' })
  })
})

describe('what nothing shows', () => {
  const files = (): string[] => test.cloud.database.find('uploads').map(({ _id }) => String(_id))
  const onDisk = (): string[] =>
    readdirSync(join(test.dataDir, 'files'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => basename(name))
      .sort()
  const small = aFile(100)

  it('goes after a day, and what never came whole; what is shown stays until it is taken away', async () => {
    await send(0, { file: small, uploadId: 'shown' })
    await send(0, { file: small, uploadId: 'idle' })
    expect(onDisk()).toEqual(['idle.jpg', 'shown.jpg'])
    await send(0, { uploadId: 'half' })
    await edit(1, ['shown'])
    await day(23)
    expect(files().sort()).toEqual(['half', 'idle', 'shown'])
    await day(2)
    expect(files()).toEqual(['shown'])
    expect(count('uploadParts')).toBe(0)
    expect(onDisk()).toEqual(['shown.jpg'])
    await edit(2, [])
    await day(23)
    // Taken back in time.
    await edit(3, ['shown'])
    await day(48)
    expect(files()).toEqual(['shown'])
    await edit(4, [])
    await day(25)
    expect(files()).toEqual([])
    await expect(edit(5, ['shown'])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('goes also where it was taken out of an activity; what another week or the venue shows stays', async () => {
    const ids = ['gone', 'weekly', 'shared']
    for (const uploadId of ids) await send(0, { file: small, uploadId })
    const write = (activityId: string, version: number, pictures: string[]) =>
      keeper.call('keeping', 'saveDraft', { venueId: 'v1', activityId, version, text: { ...TEXT, pictures } })
    await write('a1', 0, ids)
    await keeper.call('keeping', 'publish', { activityId: 'a1', version: 1, weeks: 2 })
    await edit(1, ['shared'])
    await write('a2', 0, ['gone'])
    await day(25)
    expect(files().sort()).toEqual([...ids].sort())
    const { version, text } = await keeper.call('keeping', 'edited', { activityId: 'a1' })
    await keeper.call('keeping', 'change', { activityId: 'a1', version, text: { ...text, pictures: [] } })
    const week = { activityId: 'a1-w2' }
    const second = await keeper.call('keeping', 'edited', week)
    const left = { ...second.text, pictures: ['weekly'] }
    await keeper.call('keeping', 'change', { ...week, version: second.version, text: left })
    await day(25)
    // The draft shows it still.
    expect(files().sort()).toEqual([...ids].sort())
    await keeper.call('keeping', 'dropDraft', { activityId: 'a2' })
    await day(25)
    expect(files().sort()).toEqual(['shared', 'weekly'])
    expect(onDisk()).toEqual(['shared.jpg', 'weekly.jpg'])
  })

  it('goes with its file also where whoever stored it died before noting which', async () => {
    test.cloud.setFaults(({ functionName, collection, action }) =>
      functionName === 'keeping' && collection === 'uploads' && action === 'database.modifyDocument' && stored()
        ? 'kill-before'
        : undefined,
    )
    const stored = (): boolean => test.cloud.database.find('uploads').some(({ path }) => path !== null)
    await expect(send(0, { file: small, uploadId: 'lost' })).rejects.toThrow()
    test.cloud.setFaults()
    expect(test.cloud.database.find('uploads')).toMatchObject([
      { file: null, path: expect.stringMatching(/^venues\/v1\/[0-9a-z]+\/lost\.jpg$/) as string },
    ])
    await day(25)
    expect(files()).toEqual([])
    expect(TUESDAY.getTime()).toBeLessThan(test.cloud.clock.now())
  })
})
