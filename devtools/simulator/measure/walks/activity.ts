import type { Walk } from '../walk'

const pathOf = (activityId: string): string => `features/homes/taking/pages/activity/index?activityId=${activityId}`

/** A member takes a place and gives it back, waits for another, and checks a draw; a secretary chooses people of the branch. */
export async function takingPlaces(walk: Walk): Promise<void> {
  await walk.costs('an activity, opened by its link', () =>
    walk.opens({ person: 'member', path: pathOf('a-photo'), says: '满员后可候补' }),
  )
  await walk.does('activity: sign up', 'page', (finger) => finger.tap('.button--primary', '报名'))
  await walk.sees('名额已留')
  await walk.does('activity: asked before giving back', 'place', (finger) => finger.tap('.button', '取消报名'))
  await walk.does('activity: give back', 'page', (finger) => finger.tap('.sheet .button', '取消报名'))
  await walk.opens({ person: 'member', path: pathOf('a-drawn'), says: '核对抽签' })
  await walk.does('activity: check the draw', 'page', (finger) => finger.tap('.text-action', '核对抽签'))
  await walk.sees('一致')
  await walk.opens({ person: 'secretary', path: pathOf('a-patrol'), says: '替支部报名' })
  await walk.does('activity: sign the branch up', 'page', (finger) => finger.tap('.row', '替支部报名'))
  await walk.sees('已选 0 人')
  await walk.does('branch: choose somebody', 'place', (finger) => finger.tap('.checkbox__tap'))
}
