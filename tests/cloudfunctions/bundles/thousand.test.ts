import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PART_BYTES } from '../../../src/domain/limits'
import { packed } from '../../../src/domain/zip-pack'
import { bundleCloud } from '../../support/bundle-cloud'
import { tagged } from '../../support/old-pages'
import { PLAIN } from '../../support/pictures'
import { EDITOR } from '../../support/writing-staff'

const MANY = 1000
/** What stands around the text of a page on its site: of a hundred pages about as many bytes as may be sent. */
const AROUND = `<!-- ${'nav '.repeat(2080)} -->`

/** A site's notices of four years, some with a picture of their own. */
function aSite(): Buffer {
  const pages = Array.from({ length: MANY }, (_, n) => {
    const date = new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10)
    const inside = n % 10 === 0 ? `<img src="../img/${n}.png">` : ''
    return { name: `site/${n}.html`, content: Buffer.from(tagged({ title: `第 ${n} 号通知`, date, inside }) + AROUND) }
  })
  const pictures = Array.from({ length: MANY / 10 }, (_, n) => ({ name: `img/${n * 10}.png`, content: PLAIN.png }))
  return Buffer.from(packed([...pages, ...pictures]))
}

/** The most that the process of a function has ever held; null where the machine does not tell. */
function mostHeldBy(name: string): number | null {
  if (!existsSync('/proc/self/status')) return null
  const processes = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid))
  const held = processes.flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`/cloudfunctions/${name}/`)) return []
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      if (!status.includes(`PPid:\t${process.pid}\n`)) return []
      return [Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024]
    } catch {
      return []
    }
  })
  if (held.length === 0) throw new Error(`no process of ${name} is there`)
  return Math.max(...held)
}

it('moves 1,000 in with at most 40 requests for each hundred, within 200 MB of memory', async () => {
  const test = await bundleCloud()
  try {
    const file = aSite()
    let requests = Math.ceil(file.length / PART_BYTES) + 1
    await test.sent(file)
    const editor = test.as(EDITOR)
    for (let step = 'reading'; step === 'reading'; requests++)
      ({ step } = await editor.call('taking', 'readBundle', { bundleId: 'b1' }))
    let cursor: string | null = null
    do {
      const page: { next: string | null } = await editor.call('taking', 'bundleRows', {
        bundleId: 'b1',
        group: 'ready',
        cursor,
      })
      cursor = page.next
      requests++
    } while (cursor !== null)
    for (let left = MANY; left > 0; requests++)
      left = (await editor.call('taking', 'applyBundle', { bundleId: 'b1' })).counts.ready
    expect(test.notices()).toHaveLength(MANY)
    expect(file.length).toBeGreaterThan(9_000_000)
    expect((requests / MANY) * 100).toBeLessThanOrEqual(40)
    // What its process ever had of the machine, with all that was not swept up yet: a function has 256 MB.
    expect(mostHeldBy('taking') ?? 0).toBeLessThan(200_000_000)
  } finally {
    await test.stop()
  }
}, 120_000)
