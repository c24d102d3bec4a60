import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Failures } from '../../cloudfunctions/jobs/failures'
import { sweepFiles } from '../../cloudfunctions/jobs/sweep-files'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { all } from '../../devtools/simulation/load/recount'
import { PART_BYTES } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { aCity, officeHolders, ROOT } from '../support/city'
import { interleaved, twoStops } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { photo, PLAIN } from '../support/pictures'
import { putBack, readAll } from '../support/whole-database'
import { EDITOR } from '../support/writing-staff'
import { aText } from '../support/writing-story'

/** Who sends a file or writes of one dies at any call, or meets the job that throws files away, in every order of their calls. */
let test: JoinedTest
let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'youth-study-written-'))
  test = await joinedTest(TUESDAY, dataDir)
  const city = aCity({ now: TUESDAY, units: 1, branches: 1, people: 1 })
  const offices = officeHolders([{ openid: EDITOR, orgId: ROOT, role: 'editor' }])
  for (const [name, list] of [city, offices].flatMap((planted) => Object.entries(planted)))
    test.cloud.database.insertMany(name, list)
})
afterEach(() => {
  test.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const onDisk = (): string[] => {
  const files = join(dataDir, 'files')
  if (!existsSync(files)) return []
  return readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('g'))
}
const uploads = (): Upload[] => all<Upload>(test.cloud.database, 'uploads')
const noticeFiles = (): string[] => all<Notice>(test.cloud.database, 'notices').flatMap(({ files = [] }) => files)
const sweep = (hours: number) => {
  const now = new Date(TUESDAY.getTime() + hours * HOUR_MS)
  test.time.set(now)
  return sweepFiles({ now, hasTime: () => true, failures: new Failures() })
}
const ask = (action: 'upload' | 'begin' | 'save' | 'discard', input: object) =>
  test.functions.call(EDITOR, { name: 'writing', action, input } as never)
const part = (file: Buffer, nth: number, uploadId = 'p1') => {
  const piece = file.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES)
  return ask('upload', { orgId: ROOT, uploadId, name: '图', bytes: file.length, nth, part: piece.toString('base64') })
}
const having = (...ids: string[]) =>
  aText(ROOT, { blocks: ids.map((pictureId) => ({ kind: 'picture', pictureId, alt: '' })) })
const begin = (...ids: string[]) => ask('begin', { orgId: ROOT, noticeId: 'n1', act: 'act1', text: having(...ids) })
const save = (...ids: string[]) => ask('save', { noticeId: 'n1', turn: 1, act: 'act2', text: having(...ids) })

/** Lets a work die after each of its calls in turn, and looks at what is left each time. */
async function dying(work: () => Promise<unknown>, look: (calls: number) => Promise<void>): Promise<number> {
  const stands = readAll(test.cloud.database)
  for (let calls = 0; ; calls++) {
    putBack(test.cloud.database, stands)
    test.time.set(TUESDAY)
    const { outcomes } = await interleaved(test.cloud, [work], { turns: [], diesAfter: new Map([[0, calls]]) })
    if (outcomes[0] !== 'died') return calls
    await look(calls)
  }
}

it('the last part of a file that died at any call is sent again, and the file is there once', async () => {
  const file = photo({ filling: PART_BYTES })
  await part(file, 0)
  const deaths = await dying(
    () => part(file, 1),
    async (calls) => {
      const { file: came } = (await part(file, 1)) as { file: { fileId: string } | null }
      expect([calls, came?.fileId, onDisk().length]).toEqual([calls, 'p1', 1])
      expect([calls, uploads().map(({ place }) => place)]).toEqual([calls, [`written/${ROOT}`]])
      // Of whoever died taking the parts away, some are there for a day.
      await sweep(25)
      expect([calls, test.cloud.database.count('uploadParts')]).toEqual([calls, 0])
    },
  )
  expect(deaths).toBeGreaterThan(8)
}, 60_000)

it('or never again, and a day later nothing of it is left', async () => {
  const deaths = await dying(
    () => part(PLAIN.png, 0),
    async (calls) => {
      await sweep(25)
      await sweep(50)
      const left = [onDisk().length, uploads().length, test.cloud.database.count('uploadParts')]
      expect([calls, left]).toEqual([calls, [0, 0, 0]])
    },
  )
  expect(deaths).toBeGreaterThan(8)
}, 60_000)

it('what a draft has is there, whoever died at whichever call as it was written', async () => {
  for (const id of ['kept', 'gone', 'come']) await part(PLAIN.png, 0, id)
  await begin('kept', 'gone')
  const deaths = await dying(
    () => save('kept', 'come'),
    async (calls) => {
      const has = noticeFiles().map((file) => /(\w+)\.png$/.exec(file)?.[1])
      await sweep(25)
      await sweep(50)
      const left = uploads().map(({ _id }) => _id)
      // All that it has, and nothing else.
      expect([calls, left.sort()]).toEqual([calls, has.sort()])
      expect([
        calls,
        onDisk()
          .map((name) => basename(name, '.png'))
          .sort(),
      ]).toEqual([calls, left])
      // What was thrown away is there again, where it lay: a file's place tells when it was begun.
      test.time.set(TUESDAY)
      for (const id of ['kept', 'gone', 'come']) if (!left.includes(id)) await part(PLAIN.png, 0, id)
    },
  )
  expect(deaths).toBeGreaterThan(8)
}, 60_000)

it('a picture that is a day old is taken into a text as the job looks at it: both, or neither', async () => {
  await part(PLAIN.png, 0)
  const stands = readAll(test.cloud.database)
  test.time.set(TUESDAY.getTime() + 25 * HOUR_MS)
  const work = () =>
    begin('p1').then(
      () => true,
      () => false,
    )
  const { calls } = await interleaved(test.cloud, [work], { turns: [] })
  const seen = new Set<unknown>()
  for (const turns of twoStops(calls[0] ?? 0, 8, 1)) {
    putBack(test.cloud.database, stands)
    const { outcomes } = await interleaved(test.cloud, [work, () => sweep(25)], { turns })
    const [begun] = outcomes
    const has = begun && typeof begun === 'object' && 'value' in begun ? begun.value : 'failed'
    seen.add(has)
    expect([turns.join(''), noticeFiles().length > 0]).toEqual([turns.join(''), has])
    expect([turns.join(''), uploads().some(({ place, file }) => place !== '' && file !== null)]).toEqual([
      turns.join(''),
      has,
    ])
  }
  expect(seen).toEqual(new Set([true, false]))
}, 60_000)
