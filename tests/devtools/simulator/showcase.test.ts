import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { startSimulator, type Simulator } from '../../../devtools/simulator'
import { showcaseShots } from '../../../devtools/simulator/gallery/showcase'
import { soon } from '../../support/until'

const ROOT = resolve(__dirname, '../../..')

/** Each component is a file, and must be shown: a new one without states is red here. */
const components = readdirSync(resolve(ROOT, 'src/ui'))
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => basename(file, '.tsx'))
  .sort()

let phone: Simulator
beforeAll(async () => {
  phone = await startSimulator({
    dist: resolve(ROOT, 'dist/showcase-weapp'),
    invoke: () => new Promise(() => undefined),
    person: 'nobody',
    path: 'ui/showcase/index',
  })
})
afterAll(() => phone.close())

const drawn = (selector: string) => phone.phone.page.locator(selector)
const names = () => drawn('.showcase__name').allInnerTexts()

test('every component of src/ui is shown in some state, without an error', async () => {
  expect(components.length).toBeGreaterThan(25)
  await soon(async () => expect((await names()).sort()).toEqual(components))
  expect(await drawn('.showcase__component:not(:has(.showcase__state))').count()).toBe(0)
  // What waits for a moment before it is drawn is waited for.
  await soon(async () => expect(await drawn('.showcase__drawn:empty, .showcase__screen:empty').count()).toBe(0))
  expect([(await phone.report()).failures, phone.phone.windowErrors]).toEqual([[], []])
})

test('the gallery takes a picture of each, once', async () => {
  const pictured: string[] = []
  for (const { path } of showcaseShots) {
    await phone.restart(path)
    await drawn('.showcase__name').first().waitFor()
    pictured.push(...(await names()))
  }
  expect(pictured.sort()).toEqual(components)
})
