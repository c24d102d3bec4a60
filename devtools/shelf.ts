import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A text that takes long to make. The processes of one run of the tests have a shelf (CITY_SHELF), where what one of them has made of
 * the same is there for all; elsewhere it is made each time. What nobody changes in the midst of a run need not be told in `madeOf`.
 */
export function shelved(name: string, madeOf: readonly string[], make: () => string): string {
  const shelf = process.env.CITY_SHELF
  if (shelf === undefined) return make()
  const place = join(shelf, `${name}-${digestOf(madeOf)}`)
  if (existsSync(place)) return readFileSync(place, 'utf8')
  const text = make()
  // Nobody finds half of it; where another process was quicker, it is the same text.
  const making = `${place}.${randomUUID()}`
  writeFileSync(making, text)
  renameSync(making, place)
  return text
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length} `).update(text)
  return hash.digest('hex')
}
