import type { WritingReach } from '../../contract/writing'
import { figures } from '../../domain/assignments/rate-words'
import { lately, type Instant } from '../../domain/time'

/** 3,118 人，88 个支部，截至今天 02:10: the rosters of last night, or of now where it is one branch. Empty where they were never counted. */
export const reachWords = ({ people, branches, asOf }: WritingReach, now: Instant): string =>
  asOf === null ? '' : `${figures(people)} 人，${figures(branches)} 个支部，截至${lately(asOf, now)}`
