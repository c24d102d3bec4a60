import type { EditedVenue } from '../../contract/keeping'
import type { Spot } from '../../domain/homes/position'
import type { Service } from '../../domain/homes/services'

/** What a venue says of itself, as it is typed. */
export interface AboutVenue {
  name: string
  district: string
  address: string
  spot: Spot | null
  services: Service[]
  contact: string
  phone: string
  note: string
  text: string
}

export const blankAbout = (district: string): AboutVenue => ({
  name: '',
  district,
  address: '',
  spot: null,
  services: [],
  contact: '',
  phone: '',
  note: '',
  text: '',
})

export const aboutOf = (venue: EditedVenue): AboutVenue => ({
  name: venue.name,
  district: venue.district,
  address: venue.address,
  spot: venue.spot,
  services: venue.services,
  contact: venue.contact,
  phone: venue.phone,
  note: venue.note,
  text: venue.text,
})

/** As the cloud takes it: what is only spaces is nothing. */
export const tidyAbout = (about: AboutVenue): AboutVenue => ({
  name: about.name.trim(),
  district: about.district.trim(),
  address: about.address.trim(),
  spot: about.spot,
  services: about.services,
  contact: about.contact.trim(),
  phone: about.phone.trim(),
  note: about.note.trim(),
  text: about.text.trim(),
})

const PHONE = /^[0-9+\-() ]{5,20}$/

export type AboutFlaws = Partial<Record<keyof AboutVenue, string>>

/** What is missing or wrong, as the sentence under its field. */
export function aboutFlaws(about: AboutVenue): AboutFlaws {
  const { name, district, address, phone } = tidyAbout(about)
  const flaws: AboutFlaws = {}
  if (name === '') flaws.name = '写上名称'
  if (district === '') flaws.district = '选一个区县'
  if (address === '') flaws.address = '写上地址，能照着走到门口'
  if (phone !== '' && !PHONE.test(phone)) flaws.phone = '电话只写数字、空格和 -'
  return flaws
}

/** 30.2741, 120.1551 as somebody types or pastes it; null where it is no place. */
export function spotIn(typed: string): Spot | null {
  const [latitude, longitude, ...more] = typed
    .split(/[,，\s]+/)
    .filter((part) => part !== '')
    .map(Number)
  if (latitude === undefined || longitude === undefined || more.length > 0) return null
  const fits = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return fits ? { latitude, longitude } : null
}

export const spotText = (spot: Spot | null): string => (spot === null ? '' : `${spot.latitude}, ${spot.longitude}`)
