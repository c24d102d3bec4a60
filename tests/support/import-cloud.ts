import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { ImportSummary } from '../../src/contract/import-replies'
import { PART_BYTES } from '../../src/domain/limits'
import { aCity, OFFICER, ROOT } from './city'
import { localCloud, TUESDAY, type TestCloud } from './local-cloud'
import { all } from './recount'

/** A committee that imports tables of Youth Homes, in a city of three districts. */
export interface ImportCloud extends TestCloud {
  /** Sends a file as a phone does, and has it read. */
  imported(file: Buffer, importId?: string, fileName?: string): Promise<ImportSummary>
  /** Applies until all is done. */
  applied(importId?: string): Promise<ImportSummary>
  venues(): Venue[]
}

export const DISTRICTS = ['滨江区', '高新区', '安平县'] as const
export const HEAD = [
  '名称',
  '区县',
  '地址',
  '经度',
  '纬度',
  '开放时间',
  '服务',
  '值守',
  '电话',
  '一句话',
  '介绍',
] as const
const LONGEST = 100

export async function importCloud(): Promise<ImportCloud> {
  const test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 2, branches: 1, people: 2 }))
  test.has({ directories: DISTRICTS.map((_id, order): Directory => ({ _id, order, rows: {} })) })
  const officer = test.as(OFFICER)
  return {
    ...test,
    imported: async (file, importId = 'i1', fileName = '场馆.xlsx') => {
      await officer.call('imports', 'begin', { orgId: ROOT, importId, kind: 'venues', fileName, bytes: file.length })
      for (const [nth, part] of partsOf(file).entries()) await officer.call('imports', 'part', { importId, nth, part })
      return officer.call('imports', 'read', { importId })
    },
    applied: async (importId = 'i1') => {
      for (let n = 0; n < LONGEST; n++) {
        const summary = await officer.call('imports', 'apply', { importId })
        if (summary.step === 'done') return summary
      }
      throw new Error('it never ends')
    },
    venues: () => all<Venue>(test.cloud, 'venues').sort((a, b) => a.order - b.order),
  }
}

export const partsOf = (file: Buffer): string[] =>
  Array.from({ length: Math.ceil(file.length / PART_BYTES) }, (_, nth) =>
    file.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES).toString('base64'),
  )

/** A row of a table of Youth Homes, all its cells. */
export const line = (
  name: string,
  district: string,
  rest: Partial<Record<(typeof HEAD)[number], string>> = {},
): string[] => HEAD.map((column) => rest[column] ?? wordOf(column, name, district))

const wordOf = (column: string, name: string, district: string): string =>
  column === '名称' ? name : column === '区县' ? district : column === '地址' ? `${name} 1 号` : ''
