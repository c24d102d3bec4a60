import type { ActivityText, EditedActivity, EditedVenue } from '../../../src/contract/keeping'
import type { WhoAmI } from '../../../src/contract/identity'
import { anActivityText } from '../../support/activity-text'
import { member } from '../identity/cloud'

export const NOW = '2026-11-24T02:00:00.000Z'

export const keeper: WhoAmI = {
  ...member,
  personKey: 'liu',
  name: '刘敏',
  may: [...member.may, 'take-office'],
  roles: [
    {
      name: 'keeper',
      org: { id: 'v1', name: '滨江青年之家' },
      may: ['run-activities', 'edit-venue', 'see-signed-up'],
      until: null,
    },
  ],
}

export const text = (over: Partial<ActivityText> = {}): ActivityText =>
  anActivityText(new Date('2026-11-26T11:00:00.000Z'), { hours: 1.5, host: '', quota: 24, text: '', ...over })

export const edited = (over: Partial<EditedActivity> = {}): EditedActivity => ({
  activityId: 'a1',
  venueId: 'v1',
  draft: true,
  version: 3,
  text: text(),
  pictureUrls: {},
  signedUp: 0,
  taken: 0,
  cancelled: null,
  fixed: [],
  now: NOW,
  ...over,
})

export const venue = (over: Partial<EditedVenue> = {}): EditedVenue => ({
  venueId: 'v1',
  version: 5,
  name: '滨江青年之家',
  district: '滨江区',
  address: '澜江大道 118 号',
  spot: null,
  services: ['study'],
  contact: '刘老师',
  phone: '',
  note: '',
  text: '',
  hours: {
    week: [
      [],
      ...Array.from({ length: 4 }, (): [number, number][] => [
        [540, 720],
        [840, 1260],
      ]),
      [[540, 960]],
      [[540, 960]],
    ],
    special: [],
  },
  pictures: [],
  holidays: [{ name: '元旦', from: '2027-01-01', until: '2027-01-03', open: null }],
  clashes: [],
  closed: null,
  may: ['edit-venue', 'run-activities'],
  now: NOW,
  ...over,
})
