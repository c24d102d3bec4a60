import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PrintedReach = 'own' | 'node' | 'subtree' | '—'
/** What docs/permissions.md says: by deed, then by role or `member`. */
export type PrintedTable = ReadonlyMap<string, ReadonlyMap<string, PrintedReach>>

const REACHES: readonly string[] = ['own', 'node', 'subtree', '—']
const isReach = (cell: string): cell is PrintedReach => REACHES.includes(cell)

/** Reads the English part of the page as a person would, so that it is a second word beside the rows that the doors ask. */
export function printedTable(): PrintedTable {
  const page = readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8')
  const english = page.slice(page.indexOf('\n## English'), page.indexOf('\n## 被拒绝'))
  const table = new Map<string, Map<string, PrintedReach>>()
  let heads: string[] = []
  for (const cells of english.split('\n').map(cellsOf)) {
    const [first = '', , ...reaches] = cells
    if (first === 'deed') heads = cells.slice(2)
    else if (first.startsWith('`')) {
      const row = heads.map((head, i): [string, PrintedReach] => {
        const reach = reaches[i] ?? ''
        if (!isReach(reach)) throw new Error(`docs/permissions.md says ${reach} of ${first}`)
        return [head, reach]
      })
      table.set(first.replaceAll('`', ''), new Map(row))
    }
  }
  return table
}

const cellsOf = (line: string): string[] =>
  line.startsWith('|')
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : []
