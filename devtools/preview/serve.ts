import { createServer } from 'node:http'
import { resolve } from 'node:path'
import type { Cloud } from '../cloud'
import { site } from './site'

const H5 = resolve(__dirname, '../../dist/h5')

export interface Web {
  url: string
  close: () => Promise<void>
}

/** The web build for the city's people over a cloud that already runs, on loopback; port 0 is any free one. */
export async function serveWeb(cloud: Cloud, port: number): Promise<Web> {
  const server = createServer(
    site(
      H5,
      (name, data, openid) => cloud.invoke(name, data, { openid }),
      () => cloud.clock.offset,
    ),
  )
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${listening}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
