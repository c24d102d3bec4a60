/** Whose a file is that is sent, told by the folder in which it is stored: a Youth Home's, what an organisation writes, or old notices on their way in. */
export const venuePlace = (venueId: string): string => `venues/${venueId}`
export const writtenPlace = (orgId: string): string => `written/${orgId}`
/** The file of a bundle is an upload of its own name: phones name others. */
export const bundleUpload = (bundleId: string): string => `bundle.${bundleId}`
export const bundlePlace = (bundleId: string): string => `bundles/${bundleId}`
export const starsPlace = (venueId: string): string => `stars/${venueId}`

/**
 * Where a file is stored: another one for each time that something begins to be sent, also under a name that was used before. What is known
 * of a stored file, such as what its content check has said, is never said of another.
 */
export const pathOf = ({ _id, place, at }: { _id: string; place: string; at: Date }, ending: string): string =>
  `${place}/${at.getTime().toString(36)}/${_id}.${ending}`

/** The place of what is going. */
export const ENDED = ''

/** The venue of what a Youth Home shows; null of all else. */
export const venueOf = (place: string): string | null =>
  place.startsWith(venuePlace('')) ? place.slice(venuePlace('').length) : null

/** The venue whose star self-check a file is for; null of all else. */
export const starsOf = (place: string): string | null =>
  place.startsWith(starsPlace('')) ? place.slice(starsPlace('').length) : null

/** The bundle whose file it is; null of all else. */
export const bundleOf = (place: string): string | null =>
  place.startsWith(bundlePlace('')) ? place.slice(bundlePlace('').length) : null
