import { AppError } from '../../../src/contract/errors'
import { noteNotDone, type Bundle } from '../../shared/notices/bundles.repo'

/** NOT_FOUND where it was given up. */
export function assertKept({ droppedAt }: Bundle): void {
  if (droppedAt !== null) throw new AppError('NOT_FOUND', '这次导入已经放弃了，请重新选文件')
}

/** CONFLICT where its pages were not all read. */
export function assertRead(bundle: Bundle): void {
  assertKept(bundle)
  if (bundle.readAt === null) throw new AppError('CONFLICT', '文件还没有读完，请接着读')
}

/** Its file goes a day after all was done: of one that is gone on with it stays. */
export async function goOn({ _id, doneAt }: Bundle): Promise<void> {
  if (doneAt !== null) await noteNotDone(_id)
}

export const TAKEN = (): AppError => new AppError('CONFLICT', '这一篇已经导入，不能再改')
export const NO_ROW = (): AppError => new AppError('NOT_FOUND', '没有这一篇')
