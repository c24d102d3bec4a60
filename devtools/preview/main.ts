import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { obeyTestNow } from '../clock/test-now'
import type { Size } from '../seed'
import { startPreview } from './preview'

const DATA = resolve(__dirname, '../../.local/preview')

async function main(): Promise<void> {
  obeyTestNow()
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
  const { cloud, url, seeding } = await startPreview({ dataDir: DATA, size, port: Number(values.port) })
  console.log(seeding)
  if (values.weapp) console.log('dist/weapp talks to this cloud: open the project folder in WeChat DevTools.')
  console.log(`青年学习 Youth Study: ${url}`)
  const stop = () => void cloud.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
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
