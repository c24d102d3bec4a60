import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPreview } from '../../devtools/preview/preview'
import { serveWeb } from '../../devtools/preview/serve'
import { openBridge, type Driven } from '../../devtools/simulator/bridge'
import { serveSite } from '../../devtools/simulator/server'
import { Wire } from '../../devtools/simulator/wire'

const gone = (): Promise<never> => Promise.reject(new Error('there is no phone'))

/** Stands where a phone would be: what is asked of it fails. */
const NO_PHONE: Driven = { listeners: new Set(), ask: gone, tap: gone, screenshot: gone, report: gone }

/** Runs in a process of its own: each server that a developer's machine opens, whose ports are told by the first message. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-servers-'))
  const cloud = { durable: false, runTimers: false }
  const preview = await startPreview({ dataDir, size: 300, port: 0, film: 'clip', cloud })
  const web = await serveWeb(preview.cloud, 0)
  const bundle = { scripts: {}, configs: {}, styles: {}, templates: '' }
  const site = await serveSite({
    dist: dataDir,
    bundle,
    wire: new Wire(),
    home: 'the picker',
    callAs: (openid, { name, data }) => preview.cloud.invoke(name, data, { openid }),
  })
  const bridge = await openBridge({ phone: NO_PHONE, onClose: () => undefined })
  const port = (url: string): number => Number(new URL(url).port)
  process.send?.({
    dataDir,
    ports: { preview: preview.cloud.port, web: web.port, simulator: site.port, bridge: port(bridge.url) },
  })
}

process.on('disconnect', () => process.exit(0))
void main()
