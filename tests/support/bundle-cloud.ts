import type { BundleSummary, MovedRow } from '../../src/contract/moving-replies'
import { PART_BYTES } from '../../src/domain/limits'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { ROOT } from './city'
import type { TestCloud } from './local-cloud'
import { all } from './recount'
import { EDITOR, writingCloud } from './writing-staff'

/** An organisation that moves old notices in. */
export interface BundleCloud extends TestCloud {
  /** Sends a file as a page does, in as many requests as it takes. */
  sent(file: Buffer, bundleId?: string, fileName?: string): Promise<void>
  /** And has all of it read. */
  read(file: Buffer, bundleId?: string, fileName?: string): Promise<BundleSummary>
  /** Takes all that are ready. */
  applied(bundleId?: string, who?: string): Promise<BundleSummary>
  rows(bundleId?: string): Promise<MovedRow[]>
  notices(): Notice[]
}

const LONGEST = 200

export async function bundleCloud(): Promise<BundleCloud> {
  const test = await writingCloud()
  const editor = test.as(EDITOR)
  const sent: BundleCloud['sent'] = async (file, bundleId = 'b1', fileName = '旧公告.zip') => {
    await editor.call('taking', 'beginBundle', { orgId: ROOT, bundleId, fileName, bytes: file.length })
    for (let nth = 0; nth * PART_BYTES < file.length; nth++) {
      const part = file.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES).toString('base64')
      await editor.call('taking', 'bundlePart', { bundleId, nth, part })
    }
  }
  const until = async (ask: () => Promise<BundleSummary>, done: (one: BundleSummary) => boolean) => {
    for (let n = 0; n < LONGEST; n++) {
      const summary = await ask()
      if (done(summary)) return summary
    }
    throw new Error('it never ends')
  }
  return {
    ...test,
    sent,
    read: async (file, bundleId = 'b1', fileName = '旧公告.zip') => {
      await sent(file, bundleId, fileName)
      return until(
        () => editor.call('taking', 'readBundle', { bundleId }),
        ({ step }) => step !== 'reading',
      )
    },
    applied: (bundleId = 'b1', who = EDITOR) =>
      until(
        () => test.as(who).call('taking', 'applyBundle', { bundleId }),
        ({ counts }) => counts.ready === 0,
      ),
    rows: async (bundleId = 'b1') =>
      (await editor.call('taking', 'bundleRows', { bundleId, group: 'all', cursor: null })).rows,
    notices: () => all<Notice>(test.cloud, 'notices').sort((a, b) => (a._id < b._id ? -1 : 1)),
  }
}
