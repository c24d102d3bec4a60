import type { AppError, ErrorCode } from '../../../contract/errors'
import type { Act } from './activity.store'

const OFFLINE: Record<Act, string> = {
  'sign-up': '没有网络，报名要等服务器确认，没有占位',
  cancel: '没有网络，还没有取消',
  'cannot-come': '没有网络，还没有告诉管理员',
  keep: '没有网络，还没有回复',
}
const SILENT: Record<Act, string> = {
  'sign-up': '没有收到服务器的确认，没有占位',
  cancel: '没有收到服务器的确认，还没有取消',
  'cannot-come': '没有收到服务器的确认，还没有告诉管理员',
  keep: '没有收到服务器的确认，还没有回复',
}

/** What may come about when it is asked again. */
const AGAIN: readonly ErrorCode[] = ['UNREACHABLE', 'INTERNAL']

export const mayTryAgain = ({ error }: { error: AppError }): boolean => AGAIN.includes(error.code)

/** Why an act did not come about: what is safe, and what can be done. */
export function failedWords(
  { act, error }: { act: Act; error: AppError },
  online: boolean,
): { title: string; text?: string } {
  if (!mayTryAgain({ error })) return { title: error.message }
  return { title: (online ? SILENT : OFFLINE)[act], text: '重试不会重复，多点几次也只算一次。' }
}
