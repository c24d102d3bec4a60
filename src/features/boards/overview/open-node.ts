import Taro from '@tarojs/taro'
import type { OverviewRow } from '../../../contract/boards'
import { boardUrl, overviewUrl } from '../routes'

/** An issue, or a month: what the next level shows as well. */
interface Asked {
  lessonId: string | null
  month: string | null
}

/** A level down: the next overview, or a branch's board. */
export function openRow({ org, isBranch }: OverviewRow, { lessonId, month }: Asked): void {
  void Taro.navigateTo({ url: isBranch ? boardUrl(org.id, lessonId) : overviewUrl(org.id, lessonId, month) })
}

/** Some levels up: back to the screen that showed it, or in this one's place where the reader came another way. */
export function openAbove(orgId: string, levels: number, { lessonId, month }: Asked): void {
  const pages = Taro.getCurrentPages()
  const above = pages[pages.length - 1 - levels]
  if (shows(above?.options, orgId)) void Taro.navigateBack({ delta: levels })
  else void Taro.redirectTo({ url: overviewUrl(orgId, lessonId, month) })
}

const shows = (options: unknown, orgId: string): boolean =>
  typeof options === 'object' && options !== null && 'orgId' in options && options.orgId === orgId
