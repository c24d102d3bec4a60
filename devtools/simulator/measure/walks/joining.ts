import { ASKING, NAMED_BRANCH, NEWCOMER_LAST_FOUR } from '../../../seed/people'
import type { Walk } from '../walk'

/** Someone without a branch, from the code to the study home. */
export async function joining(walk: Walk): Promise<void> {
  await walk.costs('join a branch', async () => {
    await walk.opens({ person: 'new', path: 'features/identity/pages/join/index', says: '查找团支部' })
    await theCode(walk)
    await theName(walk)
    await theConsent(walk)
  })
}

async function theCode(walk: Walk): Promise<void> {
  const { invite } = NAMED_BRANCH
  await walk.does('join: one letter of the code', 'place', (finger) =>
    finger.type('.code-input__input', invite.slice(0, 1)),
  )
  await walk.does('join: the whole code', 'place', (finger) => finger.type('.code-input__input', invite))
  await walk.does('join: look the branch up', 'page', (finger) => finger.tap('.button', '查找团支部'))
  await walk.sees('你的姓名')
}

async function theName(walk: Walk): Promise<void> {
  await walk.does('roster: the name', 'place', (finger) => finger.type('.field__input', '许静怡'))
  await walk.does('roster: look the name up', 'list', (finger) => finger.tap('.button', '在花名册里查找'))
  await walk.sees('还可试')
  await walk.weigh('roster-found')
  await walk.does('roster: the last four', 'place', (finger) => finger.type('.code-input__input', NEWCOMER_LAST_FOUR))
  await walk.does('roster: that is me', 'page', (finger) => finger.tap('.button', '确认，是我'))
  await walk.sees('勾选后可加入')
}

async function theConsent(walk: Walk): Promise<void> {
  await walk.weigh('consent')
  await walk.does('consent: tick', 'place', (finger) => finger.tap('.checkbox__tap'))
  await walk.does('consent: join', 'page', (finger) => finger.tap('.button', '同意并加入'))
  await walk.sees('学本周团课')
}

/** Someone whose request waits takes it back. */
export async function withdrawing(walk: Walk): Promise<void> {
  await walk.costs('take a request back', async () => {
    await walk.weighs('me-asked', { person: ASKING.openid, path: 'pages/me/index', says: '已申请加入' })
    await walk.does('me: take the request back, open', 'place', (finger) => finger.tap('.button', '撤回申请'))
    await walk.does('me: take the request back', 'asked', (finger) => finger.tap('.button', '确认撤回'))
    await walk.sees('还没有加入')
  })
}

/** The secretary answers those who ask, and makes the code anew. */
export async function admitting(walk: Walk): Promise<void> {
  const at = (page: string): string => `features/boards/tending/pages/${page}/index`
  await walk.costs('pass a request that fits', async () => {
    await walk.opens({ person: 'secretary', path: at('requests'), says: '待审核' })
    await walk.does('requests: pass those that fit', 'list', (finger) => finger.tap('.text-action', '通过匹配'))
    await walk.sees('本人同意后加入')
  })
  await walk.does('requests: look at one', 'list', (finger) => finger.tap('.button', '核对'))
  await walk.sees('通过到花名册里的哪一位')
  await walk.does('requests: choose a row', 'place', (finger) => finger.tap('.choice', '姓名一致'))
  await walk.does('requests: pass it', 'list', (finger) => finger.tap('.sheet .button', '通过'))
  await walk.does('requests: refuse, open', 'place', (finger) => finger.tap('.button', '拒绝'))
  await walk.does('requests: type a reason', 'place', (finger) => finger.type('.field__input', '不是本支部的人'))
  await walk.does('requests: refuse', 'list', (finger) => finger.tap('.sheet .button', '确认拒绝'))
  await walk.opens({ person: 'secretary', path: at('invite'), says: '前有效' })
  await walk.does('invite: how long, open', 'place', (finger) => finger.tap('.row', '有效期'))
  await walk.does('invite: how long', 'asked', (finger) => finger.tap('.row', '30 天'))
  await walk.does('invite: make it anew, open', 'place', (finger) => finger.tap('.row', '换一个新码'))
  // A code's picture weighs what it weighs.
  await walk.does('invite: make it anew', 'list', (finger) => finger.tap('.sheet .button', '确认换码'))
}
