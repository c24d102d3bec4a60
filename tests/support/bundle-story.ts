import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { packed } from '../../src/domain/zip-pack'
import { sudy, tagged } from './old-pages'
import { PLAIN } from './pictures'

const A_PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  of: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

const FILES: Readonly<Record<string, string | Buffer>> = {
  '1.html': tagged({ inside: '<img src="1.png"><img src="https://cdn.example.invalid/a.png">' }),
  '1.png': PLAIN.png,
  '2.html': tagged({ title: '团代会召开', date: '' }).replace('2026-01-01', ''),
  '3.html': sudy(),
  '公示.pdf': A_PDF,
  '里面.zip': 'PK',
}

/** An organisation's old notices, once through all that can be done with a bundle; a second one is given up. */
export async function moveNotices(call: Call, orgId: string): Promise<void> {
  const file = packed(Object.entries(FILES).map(([name, content]) => ({ name, content: Buffer.from(content) })))
  const part = Buffer.from(file).toString('base64')
  for (const bundleId of ['story-old-1', 'story-old-2']) {
    await call(['taking', 'beginBundle'], { orgId, bundleId, fileName: '旧公告.zip', bytes: file.length })
    await call(['taking', 'bundlePart'], { bundleId, nth: 0, part })
    await call(['taking', 'readBundle'], { bundleId })
  }
  await call(['taking', 'dropBundle'], { bundleId: 'story-old-2' })
  const on = { bundleId: 'story-old-1' }
  await call(['taking', 'bundleRows'], { ...on, group: 'to-fix', cursor: null })
  await call(['taking', 'bundleRows'], { ...on, group: 'all', cursor: null })
  await call(['taking', 'bundlePage'], { ...on, nth: 1 })
  await call(['taking', 'putRight'], { ...on, nth: 2, day: '2024-09-30' })
  await call(['taking', 'doWithout'], { ...on, nth: 1, what: 'foreign', without: true })
  await call(['taking', 'leaveOut'], { ...on, nth: null, out: true })
  await call(['taking', 'applyBundle'], on)
  await call(['taking', 'bundle'], on)
  await call(['taking', 'bundles'], { orgId })
}
