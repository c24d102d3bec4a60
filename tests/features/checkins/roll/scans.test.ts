import {
  codeWords,
  nonceWords,
  outcomeWords,
  reasonWords,
  scannedAt,
} from '../../../../src/features/checkins/roll/scan-words'
import { ScansStore } from '../../../../src/features/checkins/roll/scans.store'
import { appWith, Cloud } from '../../identity/cloud'
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
