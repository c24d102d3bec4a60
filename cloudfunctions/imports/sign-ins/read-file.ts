import { SIGN_IN_COLUMNS } from '../../../src/domain/checkins/sign-in-columns'
import { readSheetHead, readSignIns, type SignIn, type SignInFlaw } from '../../../src/domain/checkins/sign-in-sheet'
import { monthAt, monthsOn } from '../../../src/domain/figures/month'
import {
  ACTIVITY_HOURS_MAX,
  ACTIVITY_TITLE_MAX,
  FIGURE_MONTHS_BACK,
  ROOM_MAX,
  SIGN_INS_MAX,
} from '../../../src/domain/limits'
import { rowsBelow } from '../../../src/domain/tables/rows'
import { isHarmless } from '../../../src/domain/text'
import { HOUR_MS } from '../../../src/domain/time'
import { readFile } from '../reading/read-file'
import { headed } from '../reading/read-table'
import { refuseFile } from '../reading/refuse'

/** A list of who signed in, as far as it can be taken in. */
export interface SignInSheet {
  title: string
  from: Date
  until: Date
  place: string
  rows: SignIn[]
  look: { row: number; name: string; words: string }[]
  /** Rows that are no person. */
  ignored: number[]
}

const WORDS: Record<SignInFlaw, string> = {
  'no-sign-out': '没有签退时间，按来过算',
  'number-missing': '没有学号或工号，只按姓名区分',
  double: '重复签到，只算一次',
}

/** How much of a name or title is taken. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('')

/** INVALID_INPUT with what is wrong with the file */
export async function readSignInFile(content: Buffer, now: Date): Promise<SignInSheet> {
  const { grids } = await readFile(content)
  const { grid, head } = headed(grids, SIGN_IN_COLUMNS)
  if (!head.columns.some(({ field }) => field === 'name')) throw refuseFile('缺“姓名”这一列')
  const first = head.rows[0]?.row ?? Infinity
  const above = grid.rows.filter(({ row }) => row < first).flatMap(({ cells }) => cells.map(({ text }) => text))
  const { title, from, until, place } = readSheetHead(above)
  if (title === null || !isHarmless(title)) throw refuseFile('没有读到活动名称。表头上面写一行“活动名称：……”')
  if (from === null || until === null)
    throw refuseFile('没有读到活动时间。表头上面写一行“时间：2026年11月21日 18:00—20:30”')
  assertPast(from, until, now)
  const { rows, flaws, ignored } = readSignIns(rowsBelow(head))
  if (rows.length === 0) throw refuseFile('表头下面没有人')
  if (rows.length > SIGN_INS_MAX) throw refuseFile(`一张表最多 ${SIGN_INS_MAX} 人，请拆成几份`)
  const names = new Map(rows.map(({ row, name }) => [row, name]))
  return {
    title: cut(title, ACTIVITY_TITLE_MAX),
    from,
    until,
    place: place !== null && isHarmless(place) ? cut(place, ROOM_MAX) : '',
    rows,
    look: flaws.map(({ row, code, other }) => ({ row, name: names.get(other ?? row) ?? '', words: WORDS[code] })),
    ignored,
  }
}

function assertPast(from: Date, until: Date, now: Date): void {
  if (until > now) throw refuseFile('这场活动还没有结束，用签到码签到')
  if (monthAt(from) <= monthsOn(monthAt(now), -FIGURE_MONTHS_BACK)) throw refuseFile('五年以前的签到表不再补录')
  if (until.getTime() - from.getTime() > ACTIVITY_HOURS_MAX * HOUR_MS)
    throw refuseFile(`一场活动最长 ${ACTIVITY_HOURS_MAX} 小时，请看看时间`)
}
