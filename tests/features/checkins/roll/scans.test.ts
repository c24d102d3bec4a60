import { PresentOutStore } from '../../../../src/features/checkins/roll/present-out.store'
import {
  codeWords,
  nonceWords,
  outcomeWords,
  reasonWords,
  scannedAt,
} from '../../../../src/features/checkins/roll/scan-words'
import { ScansStore } from '../../../../src/features/checkins/roll/scans.store'
import { appWith, Cloud, refusal } from '../../identity/cloud'
import { keeper } from '../../keeping/keeping'
import { NOW, session, SESSION } from './roll'

describe('the record of scans', () => {
  it('is read by the page', async () => {
    const page = { rows: [], session, thinned: null, now: NOW }
    const cloud = new Cloud().answer('scans', { ...page, next: 'c1' }, { ...page, next: null })
    const store = new ScansStore(appWith(cloud, keeper), SESSION)
    await store.refresh()
    await store.pages.toNext()
    expect(cloud.inputs('scans')).toEqual([
      { sessionId: SESSION, cursor: null },
      { sessionId: SESSION, cursor: 'c1' },
    ])
    expect(store.pages.last).toBe(1)
  })

  it('says of when, why and by which code, and tells no more of a code than its end', () => {
    expect(scannedAt('2026-11-24T01:57:20Z', NOW)).toBe('09:57:20')
    expect(scannedAt('2026-11-23T01:57:20Z', NOW)).toBe('昨天 09:57:20')
    expect(codeWords({ at: '2026-11-24T01:57:23Z', codeAt: '2026-11-24T01:57:20Z' })).toBe('码的时间 09:57:20')
    expect(codeWords({ at: NOW, codeAt: null })).toBe('')
    expect([nonceWords('ABCDEFGHJKLM'), nonceWords(null)]).toEqual(['码尾 JKLM', ''])
    expect([reasonWords('wrong-passcode'), reasonWords(null), reasonWords('a-later-word')]).toEqual([
      '口令不对',
      '',
      '别的原因',
    ])
    expect([outcomeWords('waiting'), outcomeWords('a-later-word')]).toEqual(['等确认', 'a-later-word'])
  })
})

describe('who was present, as a table', () => {
  const file = { fileName: '到场.xlsx', url: 'x', expiresAt: NOW, rows: 12 }

  it('is made once however often it is tapped', async () => {
    const cloud = new Cloud().answer('exportPresent', file)
    const bring = jest.fn(() => Promise.resolve({ state: 'shown' as const }))
    const store = new PresentOutStore(appWith(cloud, keeper), SESSION, bring)
    await Promise.all([store.make('xlsx'), store.make('xlsx')])
    expect(cloud.inputs('exportPresent')).toEqual([{ sessionId: SESSION, format: 'xlsx' }])
    expect([store.problem, store.done?.rows]).toEqual([null, 12])
  })

  it('that could not be had says why, and without a network that it needs one', async () => {
    const app = appWith(new Cloud().answer('exportPresent', refusal('FORBIDDEN', '只有管理员能导出')), keeper)
    const store = new PresentOutStore(app, SESSION, () => Promise.resolve({ state: 'stuck' }))
    await store.make('csv')
    expect(store.problem).toBe('没有导出成。只有管理员能导出')
    app.session.setOnline(false)
    expect(store.problem).toBe('没有网络，导出要联网。')
  })
})
