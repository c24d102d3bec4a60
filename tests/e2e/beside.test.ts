import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { serveWeb } from '../../devtools/preview/serve'
import { City } from './support/city'
import { takeLesson } from './support/taking'

const BOARD = 'as/secretary/#/features/boards/board/pages/board/index?branchId=jd2302'
const city = City.forTests()

test('the web preview stands over the same cloud: a lesson finished on the phone moves the board there', async () => {
  if (!existsSync(resolve(__dirname, '../../dist/h5/index.html'))) throw new Error('npm run build:h5 comes first')
  const web = await serveWeb(city.cloud, 0)
  const context = await city.browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  try {
    const board = await context.newPage()
    board.setDefaultTimeout(60_000)
    const says = (words: string) => board.getByText(words).locator('visible=true').first().waitFor()
    await board.goto(`${web.url}/${BOARD}`)
    await says('80.4')

    const member = await city.phoneOf('member')
    await takeLesson(member)

    await board.reload()
    await says('82.6')
  } finally {
    await context.close()
    await web.close()
  }
})
