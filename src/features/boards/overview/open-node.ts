import Taro from '@tarojs/taro'
import type { OverviewRow } from '../../../contract/boards'
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

/** Some levels up: back to the screen that showed it, or in this one's place where the reader came another way. */
export function openAbove(orgId: string, levels: number, { assignmentId, month }: Asked): void {
  const pages = Taro.getCurrentPages()
  const above = pages[pages.length - 1 - levels]
  if (shows(above?.options, orgId)) void Taro.navigateBack({ delta: levels })
  else void Taro.redirectTo({ url: overviewUrl(orgId, assignmentId, month) })
}

const shows = (options: unknown, orgId: string): boolean =>
  typeof options === 'object' && options !== null && 'orgId' in options && options.orgId === orgId
