import { AppError } from '../../src/contract/errors'
import { ASKS_PER_DAY, LECTURERS_MAX, OPEN_ASKS_MAX } from '../../src/domain/limits'

export const lecturerChanged = (): AppError => new AppError('CONFLICT', '这位讲师的内容刚被别人改过，先看看再改一次')
export const talkChanged = (): AppError => new AppError('CONFLICT', '这条申请刚有变动，先看看再办一次')
export const noLecturer = (): AppError => new AppError('NOT_FOUND', '这位讲师现在不接受预约，换一位看看')
export const tooManyOpen = (): AppError =>
  new AppError('TOO_MANY', `支部已有 ${OPEN_ASKS_MAX} 条申请在等排期，排好一条再约`)
export const tooManyToday = (): AppError => new AppError('TOO_MANY', `支部一天最多约 ${ASKS_PER_DAY} 次，明天再约`)
export const tooManyLecturers = (): AppError =>
  new AppError('TOO_MANY', `讲师最多 ${LECTURERS_MAX} 位，先把不讲了的结束`)
