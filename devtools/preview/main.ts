import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startCloud, type Cloud } from '../cloud'
import { ENV_ID } from '../cloud/functions/environment'
import { collections } from '../cloud-spec'
import { seedCity, SERIF_FONT, type Size } from '../seed'
import { site } from './site'

const root = resolve(__dirname, '../..')
const DATA = join(root, '.local/preview')
const SEEDED = join(DATA, 'seeded.json')

/** The preview: the H5 build over the local cloud with a seeded city, on loopback only. */
async function main(): Promise<void> {
  // The city's certificates are signed by the key of the local cloud.
  process.env.TCB_ENV ??= ENV_ID
  const { values } = parseArgs({
    options: {
      reset: { type: 'boolean' },
      size: { type: 'string' },
      port: { type: 'string', default: '5210' },
      weapp: { type: 'boolean' },
      as: { type: 'string' },
    },
  })
  const size = sizeOf(values.size)
  if (values.reset) rmSync(DATA, { recursive: true, force: true })
  if (interrupted()) rmSync(DATA, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })

  const cloud: Cloud = await startCloud({
    dataDir: DATA,
    functionsDir: join(root, 'dist/cloudfunctions'),
    collections,
    port: Number(values.port),
    runTimers: true,
    functionEnv: { SERIF_FONT_FILE: `cloud://${ENV_ID}.local-bucket/${SERIF_FONT}` },
    fallback: site(join(root, 'dist/h5'), (name, data, openid) => cloud.invoke(name, data, { openid })),
  })
  seedOnce(cloud, size)
  if (values.weapp) console.log('dist/weapp talks to this cloud: open the project folder in WeChat DevTools.')
  console.log(`青年学习 Youth Study: ${cloud.url}/`)
  const stop = () => void cloud.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** A database without the note that seeding ended is half a city: it is made anew. */
const interrupted = (): boolean => existsSync(DATA) && !existsSync(SEEDED)

function seedOnce(cloud: Cloud, size: Size | null): void {
  if (existsSync(SEEDED)) {
    const kept = readFileSync(SEEDED, 'utf8')
    if (size !== null && kept !== String(size)) {
      console.log(`Keeping the city of size ${kept}; add --reset to make a new one.`)
    }
    return
  }
  const started = Date.now()
  seedCity(cloud, { size: size ?? 'small', now: new Date() })
  writeFileSync(SEEDED, String(size ?? 'small'))
  console.log(`Seeded the city of 澜江 in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function sizeOf(text: string | undefined): Size | null {
  if (text === undefined || text === 'small' || text === 'city') return text ?? null
  const people = Number(text)
  if (Number.isInteger(people) && people >= 300 && people <= 1_000_000) return people
  console.error('--size is small, city, or a number of people from 300 to 1000000')
  process.exit(1)
}

main().catch((failure: unknown) => {
  const taken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
  console.error(taken ? 'That port is taken: another preview may be running. Try npm start -- --port 5211' : failure)
  process.exit(1)
})
