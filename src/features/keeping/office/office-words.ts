import { clockTime, dayName } from '../../../domain/time'
import type { Office } from './office.store'

/** 共青团澜江市委任命你做管理员，3月26日 09:41 前接受有效 */
export const officeWords = ({ org, expiresAt }: Office): string =>
  `${org}任命你做这里的管理员，${dayName(expiresAt)} ${clockTime(expiresAt)} 前接受有效。`
