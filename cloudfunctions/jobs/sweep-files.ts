import { PICTURE_KEPT_HOURS } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { deleteFiles, storeFile } from '../kit/files'
import { forgetPart, partsBefore } from '../shared/files/parts.repo'
import { bundleOf, ENDED, starsOf, venueOf } from '../shared/files/places'
import { endUpload, forgetUpload, idleUploads, noteShown, type Upload } from '../shared/files/uploads.repo'
import { isShown } from '../shared/homes/shown-pictures'
import { findBundle } from '../shared/notices/bundles.repo'
import { isInNotices } from '../shared/notices/notices.repo'
import { isInVersions } from '../shared/notices/versions.repo'
import { isInChecks } from '../shared/stars/self-checks.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Files and parts of one minute at most: more wait for the next. */
const SWEPT = 100
const NOTHING = Buffer.from('\n')

/**
 * Throws away what was sent a day ago, or taken out a day ago of what showed it, unless something shows it, and parts of what never came
 * whole. Answers with how many.
 */
export async function sweepFiles(run: JobRun): Promise<number> {
  const before = new Date(run.now.getTime() - PICTURE_KEPT_HOURS * HOUR_MS)
  let swept = 0
  for (const upload of fromElsewhere(await idleUploads(before, SWEPT), run.now)) {
    if (!run.hasTime()) return swept
    if (await run.failures.apart(() => sweepOne(upload))) swept += 1
  }
  for (const { _id } of await partsBefore(before, SWEPT)) {
    if (!run.hasTime()) return swept
    if (await run.failures.apart(() => forgetPart(_id))) swept += 1
  }
  return swept
}

/** False where something shows it, or somebody has taken it into use a moment ago. */
async function sweepOne(upload: Upload): Promise<boolean> {
  const { path, file, place } = upload
  if (place !== ENDED && (await isUsed(upload))) {
    await noteShown(upload)
    return false
  }
  // One that was marked before, by a run that died since, is nobody's any more.
  if (place !== ENDED && !(await endUpload(upload))) return false
  // Where the id was never noted, nothing put in the file's place tells it, whether there was a file or not.
  if (path !== null) await deleteFiles([file ?? (await storeFile(path, NOTHING))])
  return forgetUpload(upload._id)
}

async function isUsed({ _id, place, file }: Upload): Promise<boolean> {
  const venueId = venueOf(place)
  if (venueId !== null) return isShown(_id, venueId)
  const checked = starsOf(place)
  if (checked !== null) return isInChecks(_id, checked)
  const bundleId = bundleOf(place)
  if (bundleId !== null) {
    const bundle = await findBundle(bundleId)
    return bundle !== null && bundle.file !== null && bundle.doneAt === null && bundle.droppedAt === null
  }
  // Of what nobody knows the storage's name, nobody can have taken it.
  return file !== null && ((await isInNotices(file)) || (await isInVersions(file)))
}
