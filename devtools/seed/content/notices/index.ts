import { ofTheCity } from './city'
import type { NoticeContent } from './notice'
import { pictured } from './pictured'
import type { When } from './when'

/** What the made-up city has published within a year, and what it will tomorrow. */
export const noticesOf = (when: When): NoticeContent[] => [...pictured(when), ...ofTheCity(when)]

/** What the member of the pictures has not opened. */
export const UNREAD_BY_MEMBER: readonly string[] = ['n-registration', 'n-patrol']
