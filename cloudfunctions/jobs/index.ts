import { AppError } from '../../src/contract/errors'
import { caller } from '../kit/cloud'
import { runMinute, type MinuteReport } from './minute'
import { machineClock } from './minute-clock'
import { JOBS } from './table'

/** The minute's work. Refuses any caller but the timer. */
export async function main(): Promise<MinuteReport> {
  if (caller().source !== 'wx_trigger') throw new AppError('FORBIDDEN', 'timers only')
  return runMinute(JOBS, machineClock)
}
