/** Who sees names, as it is told to those whose names they are: the roles of `see-names` in the table. */
export const NAMES_SEEN_BY = '团支书和副书记'
