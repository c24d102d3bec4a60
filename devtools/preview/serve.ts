import { resolve } from 'node:path'
import type { Cloud } from '../cloud'
import { openLocalServer, type LocalServer } from '../local-server'
import { site } from './site'

const H5 = resolve(__dirname, '../../dist/h5')

/** The web build for the city's people over a cloud that already runs, on loopback; port 0 is any free one. */
export function serveWeb(cloud: Cloud, port: number): Promise<LocalServer> {
  const handle = site(
    H5,
    (name, data, openid) => cloud.invoke(name, data, { openid }),
    () => cloud.clock.offset,
  )
  return openLocalServer({ handle, port })
}
