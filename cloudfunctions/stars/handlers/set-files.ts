import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { takesFiles } from '../../../src/domain/stars/deciding'
import { starsPlace } from '../../shared/files/places'
import { leaveUpload, takeUpload } from '../../shared/files/uploads.repo'
import type { Context } from '../../shared/people/context'
import type { KeptFile } from '../../shared/stars/self-checks.repo'
import { changedSince } from '../changed-since'
import { itemOf } from '../facts'
import { changeOwn, presentKept } from '../keep-one'
import type { Loaders } from '../targets'

type SetFiles = Handler<Contract['stars']['setFiles'], Context, Loaders>
type Sent = { fileId: string; note: string; expiresAt: string | null }

export const setFiles: SetFiles = async ({ version, itemId, files: sent }, { now }, { venueId: { venue } }) => {
  const check = await changeOwn(venue, version, async ({ check: own, criteria }) => {
    const item = itemOf(criteria, itemId)
    if (item.kind === 'figure') throw new AppError('CONFLICT', '这一项由记录填写，不用交材料')
    if (!takesFiles(own.state, item.kind)) throw changedSince()
    const before = own.files[itemId] ?? []
    const files = await Promise.all(sent.map((one) => keptFile(one, { before, venueId: venue._id, now })))
    const kept = new Set(files.map(({ id }) => id))
    for (const { id } of before) if (!kept.has(id)) await leaveUpload(id, now)
    // What was said of other files is not said of these.
    const judged = Object.fromEntries(Object.entries(own.judged).filter(([id]) => id !== itemId))
    return { files: { ...own.files, [itemId]: files }, judged }
  })
  return presentKept(venue, check, now)
}

interface Known {
  before: readonly KeptFile[]
  venueId: string
  now: Date
}

async function keptFile({ fileId, note, expiresAt }: Sent, { before, venueId, now }: Known): Promise<KeptFile> {
  const known = before.find(({ id }) => id === fileId)
  if (known) return { ...known, note, expiresAt }
  const stored = await takeUpload(fileId, starsPlace(venueId), now)
  if (!stored?.about) throw new AppError('NOT_FOUND', '有一份材料没有传上来，请删掉再加一次')
  const { name, kind, bytes } = stored.about
  return { id: fileId, file: stored.file, name, kind, bytes, note, expiresAt, at: now }
}
