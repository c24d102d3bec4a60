import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../cloud-spec'
import { Clock, Engine } from '../cloud'
import { FileStore } from '../cloud/storage/file-store'
import { seedCity, type Planting } from '.'

interface Seeding extends Planting {
  /** Whether it must outlive the machine's power; true by default. */
  durable?: boolean | undefined
}

/**
 * Fills the folder of a cloud that does not run yet with the made-up city. The processes of one run of the tests have a shelf
 * (CITY_SHELF) that holds what one of them has seeded: to copy a city takes a thirtieth of what it takes to make one.
 */
export function seedFolder(dataDir: string, seeding: Seeding): void {
  const shelf = process.env.CITY_SHELF
  if (shelf === undefined) return seed(dataDir, seeding)
  const { size, now, film = 'whole' } = seeding
  const kept = join(shelf, `${size}-${film}-${now.getTime()}`)
  if (!existsSync(kept)) {
    const making = mkdtempSync(join(shelf, 'making-'))
    seed(making, { ...seeding, durable: false })
    putThere(making, kept)
  }
  cpSync(kept, dataDir, { recursive: true })
}

function seed(dataDir: string, { durable, ...planting }: Seeding): void {
  const database = new Engine(dataDir, durable === undefined ? {} : { durable })
  database.ensureCollections(collections)
  seedCity({ database, storage: new FileStore(join(dataDir, 'files'), new Clock(), () => '') }, planting)
  database.close()
}

function putThere(making: string, kept: string): void {
  try {
    renameSync(making, kept)
  } catch (failure) {
    // Another process was quicker: it is the same city.
    if (!existsSync(kept)) throw failure
    rmSync(making, { recursive: true })
  }
}
