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
  await walk.sees('往期')
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
