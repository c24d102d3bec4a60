import { ofBinjiang } from './burdened'
import { ofTheCity } from './city'
import { ofTheCollege } from './college'
import { ofElsewhere } from './elsewhere'
import { homes } from './homes'
import type { NoticeContent } from './notice'
import { pictured } from './pictured'
import type { When } from './when'

/** What the made-up city has published within a year and a bit, and what it will tomorrow. */
export const noticesOf = (when: When): NoticeContent[] => [
  ...pictured(when),
  ...ofTheCity(when),
  ...ofTheCollege(when),
  ...ofElsewhere(when),
  ...ofBinjiang(when),
  homes(when),
]
