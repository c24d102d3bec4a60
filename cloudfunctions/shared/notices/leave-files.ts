import { leaveUpload } from '../files/uploads.repo'
import { fileIdOf } from './files'

/**
 * What a notice is about to have no more goes a day later, unless something else has it. To be said before it is written: of who dies in
 * between nothing stays that nobody would look at.
 */
export async function leaveFiles(before: readonly string[], after: readonly string[], now: Date): Promise<void> {
  for (const file of before) if (!after.includes(file)) await leaveUpload(fileIdOf(file), now)
}
