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

/** A level above: back to the screen that shows it, or in this one's place where the reader came another way. */
export function openAbove(orgId: string, { assignmentId, month }: Asked): void {
  const showing = Taro.getCurrentPages().map((page) => shows(page, orgId))
  const beneath = showing.length - 1 - showing.lastIndexOf(true)
  if (beneath < showing.length) void Taro.navigateBack({ delta: beneath })
  else void Taro.redirectTo({ url: overviewUrl(orgId, assignmentId, month) })
}

/** Whether this page is the overview of that level. */
function shows({ route = '', options }: Taro.Page, orgId: string): boolean {
  const asked: unknown = options
  const here = route !== '' && overviewUrl(orgId).startsWith(`/${route.replace(/^\//, '')}?`)
  return here && typeof asked === 'object' && asked !== null && 'orgId' in asked && asked.orgId === orgId
}
