import type { ErrorCode } from '../../../contract/errors'
import type { Act, Failed } from './activity.store'

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
/** It may have come about: nobody is told that it has not. */
const UNSURE: Record<Act, string> = {
  'sign-up': '还不能确定有没有占位',
  cancel: '还不能确定有没有取消',
  'cannot-come': '还不能确定有没有告诉管理员',
  keep: '还不能确定有没有回复',
}

/** What may come about when it is asked again. */
const AGAIN: readonly ErrorCode[] = ['UNREACHABLE', 'INTERNAL']

export const mayTryAgain = ({ error }: Pick<Failed, 'error'>): boolean => AGAIN.includes(error.code)

/** What is not known to have come about: what is safe, and what can be done. */
export function failedWords({ act, error, unsure }: Failed, online: boolean): { title: string; text?: string } {
  if (!mayTryAgain({ error })) return { title: error.message }
  const unsureWords = `${UNSURE[act]}，${online ? '请重试' : '联网后重试'}`
  return {
    title: unsure ? unsureWords : (online ? SILENT : OFFLINE)[act],
    text: '重试不会重复，多点几次也只算一次。',
  }
}
