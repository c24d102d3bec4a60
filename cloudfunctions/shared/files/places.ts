/** Whose a file is that is sent, told by the folder in which it is stored: a Youth Home's, or what an organisation writes. */
export const venuePlace = (venueId: string): string => `venues/${venueId}`
export const writtenPlace = (orgId: string): string => `written/${orgId}`

/** The place of what is going. */
export const ENDED = ''

/** The venue of what a Youth Home shows; null of all else. */
export const venueOf = (place: string): string | null =>
  place.startsWith(venuePlace('')) ? place.slice(venuePlace('').length) : null
