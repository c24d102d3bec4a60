import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { Outbox, Pending, type FromHost, type ToHost } from './mail'
import type { Invoke } from './mains'
import type { Served } from './sdk-transport'

/** Most of what a request makes is garbage at once: in a larger nursery it is gone before it is looked at. */
const THREAD = { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 64 } }

export interface HostOptions {
  threads: number
  /** What points the SDK of a thread at the database. */
  env: Record<string, string>
  /** Serves requests to the database where the SDK is joined to it; without it they go by HTTP. */
  serve?: (text: string) => Promise<Served>
}

/** Threads that host the real functions; calls go round among them. */
export interface Hosts {
  invoke: Invoke
  close(): Promise<void>
}

/** Starts them and waits until all have loaded the functions. */
export async function startHosts({ threads, env, serve }: HostOptions): Promise<Hosts> {
  const entry = await bundleHost()
  const joined = serve ? 'joined' : 'http'
  const workers = Array.from({ length: threads }, () => new Worker(entry, { ...THREAD, env, workerData: joined }))
  const calls = new Pending<string>()
  const outboxes = await Promise.all(
    workers.map(async (worker) => {
      const outbox = new Outbox<ToHost>(worker)
      await once(worker, 'message')
      worker.on('message', (messages: readonly FromHost[]) => {
        for (const message of messages) read(message, { calls, outbox, serve })
      })
      return outbox
    }),
  )
  let next = 0
  return {
    invoke: async (name, event, caller) => {
      next = (next + 1) % outboxes.length
      const outbox = outboxes[next]
      const text = JSON.stringify(event)
      return JSON.parse(
        await calls.ask((id) => outbox?.send({ kind: 'call', id, name, event: text, caller })),
      ) as unknown
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
      rmSync(dirname(entry), { recursive: true, force: true })
    },
  }
}

interface Reading {
  calls: Pending<string>
  outbox: Outbox<ToHost>
  serve: HostOptions['serve']
}

function read(message: FromHost, { calls, outbox, serve }: Reading): void {
  if (message.kind === 'answer') calls.settle(message.id, message.text)
  else if (message.kind === 'failure') calls.fail(message.id, new Error(message.message))
  else if (message.kind === 'ask' && serve) {
    const { id } = message
    void serve(message.text).then((served) => {
      if ('text' in served) outbox.send({ kind: 'served', id, text: served.text })
      else outbox.send({ kind: 'silence', id, silence: served.silence })
    })
  }
}

/** One file of what a thread runs, so that threads pay for no compiler; the SDK stays outside, as it was installed. */
async function bundleHost(): Promise<string> {
  const root = join(__dirname, '../../..')
  // Below the root, so that the SDK is found from there.
  mkdirSync(join(root, '.local'), { recursive: true })
  const outfile = join(mkdtempSync(join(root, '.local/load-')), 'host.cjs')
  await build({
    entryPoints: [join(__dirname, 'host.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    external: ['wx-server-sdk', '@cloudbase/node-sdk'],
    define: { __filename: JSON.stringify(join(root, 'devtools/simulation/load/host.ts')) },
  })
  return outfile
}
