import { venueNameKey } from './wanted'

/** What two venues of one name in one district have in common: there is one of it. */
export const venueKey = ({ district, name }: { district: string; name: string }): string =>
  `${district}\n${venueNameKey(name)}`
