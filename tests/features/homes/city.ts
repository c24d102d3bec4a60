import type { Pin, VenueCard, VenueDetail } from '../../../src/contract/homes'

/** Tuesday at ten, as the drawer's clock begins. */
export const NOW = '2026-11-24T02:00:00.000Z'
const DAY: [number, number][] = [[540, 1260]]

export const venueOf = (venueId: string, over: Partial<VenueCard> = {}): VenueCard => ({
  venueId,
  number: 1,
  name: `${venueId}青年之家`,
  district: '滨江区',
  address: '澜江大道 118 号',
  spot: { latitude: 30.2, longitude: 116.4 },
  hours: { week: Array.from({ length: 7 }, () => DAY), special: [] },
  rating: { value: 4.8, people: 126 },
  rated: { stars: 4, until: '2099-12-31' },
  services: ['study'],
  note: '',
  starts: [],
  next: null,
  ...over,
})

/** As its own page gets it: without the number, which only lists give. */
function unnumbered(card: VenueCard): Omit<VenueCard, 'number'> {
  const { venueId, name, district, address, spot, hours, rating, rated, services, note, starts, next } = card
  return { venueId, name, district, address, spot, hours, rating, rated, services, note, starts, next }
}

export const detailOf = (venueId: string, over: Partial<VenueDetail> = {}): VenueDetail => ({
  ...unnumbered(venueOf(venueId)),
  text: '一层是自习区。',
  contact: '刘老师',
  phone: '0790-555 0118',
  pictures: ['http://files/a.jpg'],
  activities: [],
  coming: 3,
  closed: null,
  org: { id: 'binjiang', name: '滨江区' },
  may: ['edit-venue'],
  now: NOW,
  ...over,
})

export const pinOf = (venueId: string, number: number, latitude: number): Pin => ({
  venueId,
  number,
  name: `${venueId}青年之家`,
  spot: { latitude, longitude: 116.4 },
})

export const groupOf = (count: number, south: number, north: number): Pin => ({
  count,
  spot: { latitude: (south + north) / 2, longitude: 116.4 },
  from: { latitude: south, longitude: 116.4 },
  to: { latitude: north, longitude: 116.4 },
})
