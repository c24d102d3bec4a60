import { wordsOf } from '../../src/domain/kinds'
import { momentWords } from '../../src/domain/tables/moment'
import type { Column } from '../../src/domain/tables/sheet'
import { longTime } from '../../src/domain/time'
import type { Period } from './period'

export const number = (name: string): Column => ({ name, width: 12, of: 'number' })

/** Each row says of which moment it is: rows are copied elsewhere without their head. */
export const MOMENT: Column = { name: '数据时点', width: 40 }

/** The same above the table. */
export const momentLine = ({ told, kind }: Period, now: Date): string =>
  told.moment === 'frozen'
    ? `${momentWords(told)}，此后的${wordsOf(kind).madeUp}、更正、请假和转接不在其中；导出于 ${longTime(now)}`
    : momentWords(told)
