/** Whether a notice that was confirmed by answering was answered wrongly: it is not confirmed. */
export const isMisread = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'right' in reply && reply.right === false

/** Of another feature: where it is confirmed. */
export const noticeUrl = (noticeId: string): string =>
  `/features/notices/reading/pages/notice/index?noticeId=${encodeURIComponent(noticeId)}`
