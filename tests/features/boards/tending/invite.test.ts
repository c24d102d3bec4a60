import type { BranchInvite } from '../../../../src/contract/invites'
import { inviteIn } from '../../../../src/features/identity/invite-code'
import { joinUrl } from '../../../../src/features/boards/inner-routes'
import { invitePicture } from '../../../../src/features/boards/tending/invite-picture'
import { messageWords, placeWords, qrText, untilWords } from '../../../../src/features/boards/tending/invite-words'
import { InviteStore } from '../../../../src/features/boards/tending/invite.store'
import { qrOf } from '../../../../src/services/qr'
import { appWith, BRANCH, Cloud, refusal } from '../../identity/cloud'
import { NOW } from '../boards'

const told = (over: Partial<BranchInvite> = {}): BranchInvite => ({
  branch: BRANCH,
  path: [
    { id: 'city', name: '澜江市' },
    { id: 'school', name: '澜江职业技术学院' },
  ],
  secretary: '沈嘉树',
  invite: { code: 'JD23K7', days: 7, expiresAt: '2026-11-30T02:20:00Z' },
  now: NOW,
  ...over,
})
const over = told({ invite: { code: 'JD23K7', days: 30, expiresAt: NOW } })

async function opened(cloud: Cloud) {
  const app = appWith(cloud)
  const store = new InviteStore(app, 'b1')
  await store.refresh()
  return { app, store }
}

it('makes the code anew once however often it is tapped, for as long as the last', async () => {
  const cloud = new Cloud().answer('invite', told()).answer('renewInvite', refusal('UNREACHABLE', '网络断了'), over)
  const { store } = await opened(cloud)
  store.ask(true)
  await store.renew()
  expect([store.asking, store.problem]).toEqual([true, '没有办成。网络断了'])
  await Promise.all([store.renew(), store.renew()])
  const sent = { branchId: 'b1', code: 'JD23K7', days: 7 }
  expect([cloud.inputs('renewInvite'), store.asking]).toEqual([[sent, sent], false])
})

it('sets how long a good code is good, and makes another of one that is over, or of none', async () => {
  const cloud = new Cloud().answer('invite', told()).answer('setInviteDays', over).answer('renewInvite', told())
  const { store } = await opened(cloud)
  await store.setDays(90)
  expect(cloud.inputs('setInviteDays')).toEqual([{ branchId: 'b1', code: 'JD23K7', days: 90 }])
  expect([store.good, store.days]).toEqual([false, 30])
  await store.setDays(7)
  expect([cloud.inputs('renewInvite'), store.good]).toEqual([[{ branchId: 'b1', code: 'JD23K7', days: 7 }], true])

  const first = new Cloud().answer('invite', told({ invite: null })).answer('renewInvite', told())
  const fresh = await opened(first)
  await fresh.store.renew()
  expect(first.inputs('renewInvite')).toEqual([{ branchId: 'b1', code: null, days: 7 }])
  fresh.app.session.online = false
  expect(fresh.store.problem).toContain('没有网络')
})

it('says where it leads, and is read by the page of joining in each form', () => {
  expect(placeWords(told())).toBe('澜江职业技术学院\u3000团支书 沈嘉树')
  expect(placeWords(told({ secretary: null, path: [] }))).toBe('团支书暂缺')
  expect(untilWords(told())).toBe('11月30日 10:20 前有效')
  expect(inviteIn(qrText('JD23K7'))).toBe('JD23K7')
  expect(inviteIn(joinUrl('JD23K7'))).toBe('JD23K7')
  expect(messageWords(told(), 'https://x/#/join')).toContain('邀请码 JD23K7，11月30日 10:20 前有效')
})

it('the picture holds every dark module of the code within its edges, and each letter', async () => {
  const qr = qrOf(qrText('JD23K7'))
  const dark: number[] = []
  const said: string[] = []
  const fillRect = (x: number, y: number, width: number) => void (width < 50 && dark.push(x, x + width, y))
  const context = { scale: () => undefined, fillRect, fillText: (text: string) => void said.push(text) }
  const { width, draw } = invitePicture(told(), qr)
  await draw({ context: context as unknown as CanvasRenderingContext2D, load: () => Promise.resolve(null) })
  const modules = Array.from({ length: qr.size ** 2 }, (_, n) => qr.isDark(Math.floor(n / qr.size), n % qr.size))
  expect(dark.length / 3).toBe(modules.filter(Boolean).length)
  expect([Math.min(...dark) >= 0, Math.max(...dark) <= width / 3]).toEqual([true, true])
  expect(said).toEqual(expect.arrayContaining([BRANCH.name, 'J', 'D', '2', '3', 'K', '7']))
})
