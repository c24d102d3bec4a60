import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import automator from 'miniprogram-automator'
import { until } from '../../support/until'

const ROOT = resolve(__dirname, '../../..')

/** In a process of its own, because the client keeps a timer of 15 seconds running when what it launched has ended. */
const LAUNCH = `
const [cliPath, projectPath, port] = process.argv.slice(1)
require('miniprogram-automator').launch({ cliPath, projectPath, port: Number(port), timeout: 100000 }).then(async (mini) => {
  const page = await mini.currentPage()
  await mini.close()
  console.log(page.path)
  process.exit(0)
})`

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

test('automator.launch starts the simulator by its cli, and closing ends it', async () => {
  const port = await freePort()
  const cli = join(ROOT, 'devtools/simulator/cli')
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', LAUNCH, cli, ROOT, String(port)], { cwd: ROOT })
  expect(stdout.trim()).toBe('pages/study/index')
  const gone = async (): Promise<boolean> => {
    const again = await automator.connect({ wsEndpoint: `ws://127.0.0.1:${port}` }).catch(() => null)
    again?.disconnect()
    return again === null
  }
  await until(gone, () => 'the simulator still listens')
}, 150_000)
