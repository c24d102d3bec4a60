import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { loopbackHook } from '../../devtools/cloud/functions/environment'

const WEAPP = resolve(__dirname, '../../dist/weapp')
const KB = 1000

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

const bytes = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)
const config = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8')) as {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
  preloadRule?: Record<string, { packages: string[] }>
}
const roots = (config.subPackages ?? config.subpackages ?? []).map(({ root }) => join(WEAPP, root))
const all = filesIn(WEAPP).filter((file) => !/project\.(private\.)?config\.json$|\.map$/.test(file))
const main = all.filter((file) => !roots.some((root) => file.startsWith(root)))

describe('bytes of the mini-program', () => {
  it('main package is at most 433 KB', () => {
    expect(bytes(main)).toBeLessThanOrEqual(433 * KB)
  })

  it('base.wxml is at most 29 KB', () => {
    expect(statSync(join(WEAPP, 'base.wxml')).size).toBeLessThanOrEqual(29 * KB)
  })

  it('there are sub-packages, each at most 250 KB', () => {
    expect(roots.length).toBeGreaterThanOrEqual(3)
    for (const root of roots) expect(bytes(all.filter((file) => file.startsWith(root)))).toBeLessThanOrEqual(250 * KB)
  })

  it('the notices, reading and searching them, are at most 150 KB', () => {
    const root = join(WEAPP, 'features/notices')
    expect(roots).toContain(root)
    expect(bytes(all.filter((file) => file.startsWith(root)))).toBeLessThanOrEqual(150 * KB)
  })

  // Keepers' pages stand in the desk's shell and ask by the fields of src/forms, which each package that does carries in files of their own.
  it.each([
    ['homes', 200],
    ['keeping', 222],
    // With all that has to be confirmed.
    ['boards', 234],
    ['writing', 250],
    ['moving', 110],
    ['stars', 122],
    ['talks', 115],
    ['figures', 60],
    ['sayings', 60],
  ])('%s, with all that it shows, is at most %d KB', (name, most) => {
    const root = join(WEAPP, 'features', name)
    expect(roots).toContain(root)
    expect(bytes(all.filter((file) => file.startsWith(`${root}/`)))).toBeLessThanOrEqual(most * KB)
  })

  it('what notices are written and reviewed with comes to who writes, and to nobody before', () => {
    const root = `${join(WEAPP, 'features/writing')}/`
    const holding = (word: string) => all.filter((file) => readFileSync(file, 'utf8').includes(word))
    // What a member opens fetches none of it ahead.
    const ahead = Object.values(config.preloadRule ?? {}).flatMap(({ packages }) => packages)
    expect(ahead).toContain('notices')
    expect(ahead).not.toContain('writing')
    for (const word of ['看去掉的', 'pen__text', '取消排期', '退回修改']) {
      expect(holding(word)).not.toEqual([])
      expect(holding(word).filter((file) => !file.startsWith(root))).toEqual([])
    }
  })

  it('holds no validator, no cloud code and no local address', () => {
    const code = all
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(code).toContain('callFunction')
    // What the cloud's own bundle says, so that each of these would be found; the validator's by a word that minifying keeps.
    const cloud = readFileSync(resolve(__dirname, '../../dist/cloudfunctions/lessons/index.js'), 'utf8')
    const cloudWords = ['safeParse', 'strictObject', 'strict_object', 'wx-server-sdk', 'SIGNING_KEY', 'createHmac']
    expect(cloudWords.filter((word) => !cloud.includes(word))).toEqual([])
    const foreign = [...cloudWords, '127.0.0.1', 'preview-member']
    expect(foreign.filter((word) => code.includes(word))).toEqual([])
  })

  it('holds nothing of the page that shows the components', () => {
    const page = ['showcase', '占满一行', 'not renewed']
    const code = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n')
    const shown = resolve(__dirname, '../../dist/showcase-weapp')
    // In the build that has it, each of these would be found.
    expect(page.filter((word) => !code(filesIn(join(shown, 'ui/showcase'))).includes(word))).toEqual([])
    expect(page.filter((word) => code(all).includes(word))).toEqual([])
    expect(existsSync(join(WEAPP, 'ui/showcase'))).toBe(false)
  })

  it('knows no rpx: on a PC the window is dragged, and nothing may grow with it', () => {
    const told = all.filter((file) => /\.(wxss|wxml|js|json)$/.test(file))
    expect(told.filter((file) => /[\d.]rpx\b/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('holds nothing of what sheets say for the web alone', () => {
    const styles = all.filter((file) => file.endsWith('.wxss'))
    const web = readFileSync(resolve(__dirname, '../../src/ui/web.scss'), 'utf8')
    expect(web).toMatch(/#ifdef h5[^]*weui-tabbar/)
    expect(styles.filter((file) => /weui|taro_page|taro-tabbar|#ifdef/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('inlines YouthNum and no other font', () => {
    const styles = all
      .filter((file) => file.endsWith('.wxss'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(styles.match(/@font-face/g)).toHaveLength(1)
    expect(styles).toMatch(/YouthNum/)
  })
})

describe('cloud functions', () => {
  it('exports carries the spreadsheet writer, so that branches need not', () => {
    const size = (name: string) => statSync(resolve(__dirname, '../../dist/cloudfunctions', name, 'index.js')).size
    expect(size('exports')).toBeLessThan(1000 * KB)
    expect(size('exports')).toBeGreaterThan(3 * size('boards'))
  })

  // It carries mammoth, with the XML and ZIP readers that come with it: in a function of its own no other starts slower for it.
  it('taking carries the reader of documents, so that writing need not', () => {
    const size = (name: string) => statSync(resolve(__dirname, '../../dist/cloudfunctions', name, 'index.js')).size
    expect(size('taking')).toBeLessThan(640 * KB)
    expect(size('taking')).toBeGreaterThan(2 * size('writing'))
  })

  // Keeping and writing answer most: each has twice the actions of the others. The minute does something of every noun.
  const larger = [
    ['keeping', 300] as const,
    ['writing', 260] as const,
    ['jobs', 260] as const,
    ['stars', 250] as const,
    ['talks', 270] as const,
  ]
  const others = [
    'identity',
    'lessons',
    'notices',
    'homes',
    'checkins',
    'sayings',
    'figures',
    'pushes',
    'boards',
    'desk',
  ]
  it.each([...larger, ...others.map((name) => [name, 220] as const)])(
    '%s is one self-contained file for Node 18 of at most %i KB',
    (name, most) => {
      const folder = resolve(__dirname, '../../dist/cloudfunctions', name)
      for (const file of ['index.js', 'package.json', 'config.json']) expect(existsSync(join(folder, file))).toBe(true)
      expect(statSync(join(folder, 'index.js')).size).toBeLessThan(most * KB)
      const required = [...readFileSync(join(folder, 'index.js'), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(
        ([, module]) => module,
      )
      expect(required.filter((module) => !module?.startsWith('node:'))).toEqual(['./wx-server-sdk.js'])
    },
  )

  it('starts by reading two files of its own, the SDK in one of them', () => {
    const folder = resolve(__dirname, '../../dist/cloudfunctions/lessons')
    const env = { ...process.env, ...loopbackHook('http://127.0.0.1:1/admin'), NODE_PATH: '' }
    // Where nothing is installed, as in the cloud.
    const alone = mkdtempSync(join(tmpdir(), 'youth-study-alone-'))
    cpSync(folder, alone, { recursive: true })
    const script = `require(${JSON.stringify(join(alone, 'index.js'))}); console.log(JSON.stringify(Object.keys(require.cache)))`
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' })
    const size = ['index.js', 'wx-server-sdk.js'].map((name) => statSync(join(alone, name)).size)
    rmSync(alone, { recursive: true })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(
      ['index.js', 'wx-server-sdk.js'].map((name) => join(realpathSync(tmpdir()), basename(alone), name)),
    )
    expect(size.reduce((sum, one) => sum + one, 0)).toBeLessThan(3100 * KB)
  })
})
