import type { NoticeChecks } from '../../../cloudfunctions/shared/checks/notice-checks.repo'
import type { Upload } from '../../../cloudfunctions/shared/files/uploads.repo'
import type { BundleRow } from '../../../cloudfunctions/shared/notices/bundle-rows.repo'
import type { Bundle } from '../../../cloudfunctions/shared/notices/bundles.repo'
import type { Moved } from '../../../cloudfunctions/shared/notices/moved.repo'
import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import type { VersionRow } from '../../../cloudfunctions/shared/notices/versions.repo'
import { pieceOf } from '../../../cloudfunctions/shared/notices/work'
import { ENV_ID } from '../../../devtools/cloud/functions/environment'
import { seedCity } from '../../../devtools/seed'
import { NAMED_BRANCH, persona, personOf } from '../../../devtools/seed/people'
import { all } from '../../../devtools/simulation/load/recount'
import { writingFlaws } from '../../../src/domain/notices/writing-flaws'
import { outOf, STAGES, stageOf } from '../../../src/domain/publishing/piece'
import type { Writing } from '../../../src/contract/writing'
import { localCloud, TUESDAY as now, type TestCloud } from '../../support/local-cloud'
import { aText } from '../../support/writing-story'

const COLLEGE = NAMED_BRANCH.committee.id

let city: TestCloud
let planted: Notice[]
beforeAll(async () => {
  process.env.TCB_ENV ??= ENV_ID
  city = await localCloud()
  seedCity(city.cloud, { size: 300, now, film: 'clip' })
  planted = all<Notice>(city.cloud.database, 'notices').filter(({ sourceId }) => sourceId === COLLEGE)
})
afterAll(() => city.stop())

const rows = <T>(name: string): T[] => all<T>(city.cloud.database, name)
/** Which fields something has, and of what kind each is, as far as it goes; of a list, of its first. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (value === null || typeof value !== 'object' || value instanceof Date)
    return value instanceof Date ? 'date' : typeof value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, of]) => [key, of === null ? null : shapeOf(of)]),
  )
}

it('the college has notices in each stage but approved, which none stays in by itself', async () => {
  const { counts, may } = await city
    .as(persona('editor').openid)
    .call('writing', 'writings', { orgId: COLLEGE, stage: null, cursor: null })
  expect(STAGES.filter((stage) => counts[stage] === 0)).toEqual(['approved'])
  expect(may).toEqual(['see-writing', 'write-notices', 'release-notices', 'move-notices'])
})

it('what waits for review lacks nothing, and what decides about it is kept', () => {
  const waiting = planted.filter((one) => stageOf(pieceOf(one), now) === 'review')
  expect(waiting.map(({ _id }) => _id).sort()).toEqual(['n-fee', 'n-open-day'])
  const versions = new Map(rows<VersionRow>('noticeVersions').map((row) => [row._id, row]))
  for (const notice of waiting) {
    const { work } = notice
    if (!work?.written) throw new Error('nothing is written')
    const correcting = outOf(pieceOf(notice), now) === 'published'
    expect([notice._id, writingFlaws(work.written, { correcting, now })]).toEqual([notice._id, []])
    expect(versions.get(`${notice._id}_${work.version}`)?.written).toEqual(work.written)
  }
})

it('histories go forward in time, and end with what was touched last', () => {
  for (const { _id, work } of planted) {
    const times = (work?.history ?? []).map(({ at }) => at.getTime())
    expect([_id, times]).toEqual([_id, [...times].sort((a, b) => a - b)])
    expect(work === undefined || work.changedAt <= now).toBe(true)
  }
})

it('has the shapes that the functions write', async () => {
  const editor = city.as(persona('editor').openid)
  const reviewer = city.as(persona('reviewer').openid)
  let acts = 0
  const on = ({ noticeId, turn }: Writing) => ({ noticeId, turn, act: `act-${acts++}` })
  const begun = { orgId: COLLEGE, noticeId: 'story-notice', act: 'begun', text: aText(COLLEGE) }
  const draft = await editor.call('writing', 'begin', begun)
  await editor.call('writing', 'check', { noticeId: draft.noticeId })
  const handedIn = await editor.call('writing', 'submit', on(draft))
  const out = await reviewer.call('writing', 'approve', { ...on(handedIn), words: '' })
  await reviewer.call('writing', 'withdraw', { ...on(out), words: '改期，另行通知' })
  const made = rows<Notice>('notices').find(({ _id }) => _id === 'story-notice')
  const like = planted.find(({ _id }) => _id === 'n-lecture-3')
  expect(Object.keys(like ?? {}).sort()).toEqual(Object.keys(made ?? {}).sort())
  expect(shapeOf(like?.work)).toEqual(shapeOf(made?.work))
  const [kept] = rows<VersionRow>('noticeVersions').filter(({ noticeId }) => noticeId === 'story-notice')
  const [planned] = rows<VersionRow>('noticeVersions').filter(({ noticeId }) => noticeId === 'n-open-day')
  const keys = ({ written, ...row }: VersionRow) => [Object.keys(row).sort(), Object.keys(written).sort()]
  expect(planned && keys(planned)).toEqual(kept && keys(kept))
  const checks = rows<NoticeChecks>('noticeChecks')
  const [one, other] = ['n-fee', 'story-notice'].map((id) => checks.find(({ _id }) => _id === id))
  expect(Object.keys(one ?? {}).sort()).toEqual(Object.keys(other ?? {}).sort())
  expect(shapeOf(Object.values(one?.results ?? {})[0])).toEqual(shapeOf(Object.values(other?.results ?? {})[0]))
  expect(like?.work?.history[0]?.by).toBe(personOf(persona('editor').openid))
})

it('an old site is half-way in, as the functions would have left it', async () => {
  const [bundle] = rows<Bundle>('bundles')
  const [upload] = rows<Upload>('uploads').filter(({ _id }) => _id === `bundle.${bundle?._id}`)
  if (!bundle?.file || !upload) throw new Error('there is no file')
  const content = Buffer.from(await (await fetch(city.cloud.storage.urlOf(bundle.file))).arrayBuffer())
  const planted = rows<BundleRow>('bundleRows').filter(({ bundleId }) => bundleId === bundle._id)
  expect(planted.map(({ group, skipped }) => skipped ?? group)).toEqual([
    'applied',
    'applied',
    'ready',
    'ready',
    'to-fix',
    'to-fix',
    'double',
  ])
  const moved = rows<Notice>('notices').filter(({ old }) => old?.from.startsWith(`${bundle._id}_`))
  const keys = rows<Moved>('movedNotices')
  // Taken away, and once more by the functions themselves.
  for (const { _id } of moved) city.cloud.database.remove('notices', { query: { _id }, multi: false })
  for (const { _id } of keys) city.cloud.database.remove('movedNotices', { query: { _id }, multi: false })
  const editor = city.as(persona('editor').openid)
  const again = { bundleId: 'again' }
  const { fileName, bytes } = bundle
  await editor.call('taking', 'beginBundle', { ...again, orgId: COLLEGE, fileName, bytes })
  await editor.call('taking', 'bundlePart', { ...again, nth: 0, part: content.toString('base64') })
  await editor.call('taking', 'readBundle', again)
  await editor.call('taking', 'applyBundle', again)
  const [made] = rows<Bundle>('bundles').filter(({ _id }) => _id === 'again')
  const like = ({ file, at, readAt, ...rest }: Bundle) => ({
    ...rest,
    _id: '',
    file: file !== null,
    times: shapeOf([at, readAt]),
  })
  expect(made && like(made)).toEqual(like(bundle))
  const known = (row: BundleRow) => ({ ...row, _id: '', bundleId: '', group: '', takenAt: null, noticeId: null })
  const fresh = rows<BundleRow>('bundleRows').filter(({ bundleId }) => bundleId === 'again')
  expect(fresh.map(known)).toEqual(planted.map(known))
  // All that are ready are taken at once; of those that were planted two are.
  const [ids, freshIds] = [planted, fresh].map((all) => all.flatMap(({ noticeId }) => noticeId ?? []))
  expect(freshIds).toEqual(expect.arrayContaining(ids ?? []))
  const taken = new Map(rows<Notice>('notices').map((one) => [one._id, one]))
  const said = (one: Notice | undefined) =>
    one && [one.title, one.blocks, one.source, one.category, one.publishAt, one.place, one.old?.views]
  expect(moved.map(({ _id }) => said(taken.get(_id)))).toEqual(moved.map(said))
  expect(moved.map((one) => Object.keys(one).sort())).toEqual(
    moved.map(({ _id }) => Object.keys(taken.get(_id) ?? {}).sort()),
  )
  expect(rows<Moved>('movedNotices')).toEqual(expect.arrayContaining(keys))
  const [sent] = rows<Upload>('uploads').filter(({ _id }) => _id === 'bundle.again')
  expect(Object.keys(sent ?? {}).sort()).toEqual(Object.keys(upload).sort())
})
