import { useDidShow } from '@tarojs/taro'
import { nameTabBar, showTabBadge } from '../services/platform/tab-badge'
import { useApp, type App } from './app'

/** The place of the notices among the tabs. */
const NOTICES_TAB = 1

/** Puts on the notices' tab how many wait to be confirmed. */
export const tellBadge = ({ unreadConfirms }: Pick<App, 'unreadConfirms'>): Promise<void> => {
  const { count } = unreadConfirms
  return showTabBadge({ index: NOTICES_TAB, count, spoken: `公告，${count} 条要确认` })
}

/** For each tab's page: a number that came while another page was on top is on the tab once this one is shown. */
export function useTabBadge(): void {
  const app = useApp()
  useDidShow(() => {
    nameTabBar()
    void tellBadge(app)
  })
}
