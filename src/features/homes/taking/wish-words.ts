import type { WishStage } from './wish.store'

const SAYS: Partial<Record<WishStage, string>> = {
  kept: '已经记下，只发一条',
  waiting: '你已同意，联网后自动送出，不用再点',
  unsent: '你已同意，但没有存上，请再点一次',
  refused: '没有同意发消息，状态这里随时能看到',
  off: '这里收不到消息，可能关掉了小程序的消息',
  elsewhere: '消息要在微信小程序里订阅，网页上不能',
  failed: '这次没有问成，请稍后再点',
}

/** What came of the asking; `otherwise` as long as nothing has. */
export const wishWords = (stage: WishStage, otherwise: string): string => SAYS[stage] ?? otherwise

/** Whether it is agreed to, and nothing is left to tap. */
export const isAgreed = (stage: WishStage): boolean => stage === 'kept' || stage === 'waiting'
