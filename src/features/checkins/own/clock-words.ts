import { DAY_MS, HOUR_MS } from '../../../domain/time'

const MINUTE_MS = 60_000

/** 手机时间差 1 小时，已按服务器对好; null where it is right to the minute, or nothing is known. */
export function clockWords(off: number | null): string | null {
  const by = Math.abs(off ?? 0)
  return by <= MINUTE_MS ? null : `手机时间差 ${spanWords(by)}，已按服务器对好`
}

/** To the largest unit, at the nearest. */
function spanWords(span: number): string {
  if (span >= DAY_MS) return `${Math.round(span / DAY_MS)} 天`
  if (span >= HOUR_MS - MINUTE_MS / 2) return `${Math.round(span / HOUR_MS)} 小时`
  return `${Math.round(span / MINUTE_MS)} 分钟`
}
