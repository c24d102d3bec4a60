import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asOriginal } from '../../../cloudfunctions/shared/notices/as-original'
import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { viewId } from '../../../cloudfunctions/shared/notices/view-id'
import { ENV_ID } from '../../../devtools/cloud/functions/environment'
import { seedNotices } from '../../../devtools/seed/notices'
import { NAMED_BRANCH, persona, personOf, PERSONAS } from '../../../devtools/seed/people'
import { readershipOf } from '../../../devtools/seed/readers'
import { plantTree } from '../../../devtools/seed/tree'
import { CATEGORIES } from '../../../src/domain/notices/category'
import { isAsked } from '../../../src/domain/notices/is-asked'
import { FILE_KINDS, textOf, type Block } from '../../../src/domain/notices/document'
import { flawsOf } from '../../../src/domain/notices/flaws'
import { pinnedAmong, placeOf } from '../../../src/domain/notices/place'
import { concerns, isOut, mayRead } from '../../../src/domain/notices/readable'
import { BLOCKS_MAX, CELLS_MAX, NOTICE_CHARS_MAX } from '../../../src/domain/limits'
import { characters } from '../../../src/domain/text'
import { DAY_MS, dayName, wallClock } from '../../../src/domain/time'

process.env.TCB_ENV ??= ENV_ID

const { orgs } = plantTree(300)

function seeded(now: Date, tree = orgs) {
  const put = new Map<string, string>()
  const storage = {
    put: (path: string, file: string | Buffer): string => {
      if (typeof file === 'string') put.set(`cloud://shelf/${path}`, file)
      return `cloud://shelf/${path}`
    },
  }
  const lesson = { id: 'L8', title: '一课', number: 8 }
  return { put, ...seedNotices({ storage }, { now, lesson, orgs: tree }) }
}

const blocksOf = ({ blocks, correction }: Notice): Block[] => [...blocks, ...(correction?.before.blocks ?? [])]
const filesOf = ({ attachments, correction }: Notice) => [...attachments, ...(correction?.before.attachments ?? [])]
/** Which notices a block leads to. */
function ledTo(block: Block): string[] {
  if (block.kind === 'reference') return block.to === 'notice' ? [block.id] : []
  const runs = 'runs' in block ? block.runs : 'items' in block ? block.items.flat() : []
  return runs.flatMap(({ link }) => (link?.to === 'notice' ? [link.id] : []))
}
const OF_BINJIANG = ['n-community', 'n-flood', 'n-questionnaire', 'n-street']
const idsOf = (notices: readonly Notice[]): string[] => notices.map(({ _id }) => _id).sort()

describe.each([
  ['in the first minute of a week', '2026-11-22T16:00:30Z'],
  ['in the first minute of a year', '2026-12-31T16:00:30Z'],
  ['on the last evening of a year', '2027-12-31T15:00:00Z'],
  ['on a leap day', '2028-02-29T04:00:00Z'],
])('the notices of a city that is made %s', (_, at) => {
  const now = new Date(at)
  const { notices, noticePairs, noticeViews, put } = seeded(now)
  const one = (id: string): Notice => {
    const found = notices.find(({ _id }) => _id === id)
    if (!found) throw new Error(`there is no ${id}`)
    return found
  }
  const originals = new Map(notices.map((notice) => [notice._id, notice]))
  const shown = (notice: Notice): Notice => asOriginal(notice, originals, now)

  it('are thirty-five, of all categories, within limits and the model', () => {
    expect(new Set(idsOf(notices)).size).toBe(35)
    expect(notices).toHaveLength(35)
    expect(notices.flatMap((notice) => flawsOf(shown(notice)).map((flaw) => [notice._id, flaw]))).toEqual([])
    expect(new Set(notices.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
    expect(notices.filter((notice) => notice.place !== placeOf(notice))).toEqual([])
  })

  it('reach over a year and into the last one; only tomorrow’s is to come', () => {
    expect(idsOf(notices.filter((notice) => !isOut(notice, now)))).toEqual(['n-tomorrow'])
    expect(wallClock(one('n-tomorrow').publishAt).day).toBe(wallClock(new Date(now.getTime() + DAY_MS)).day)
    const { year } = wallClock(now)
    const years = new Set(notices.map(({ publishAt }) => wallClock(publishAt).year))
    expect(years.has(year - 1)).toBe(true)
    const ages = notices.map(({ publishAt }) => (now.getTime() - publishAt.getTime()) / DAY_MS)
    expect(Math.max(...ages)).toBeLessThan(400)
    expect(ages.filter((days) => days < 60).length).toBeGreaterThan(15)
  })

  it('stand in each state that there is', () => {
    expect([...pinnedAmong(notices)].map(({ _id }) => _id)).toEqual(['n-registration'])
    expect(idsOf(notices.filter((notice) => isAsked(notice, now)))).toEqual(
      [...OF_BINJIANG, 'n-registration', 'n-theme-day'].sort(),
    )
    expect(idsOf(notices.filter(({ correction }) => correction))).toEqual(['n-theme-day'])
    expect(idsOf(notices.filter(({ withdrawn }) => withdrawn))).toEqual(['n-lecture-3'])
    expect(idsOf(notices.filter(({ repost }) => repost))).toEqual(['n-short-films-college'])
    const past = notices.flatMap(({ correction, withdrawn }) => [correction?.at, withdrawn?.at])
    expect(past.filter((moment) => moment && moment > now)).toEqual([])
    const { correction, confirm } = one('n-theme-day')
    expect(wallClock(confirm?.deadline ?? now)).toMatchObject({ weekday: 5, hour: 18, minute: 0 })
    expect(correction?.changes[0]).toMatchObject({ what: '时间', after: dayName(confirm?.deadline ?? now) })
    const ahead = one('n-registration').confirm?.deadline.getTime() ?? 0
    expect((ahead - now.getTime()) / DAY_MS).toBeGreaterThan(2)
  })

  it('lead to what there is, and what was there when they were written', () => {
    const led = notices.flatMap((notice) => [
      ...(notice.repost ? [[notice, one(notice.repost.noticeId)] as const] : []),
      ...blocksOf(notice).flatMap((block) => ledTo(block).map((id) => [notice, one(id)] as const)),
    ])
    expect(led.length).toBeGreaterThan(2)
    for (const [from, to] of led) expect(to.publishAt < from.publishAt).toBe(true)
    const followUps = notices.flatMap(({ withdrawn }) => withdrawn?.followUpId ?? [])
    expect(followUps.map((id) => one(id)._id)).toEqual(['n-lecture-3-moved'])
    for (const { sourceId, scope } of notices) {
      for (const id of [sourceId, scope]) expect(orgs.map(({ _id }) => _id)).toContain(id)
    }
  })

  it('carry what they show: each file lies in the storage with as many bytes as are told', () => {
    for (const { file, bytes, name } of notices.flatMap(filesOf)) {
      const source = put.get(file) ?? ''
      expect([name, bytes]).toEqual([name, statSync(source).size])
    }
    const pictures = notices.flatMap(blocksOf).filter((block) => block.kind === 'picture')
    for (const { file, width, height, alt } of pictures) {
      expect([file, ...sizeOf(readFileSync(put.get(file) ?? ''))]).toEqual([file, width, height])
      expect(alt).not.toBe('')
    }
    expect(new Set(pictures.map(({ file }) => basename(file))).size).toBeGreaterThan(4)
  })

  it('are found by pairs, and opened by as many as is told', () => {
    expect(new Set(noticePairs.map(({ _id }) => _id)).size).toBe(noticePairs.length)
    // And what is to come out in some days.
    expect(new Set(noticePairs.map(({ noticeId }) => noticeId)).size).toBe(36)
    expect(new Set(noticeViews.map(({ _id }) => _id)).size).toBe(noticeViews.length)
    for (const { _id, views, publishAt } of notices) {
      const opened = noticeViews.filter(({ noticeId }) => noticeId === _id)
      expect([_id, opened.length]).toEqual([_id, views])
      expect(opened.filter((view) => view.at < publishAt || view.at > now)).toEqual([])
    }
  })

  it('are opened by nobody who may not read them', () => {
    const opened = new Set(noticeViews.map(({ _id }) => _id))
    for (const { alias, openid } of PERSONAS) {
      for (const notice of notices.filter(({ _id }) => opened.has(viewId(_id, personOf(openid))))) {
        expect([alias, notice._id, mayRead(notice, readershipOf(alias, orgs), now)]).toEqual([alias, notice._id, true])
      }
    }
    const unread = notices.filter(
      (notice) =>
        concerns(notice, readershipOf('member', orgs)) &&
        isOut(notice, now) &&
        !opened.has(viewId(notice._id, personOf(persona('member').openid))),
    )
    expect(idsOf(unread)).toEqual(['n-patrol', 'n-registration', 'n-transfer'])
  })
})

describe('who sees which', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  const { notices } = seeded(now)
  const out = notices.filter((notice) => isOut(notice, now))
  const all = idsOf(out)
  const seen = (alias: (typeof PERSONAS)[number]['alias']): string[] =>
    idsOf(out.filter((notice) => concerns(notice, readershipOf(alias, orgs))))
  const without = (...ids: string[]): string[] => all.filter((id) => !ids.includes(id))

  const ELSEWHERE = ['n-after-school', 'n-candidates', 'n-elders', 'n-shift', ...OF_BINJIANG]

  it.each(['member', 'secretary', 'deputy'] as const)(
    'the %s: what reaches the branch, not what is for applicants or for other sectors',
    (alias) => {
      expect(seen(alias)).toEqual(without(...ELSEWHERE, 'n-skills', 'n-applicants'))
    },
  )

  it('the administrator of the college: all that reaches it, of any standing and sector, and no branch’s own', () => {
    expect(seen('administrator')).toEqual(without(...ELSEWHERE, 'n-duty'))
  })

  it('the officer of the city: what addresses the whole city, and no unit’s own', () => {
    expect(seen('officer')).toEqual(idsOf(out.filter(({ scope }) => scope === 'lanjiang')))
    expect(seen('officer')).toEqual(expect.arrayContaining(['n-skills', 'n-registration', 'n-homes']))
  })

  it('who has not joined: what is public', () => {
    expect(seen('new')).toEqual([
      ...['n-candidates', 'n-commended', 'n-homes', 'n-longer-hours', 'n-patrol', 'n-reports', 'n-short-films'],
      ...['n-spending', 'n-transfer'],
    ])
  })
})

it('a city of a hundred thousand has as many as one of three hundred, so that it does not take longer', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  const counted = ({ notices, noticePairs, noticeViews }: ReturnType<typeof seeded>) =>
    [notices, noticePairs, noticeViews].map(({ length }) => length)
  const [notices = 0, pairs = 0, views = 0] = counted(seeded(now, plantTree(100_000).orgs))
  expect([notices, pairs, views]).toEqual(counted(seeded(now)))
  expect(pairs).toBeLessThan(6000)
  expect(views).toBeLessThan(15_000)
})

it('branches are at home in each sector, that of the pictures in a school, some where nobody knows', () => {
  const branches = plantTree(2000).branches.map(({ org }) => org)
  const sectors = ['community', 'enterprise', 'government', 'new', 'rural', 'school']
  expect([...new Set(branches.flatMap(({ sector }) => sector ?? []))].sort()).toEqual(sectors)
  expect(branches.find(({ _id }) => _id === NAMED_BRANCH.id)?.sector).toBe('school')
  const unknown = plantTree(20_000).branches.filter(({ org }) => org.sector === undefined)
  expect(unknown.length).toBeGreaterThan(0)
})

describe('among the notices', () => {
  const { notices } = seeded(new Date('2026-11-24T02:00:00Z'))

  it('are files of each kind, by what is in them', () => {
    const files = new Map(notices.flatMap(filesOf).map(({ file, kind }) => [basename(file), kind]))
    expect(new Set(files.values())).toEqual(new Set(FILE_KINDS))
    const media = join(__dirname, '../../../devtools/seed/media/notices')
    for (const [file, kind] of files) expect([file, kindIn(readFileSync(join(media, file)))]).toEqual([file, kind])
  })

  it('is one nearly as long as one may be, one with the longest table, one with a wide one', () => {
    const [longest] = [...notices].sort((a, b) => b.blocks.length - a.blocks.length)
    if (!longest) throw new Error('there are none')
    expect(longest.blocks.length).toBeGreaterThan(0.9 * BLOCKS_MAX)
    expect(characters(textOf(longest))).toBeGreaterThan(0.9 * NOTICE_CHARS_MAX)
    const tables = notices.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(Math.max(...tables.map(({ rows }) => rows.flat().length))).toBe(CELLS_MAX)
    expect(Math.max(...tables.map(({ rows }) => rows[0]?.length ?? 0))).toBe(10)
  })
})

/** Width and height in pixels of a PNG or a JPEG. */
function sizeOf(file: Buffer): [number, number] {
  if (file[0] === 0x89) return [file.readUInt32BE(16), file.readUInt32BE(20)]
  for (let at = 2; at < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2) return [file.readUInt16BE(at + 7), file.readUInt16BE(at + 5)]
  }
  throw new Error('no size')
}

/** What a file is by its bytes: the first ones, and for Office the part or the stream that its program reads. */
function kindIn(file: Buffer): string {
  const has = (text: string, encoding: 'latin1' | 'utf16le' = 'latin1') => file.includes(Buffer.from(text, encoding))
  const parts: [string, () => boolean][] = [
    ['png', () => file.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'],
    ['jpg', () => file.subarray(0, 3).toString('hex') === 'ffd8ff'],
    ['pdf', () => file.subarray(0, 5).toString() === '%PDF-' && has('%%EOF')],
    ['docx', () => isZip(file) && has('word/document.xml')],
    ['xlsx', () => isZip(file) && has('xl/workbook.xml')],
    ['pptx', () => isZip(file) && has('ppt/presentation.xml')],
    ['doc', () => isCompound(file) && has('WordDocument', 'utf16le')],
    ['xls', () => isCompound(file) && has('Workbook', 'utf16le')],
    ['ppt', () => isCompound(file) && has('PowerPoint Document', 'utf16le')],
  ]
  return parts.find(([, is]) => is())?.[0] ?? 'unknown'
}

const isZip = (file: Buffer): boolean => file.subarray(0, 4).toString('hex') === '504b0304'
const isCompound = (file: Buffer): boolean => file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1'
