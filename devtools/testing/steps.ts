import type { Step } from './lanes'

const bin = (name: string, ...args: string[]): string[] => ['node', `node_modules/${name}`, ...args]
const built = (target: string): string[] => ['node', 'devtools/scripts/build.mjs', target]

/** What the tests wait for. */
export const BEFORE: readonly Step[] = [
  { name: 'build for H5', command: built('h5') },
  { name: 'build for WeChat', command: built('weapp') },
  { name: 'build of the cloud functions', command: built('cloud') },
  { name: 'build that shows the components', command: built('showcase-weapp') },
]

/** Large tools with a package of their own: CI asks for them, a developer need not. */
const wechat = (step: Step): readonly Step[] => (process.env.WECHAT_CHECKS === '1' ? [step] : [])

/** What is checked beside the tests, which often wait for something else than the processor. */
export const BESIDE: readonly Step[] = [
  ...wechat({ name: 'WeChat’s own checks', command: ['node', 'devtools/wechat/check.mjs'] }),
  { name: 'types and lint', command: bin('oxlint/bin/oxlint') },
  {
    name: 'borders',
    command: bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', 'config/borders.cjs', 'src', 'cloudfunctions', 'devtools'],
    ),
  },
  { name: 'formatting', command: bin('oxfmt/bin/oxfmt', '--check') },
]

/** What is made of what tests and checks have left behind. */
export const AFTER: readonly Step[] = wechat({
  name: 'screens as WeChat draws them',
  command: ['node', '--import', 'tsx', 'devtools/wechat/trees/main.ts', '.local/wechat/templates.js'],
})
