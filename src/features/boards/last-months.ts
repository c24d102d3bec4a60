import { monthsUpTo } from '../../domain/assignments/report'
import type { Instant } from '../../domain/time'

const MONTHS = 12

/** The months that can be looked back at, newest first: a year. */
export const lastMonths = (now: Instant): string[] => monthsUpTo(now, MONTHS)
