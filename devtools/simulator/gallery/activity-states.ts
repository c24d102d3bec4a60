import type { Hand } from './hand'
import type { Doing } from './states'

const signUp = async (hand: Hand): Promise<void> => {
  await hand.tap('.button--primary', '报名')
  await hand.sees('名额已留')
}

/** Leaves something behind in the cloud. */
export const activityStates: Doing[] = [
  ['activity', 'activity-signed-up', signUp],
  [
    'activity',
    'activity-cancel',
    async (hand) => {
      await signUp(hand)
      await hand.tap('.button', '取消报名')
      await hand.sees('取消后位子给候补的人')
    },
  ],
  [
    'activity-full',
    'activity-waiting',
    async (hand) => {
      await hand.tap('.button--primary', '加入候补')
      await hand.sees('怎么递补')
    },
  ],
  [
    'branch-sign-up',
    'branch-sign-up-done',
    async (hand) => {
      await hand.tap('.checkbox__tap')
      await hand.tap('.button--primary', '报名 1 人')
      await hand.sees('已报上 1 人')
    },
  ],
]

export const activityLooks: Doing[] = [
  [
    'activity-visitor',
    'activity-name',
    async (hand) => {
      await hand.tap('.button--primary', '报名')
      await hand.sees('怎么称呼你')
    },
  ],
  [
    'activity',
    'activity-offline-sign-up',
    async (hand) => {
      await hand.setOnline(false)
      await hand.tap('.button--primary', '报名')
      await hand.sees('没有占位')
    },
  ],
  ['branch-sign-up', 'branch-sign-up-chosen', (hand) => hand.tap('.checkbox__tap')],
]
