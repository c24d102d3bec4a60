import { AppError } from '../../src/contract/errors'

export const changedSince = (): AppError => new AppError('CONFLICT', '刚才有人改过，请看一下再做')
export const nothingThere = (): AppError => new AppError('NOT_FOUND', '没有找到，请返回后重新打开')
