import { forTimer } from '../kit/timer'
import { runMinute } from './minute'
import { machineClock } from './minute-clock'
import { JOBS } from './table'

/** The minute's work. */
export const main = forTimer('jobs', () => runMinute(JOBS, machineClock))
