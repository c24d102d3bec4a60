import Taro from '@tarojs/taro'
import type { OverviewRow } from '../../../contract/boards'
import { openAbove as above } from '../open-above'
import { boardUrl, overviewUrl } from '../routes'

/** An assignment, or a month: what the next level shows as well. */
interface Asked {
  assignmentId: string | null
  month: string | null
}

/** A level down: the next overview, or a branch's board. */
export function openRow({ org, isBranch }: OverviewRow, { assignmentId, month }: Asked): void {
  void Taro.navigateTo({ url: isBranch ? boardUrl(org.id, assignmentId) : overviewUrl(org.id, assignmentId, month) })
}

/** A level above, with what is shown here. */
export const openAbove = (orgId: string, { assignmentId, month }: Asked): void =>
  above(overviewUrl(orgId, assignmentId, month), { orgId })
