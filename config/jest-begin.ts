import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Before the first file of tests: a shelf for the cities that this run seeds. */
export default function begin(): void {
  process.env.CITY_SHELF = mkdtempSync(join(tmpdir(), 'youth-study-shelf-'))
}
