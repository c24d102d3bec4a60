/** Case, width and room make no other name. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What two venues of one name in one district have in common: there is one of it. */
export const venueKey = ({ district, name }: { district: string; name: string }): string =>
  `${plain(district)}\n${plain(name)}`
