import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startCloud, type Cloud, type CloudOptions } from '../cloud'
import { collections } from '../cloud-spec'
import { ENV_ID } from '../cloud/functions/environment'
import { SERIF_FONT, type Planting } from '../seed'
import { seedFolder } from '../seed/folder'
import { site } from './site'

const root = resolve(__dirname, '../..')

export interface PreviewOptions extends Pick<Planting, 'film'> {
  dataDir: string
  /** Null keeps what is there, or seeds the small city. */
  size: Planting['size'] | null
  port: number
  /** The city's moment when it is opened; the cloud's clock goes on from there. This process's own time by default. */
  now?: Date
  /** How strict the cloud is, and what it does with what functions print. */
  cloud?: Partial<Pick<CloudOptions, 'strictIndexes' | 'log' | 'runTimers' | 'durable' | 'functionsDir'>>
}

export interface Preview {
  cloud: Cloud
  url: string
  /** How the city came about, in a sentence. */
  seeding: string
}

/** The H5 build over a local cloud with a seeded city, on loopback only. Data is kept from start to start. */
export async function startPreview({
  dataDir,
  size,
  port,
  now,
  film,
  cloud: cloudOptions,
}: PreviewOptions): Promise<Preview> {
  // The city's certificates are signed by the key of the local cloud.
  process.env.TCB_ENV ??= ENV_ID
  const seeded = join(dataDir, 'seeded.txt')
  // A database without the note that seeding ended is half a city: it is made anew.
  if (existsSync(dataDir) && !existsSync(seeded)) rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const durable = cloudOptions?.durable
  const seeding = seedOnce(dataDir, seeded, { size, film, now: now ?? new Date(), durable })

  const cloud: Cloud = await startCloud({
    dataDir,
    collections,
    port,
    functionsDir: join(root, 'dist/cloudfunctions'),
    functionEnv: { SERIF_FONT_FILE: `cloud://${ENV_ID}.local-bucket/${SERIF_FONT}` },
    fallback: site(
      join(root, 'dist/h5'),
      (name, data, openid) => cloud.invoke(name, data, { openid }),
      () => cloud.clock.offset,
    ),
    runTimers: true,
    ...cloudOptions,
  })
  if (now) cloud.clock.set(now.getTime())
  return { cloud, url: `${cloud.url}/`, seeding }
}

function seedOnce(
  dataDir: string,
  note: string,
  { size, ...planting }: Omit<Planting, 'size'> & { size: PreviewOptions['size']; durable: boolean | undefined },
): string {
  if (existsSync(note)) {
    const kept = readFileSync(note, 'utf8')
    const other = size !== null && kept !== String(size)
    return other ? `Keeping the city of size ${kept}; add --reset to make a new one.` : 'Using the city of last time.'
  }
  const started = Date.now()
  seedFolder(dataDir, { ...planting, size: size ?? 'small' })
  writeFileSync(note, String(size ?? 'small'))
  return `Seeded the city of 澜江 in ${((Date.now() - started) / 1000).toFixed(1)} s.`
}
