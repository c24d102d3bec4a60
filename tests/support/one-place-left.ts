import type { Cloud } from '../../devtools/cloud'

/** An activity of the city that 14 have signed up for, with one place left and a waiting list after it. */
export const ONE_LEFT = 'a-closed-day'

export const leaveOnePlace = (cloud: Cloud): void =>
  void cloud.database.modify('activities', {
    query: { _id: ONE_LEFT },
    data: { $set: { quota: 15, waits: true } },
    multi: false,
    replace: false,
    upsert: false,
  })
