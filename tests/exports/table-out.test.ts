import type { Brought } from '../../src/services/platform/files'
import { TableOutStore } from '../../src/exports/table-out.store'
import { appWith, Cloud, refusal } from '../features/identity/cloud'
import { keeper, NOW } from '../features/keeping/keeping'

const FILE = { fileName: '到场.xlsx', url: 'x', expiresAt: NOW, rows: 12 }

function tableOf(cloud: Cloud, brought: Brought) {
  const app = appWith(cloud, keeper)
  const ask = (format: 'xlsx' | 'csv') => app.call('exports', 'exportPresent', { sessionId: 'a1', format })
  return { app, ask, store: new TableOutStore(app, () => Promise.resolve(brought)) }
}

describe('a table to take away', () => {
  it('is made once however often it is tapped, and says how many rows it has', async () => {
    const cloud = new Cloud().answer('exportPresent', FILE)
    const { ask, store } = tableOf(cloud, { state: 'shown' })
    await Promise.all([store.make('xlsx', ask), store.make('xlsx', ask)])
    expect(cloud.inputs('exportPresent')).toEqual([{ sessionId: 'a1', format: 'xlsx' }])
    expect([store.problem, store.done?.rows]).toEqual([null, 12])
  })

  it('that was made and did not open says so', async () => {
    const { ask, store } = tableOf(new Cloud().answer('exportPresent', FILE), { state: 'stuck' })
    await store.make('csv', ask)
    expect(store.problem).toContain('没有打开')
  })

  it('that could not be had says why, and without a network that it needs one', async () => {
    const refused = new Cloud().answer('exportPresent', refusal('FORBIDDEN', '只有管理员能导出'))
    const { app, ask, store } = tableOf(refused, { state: 'stuck' })
    await store.make('csv', ask)
    expect(store.problem).toBe('没有导出成。只有管理员能导出')
    app.session.setOnline(false)
    expect(store.problem).toBe('没有网络，导出要联网。')
  })

  it('that the phone holds goes to a chat by a tap of its own', async () => {
    const { ask, store } = tableOf(new Cloud().answer('exportPresent', FILE), {
      state: 'held',
      send: () => Promise.resolve(true),
    })
    await store.make('csv', ask)
    expect([store.held, store.sent]).toEqual([true, false])
    await store.sendOn()
    expect(store.sent).toBe(true)
    // The copy goes with the sheet, and what would send it.
    store.forget()
    expect([store.held, store.sent, store.done]).toEqual([false, false, null])
  })
})
