import { AppError } from '../../src/contract/errors'
import type { Import } from '../shared/tables/imports.repo'

/** NOT_FOUND where it was given up. */
export function assertKept({ droppedAt }: Import): void {
  if (droppedAt !== null) throw new AppError('NOT_FOUND', '这次导入已经放弃了，请重新选文件')
}

/** CONFLICT where its rows can't be changed: they are not there yet, or they are being applied. */
export function assertStaged(found: Import): void {
  assertKept(found)
  if (found.readAt === null) throw new AppError('CONFLICT', '文件还没有传完，请接着传')
  if (found.applyingAt !== null) throw new AppError('CONFLICT', '已经开始导入，不能再改')
}
