import { tendActivities } from './activities'
import { tendCheckIns } from './check-ins'
import { countFigures, isFigureHour } from './figures'
import { freeze } from './freeze'
import { checkHealth, isHealthHour } from './health'
import type { Job } from './job'
import { goOnMoving } from './moves'
import { tendNotices } from './notices'
import { prepare } from './prepare'
import { isReconcileHour, reconcile } from './reconcile'
import { rollUp } from './roll-up'
import { sweepExports } from './sweep'
import { sweepBundles } from './sweep-bundles'
import { sweepImports } from './sweep-imports'
import { sweepFiles } from './sweep-files'
import { sweepRequests } from './sweep-requests'
import { followVenues } from './venues'

const always = (): boolean => true

/** All that the minute's timer does: WeChat allows one timer a function. Shares are milliseconds and come to less than the minute. */
export const JOBS: readonly Job[] = [
  { name: 'prepare', shareMs: 4000, due: always, run: async (run) => ({ branches: await prepare(run) }) },
  { name: 'move', shareMs: 4000, due: always, run: async (run) => ({ moves: await goOnMoving(run) }) },
  { name: 'roll-up', shareMs: 7000, due: always, run: rollUp },
  { name: 'freeze', shareMs: 4000, due: always, run: async (run) => ({ assignments: await freeze(run) }) },
  { name: 'notices', shareMs: 4000, due: always, run: tendNotices },
  { name: 'activities', shareMs: 4000, due: always, run: tendActivities },
  { name: 'venues', shareMs: 4000, due: always, run: async (run) => ({ venues: await followVenues(run) }) },
  { name: 'check-ins', shareMs: 4000, due: always, run: tendCheckIns },
  { name: 'health', shareMs: 4000, due: isHealthHour, run: async (run) => ({ nodes: await checkHealth(run) }) },
  // Differences that this night has found; expected: none.
  {
    name: 'reconcile',
    shareMs: 4000,
    due: isReconcileHour,
    run: async (run) => ({ differences: await reconcile(run) }),
  },
  { name: 'figures', shareMs: 4000, due: isFigureHour, run: async (run) => ({ months: await countFigures(run) }) },
  {
    name: 'sweep',
    shareMs: 4000,
    due: always,
    run: async (run) => ({
      files: await sweepExports(run),
      imports: await sweepImports(run),
      bundles: await sweepBundles(run),
      uploads: await sweepFiles(run),
      requests: await sweepRequests(run),
    }),
  },
]
