import { rmSync } from 'node:fs'

/** After the last file of tests: what was kept for all of them goes. */
export default function end(): void {
  const { CITY_SHELF } = process.env
  if (CITY_SHELF !== undefined) rmSync(CITY_SHELF, { recursive: true, force: true })
}
