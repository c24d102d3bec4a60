import type { Import } from '../../cloudfunctions/shared/tables/imports.repo'
import type { StagedRow } from '../../cloudfunctions/shared/tables/import-rows.repo'
import { CITY } from '../seed/tree'
import type { JoinedCloud } from '../simulation/load/joined-cloud'

/** A table of one venue, in one part. */
export const TABLE = Buffer.from('名称,区县,地址\n新桥青年之家,滨江区,新桥路 1 号\n')

/** Tables of the city on their way in, each at another step: a part is missing, all parts are there, rows wait to be put right, and to be applied. */
export function plantTables({ database }: JoinedCloud, at: Date): void {
  const part = TABLE.toString('base64')
  const one = (step: string, more: Partial<Import> = {}): Import => ({
    _id: `hostile-${step}`,
    orgId: CITY.id,
    kind: 'venues',
    fileName: '场馆.csv',
    bytes: TABLE.length,
    at,
    readAt: null,
    columns: [],
    notes: [],
    applyingAt: null,
    doneAt: null,
    droppedAt: null,
    ...more,
  })
  database.insertMany('imports', [
    one('sending'),
    one('sent'),
    one('staged', { readAt: at }),
    one('ready', { readAt: at }),
  ])
  database.insertMany('importParts', [{ _id: 'hostile-sent_0', importId: 'hostile-sent', nth: 0, part }])
  database.insertMany('importRows', [row('hostile-staged', false), row('hostile-ready', true)])
}

/** The second line of the table: of what is new, nothing is wrong, or its address is missing. */
const row = (importId: string, sound: boolean): StagedRow => ({
  _id: `${importId}_2`,
  importId,
  row: 2,
  place: 2,
  group: sound ? 'new' : 'to-fix',
  skipped: false,
  key: sound ? '滨江区 新桥青年之家' : null,
  targetId: null,
  against: 'new',
  cells: { name: '新桥青年之家', district: '滨江区', address: sound ? '新桥路 1 号' : '' },
  formulas: [],
  problems: sound ? [] : [{ field: 'address', message: '缺地址' }],
  before: {},
  applied: false,
})

/** A list of who signed in on paper. */
export const PAPER = Buffer.from('活动名称：读书会\n时间：2026年3月5日 18:00-20:00\n姓名,学号\n林晓,20230001\n')
