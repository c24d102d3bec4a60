import type { TendedVenue } from '../../../contract/keeping'

/** What a committee has to see to; empty where nothing is. */
export const lackWords = ({ keepers, placed, closed }: TendedVenue): string =>
  closed ? '' : [keepers === 0 ? '没有管理员' : '', placed ? '' : '没有标位置'].filter(Boolean).join('，')

/** 2 位管理员，3 场活动待办 */
export const workWords = ({ keepers, coming }: TendedVenue): string =>
  [keepers > 0 ? `${keepers} 位管理员` : '', coming > 0 ? `${coming} 场活动待办` : ''].filter(Boolean).join('，')
