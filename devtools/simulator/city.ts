import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startCloud, type Cloud } from '../cloud'
import { ENV_ID } from '../cloud/functions/environment'
import { collections } from '../cloud-spec'
import { SERIF_FONT, type Size } from '../seed'
import { seedFolder } from '../seed/folder'

/** Tuesday morning of a week: this week's lesson is open and due on Sunday. */
export const TUESDAY = new Date('2026-11-24T02:00:00Z')

export interface CityCloud {
  cloud: Cloud
  close: () => Promise<void>
}

/** A local cloud with a seeded city in it, on a disk of its own that goes with it. */
export async function cityCloud(
  settings: { size?: Size; now?: Date; log?: (line: string) => void; runTimers?: boolean } = {},
): Promise<CityCloud> {
  const { size = 300, now = new Date(), log, runTimers = false } = settings
  // The city's certificates are signed by the key of the local cloud.
  process.env.TCB_ENV ??= ENV_ID
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-city-'))
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true })
  try {
    seedFolder(dataDir, { size, now, durable: false })
  } catch (failure) {
    forget()
    throw failure
  }
  const cloud = await startCloud({
    dataDir,
    collections,
    functionsDir: resolve(__dirname, '../../dist/cloudfunctions'),
    functionEnv: { SERIF_FONT_FILE: `cloud://${ENV_ID}.local-bucket/${SERIF_FONT}` },
    ...(log ? { log } : {}),
    runTimers,
    durable: false,
  })
  cloud.clock.set(now.getTime())
  const close = async (): Promise<void> => {
    await cloud.close()
    forget()
  }
  return { cloud, close }
}
