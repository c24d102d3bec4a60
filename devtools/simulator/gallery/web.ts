import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import type { Cloud } from '../../cloud'
import { site } from '../../preview/site'
import { SIZES, type Shot, type Variant } from './shots'

export interface Web {
  shoot: (shot: Shot, variant: Variant) => Promise<Buffer>
  close: () => void
}

/** The web build under the preview's own pages. */
export async function openWeb(h5: string, { cloud, browser }: { cloud: Cloud; browser: Browser }): Promise<Web> {
  const server = createServer(site(h5, (name, data, openid) => cloud.invoke(name, data, { openid })))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    shoot: async (shot, { theme, size }) => {
      const context = await browser.newContext({
        ...{ viewport: SIZES[size], colorScheme: theme, deviceScaleFactor: size === 'phone' ? 2 : 1 },
        ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      })
      try {
        const page = await context.newPage()
        await page.clock.setSystemTime(cloud.clock.now())
        await page.goto(`http://127.0.0.1:${port}/as/${shot.person}/#/${shot.path}`)
        // Words may be broken by elements, so the whole text is looked through.
        await page.waitForFunction(
          (words) => document.body.innerText.replace(/\s+/g, '').includes(words.replace(/\s+/g, '')),
          shot.says,
          { timeout: 10_000 },
        )
        await page.waitForTimeout(400)
        return await page.screenshot()
      } finally {
        await context.close()
      }
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
